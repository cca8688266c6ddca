// What the clash panel asks the server: ways out of an issue, and why not everything has a place.
import { queryOptions } from '@tanstack/react-query';
import { send } from '../../../lib/api.ts';
import { graphql, type ResultOf } from '../../../lib/graphql.ts';
import { serverLanguage } from '../board/board-query.ts';

const FIXES = graphql(`
  query IssueFixes($draftId: ID!, $issueKey: String!, $language: String!) {
    draft(id: $draftId) {
      id
      cheapestFixes(issueKey: $issueKey) {
        kind
        removesIssue
        change {
          hard
          medium
          soft
        }
        moves {
          session {
            id
            title
          }
          from {
            startsAt
            durationMinutes
            roomIds
          }
          to {
            startsAt
            durationMinutes
            roomIds
          }
        }
        appearingIssues {
          key
          constraint
          level
          text(language: $language)
        }
        vanishingIssues {
          key
          constraint
          level
          text(language: $language)
        }
      }
    }
  }
`);

export type Fix = ResultOf<typeof FIXES>['draft']['cheapestFixes'][number];

/** Fixes hold for one revision: the next edit may change their price. */
export const fixesQuery = (draftId: string, issueKey: string, revision: number, language: string) =>
  queryOptions({
    queryKey: ['IssueFixes', { draftId, issueKey, revision, language }],
    queryFn: ({ signal }) => send(FIXES, { draftId, issueKey, language: serverLanguage(language) }, signal),
    select: ({ draft }) => draft.cheapestFixes,
  });

const INFEASIBILITY = graphql(`
  query WhyNotEverything($draftId: ID!) {
    draft(id: $draftId) {
      id
      infeasibility {
        isProved
        isSmallest
        reasons {
          kind
          text
        }
        demands {
          kind
          text
        }
        remedies {
          isProved
          reasonsLeft
          relaxations {
            kind
            text
          }
        }
      }
    }
  }
`);

export type Infeasibility = NonNullable<ResultOf<typeof INFEASIBILITY>['draft']['infeasibility']>;

/** Takes seconds where only a search can tell. */
export const infeasibilityQuery = (draftId: string, revision: number) =>
  queryOptions({
    queryKey: ['WhyNotEverything', { draftId, revision }],
    queryFn: ({ signal }) => send(INFEASIBILITY, { draftId }, signal),
    select: ({ draft }) => draft.infeasibility,
    staleTime: Infinity,
  });
