// The drafts of a conference, and what distinguishes two of them.
import { graphql, type ResultOf } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';
import { type AgendaChange, CHANGED_PLACEMENT, changeOf, listed } from '../changes/agenda-changes.ts';

const DRAFTS = graphql(`
  query Drafts($slug: String!) {
    conference(slug: $slug) {
      id
      drafts {
        id
        name
        state
        revision
        createdAt
        viewerCanEdit
        branchedFrom {
          id
          name
        }
        score {
          hard
          medium
          soft
        }
        unplacedSessions {
          id
        }
      }
    }
  }
`);

const COMPARISON = graphql(
  `
    query DraftComparison($beforeId: ID!, $afterId: ID!) {
      compareDrafts(beforeId: $beforeId, afterId: $afterId) {
        before {
          id
          name
          score {
            hard
            medium
            soft
          }
        }
        after {
          id
          name
          score {
            hard
            medium
            soft
          }
        }
        moved {
          hasOtherStart
          hasOtherRooms
          hasOtherDuration
          before {
            ...ChangedPlacement
          }
          after {
            ...ChangedPlacement
          }
        }
        onlyBefore {
          ...ChangedPlacement
        }
        onlyAfter {
          ...ChangedPlacement
        }
        scoreByConstraint {
          constraint
          level
          before {
            cost
            openIssues
          }
          after {
            cost
            openIssues
          }
        }
        appearedIssues {
          key
          level
          constraint
          isWaived
          text
        }
        vanishedIssues {
          key
          level
          constraint
          isWaived
          text
        }
      }
    }
  `,
  [CHANGED_PLACEMENT],
);

const PLACEMENTS = graphql(`
  query DraftPlacements($draftId: ID!) {
    draft(id: $draftId) {
      id
      placements {
        startsAt
        endsAt
        rooms {
          id
          name
        }
        session {
          id
          title
          track {
            id
          }
        }
      }
    }
  }
`);

export const DELETE_DRAFT = graphql(`
  mutation DeleteDraft($input: DeleteDraftInput!) {
    payload: deleteDraft(input: $input) {
      errors {
        code
        message
        path
      }
      draft {
        id
      }
    }
  }
`);

export const draftsQuery = (slug: string) => apiQuery(DRAFTS, { slug });
export const comparisonQuery = (beforeId: string, afterId: string) => apiQuery(COMPARISON, { beforeId, afterId });
export const placementsQuery = (draftId: string) => apiQuery(PLACEMENTS, { draftId });

/** Operations whose answers a new, renamed or deleted draft makes stale. */
export const DRAFTS_REFRESH = ['Drafts', 'Conference', 'DraftComparison'];

export type DraftItem = NonNullable<ResultOf<typeof DRAFTS>['conference']['drafts']>[number];
export type Comparison = ResultOf<typeof COMPARISON>['compareDrafts'];
export type ComparedIssue = Comparison['appearedIssues'][number];
export type DraftPlacement = ResultOf<typeof PLACEMENTS>['draft']['placements'][number];

/** All differences, in the order of their kinds; NEW and CANCELLED are those placed in the second or first draft only. */
export function comparedChanges({ moved, onlyBefore, onlyAfter }: Comparison): readonly AgendaChange[] {
  const kindOf = ({ hasOtherStart, hasOtherRooms, hasOtherDuration }: Comparison['moved'][number]) =>
    hasOtherStart || hasOtherRooms ? 'MOVED' : hasOtherDuration ? 'RESIZED' : 'PINS';
  return listed([
    ...onlyAfter.map((after) => changeOf('NEW', { before: null, after })),
    ...moved.map((change) => changeOf(kindOf(change), change)),
    ...onlyBefore.map((before) => changeOf('CANCELLED', { before, after: null })),
  ]);
}
