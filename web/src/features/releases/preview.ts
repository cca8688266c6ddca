// What releasing a draft would do: changes, issues, letters; and the releasing itself.
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';
import {
  type AgendaChange,
  CHANGED_PLACEMENT,
  CHANGED_RELEASED,
  changeOf,
  listed,
} from '../agenda/changes/agenda-changes.ts';

const PREVIEW = graphql(
  `
    query ReleasePreview($draftId: ID!) {
      draft(id: $draftId) {
        id
        name
        state
        issues {
          key
          constraint
          level
          minutes
          isWaived
          text
          sessions {
            id
          }
          waiver {
            id
            reason
            authorName
          }
        }
        releasePreview {
          revision
          unchangedCount
          currentRelease {
            id
            number
            name
          }
          added {
            ...ChangedPlacement
          }
          moved {
            before {
              ...ChangedReleased
            }
            after {
              ...ChangedPlacement
            }
          }
          resized {
            before {
              ...ChangedReleased
            }
            after {
              ...ChangedPlacement
            }
          }
          cancelled {
            ...ChangedReleased
          }
          renamed {
            before {
              ...ChangedReleased
            }
            after {
              ...ChangedPlacement
            }
          }
          changedPeople {
            before {
              ...ChangedReleased
            }
            after {
              ...ChangedPlacement
            }
            joined {
              role
              person {
                id
                displayName
              }
            }
            left {
              role
              person {
                id
                displayName
              }
            }
          }
        }
      }
    }
  `,
  [CHANGED_PLACEMENT, CHANGED_RELEASED],
);

const LETTERS = graphql(`
  query ReleaseLetters($draftId: ID!) {
    draft(id: $draftId) {
      id
      releasePreview {
        revision
        letters(audience: ALL) {
          person {
            id
            displayName
          }
          email
          hasAddress
          isChanged
          locale
          reasons
          subject
          text
          calendarFileName
        }
      }
    }
  }
`);

export const RELEASE_AGENDA = graphql(`
  mutation ReleaseAgenda($input: ReleaseAgendaInput!) {
    payload: releaseAgenda(input: $input) {
      errors {
        __typename
        code
        message
        path
        ... on HardIssuesOpenError {
          issueCount
          issues {
            key
            text
          }
        }
        ... on BookingClashError {
          resource
        }
      }
      letters
      withoutAddress {
        id
        displayName
      }
      release {
        id
        number
        name
        exports {
          format
          url
        }
      }
    }
  }
`);

export const previewQuery = (draftId: string) => apiQuery(PREVIEW, { draftId });
export const lettersQuery = (draftId: string) => apiQuery(LETTERS, { draftId });

export type PreviewDraft = ResultOf<typeof PREVIEW>['draft'];
export type ReleaseIssue = PreviewDraft['issues'][number];
export type Letter = ResultOf<typeof LETTERS>['draft']['releasePreview']['letters'][number];
export type ReleaseInput = VariablesOf<typeof RELEASE_AGENDA>['input'];
export type ReleasePayload = ResultOf<typeof RELEASE_AGENDA>['payload'];
export type ReleaseRefusal = ReleasePayload['errors'][number];

/** All changes of a preview, in the order of their kinds. */
export function plannedChanges({
  added,
  moved,
  resized,
  cancelled,
  renamed,
  changedPeople,
}: PreviewDraft['releasePreview']): readonly AgendaChange[] {
  return listed([
    ...added.map((after) => changeOf('NEW', { before: null, after })),
    ...moved.map((change) => changeOf('MOVED', change)),
    ...resized.map((change) => changeOf('RESIZED', change)),
    ...cancelled.map((before) => changeOf('CANCELLED', { before, after: null })),
    ...renamed.map((change) => changeOf('RENAMED', change)),
    ...changedPeople.map((change) => changeOf('PEOPLE', change)),
  ]);
}
