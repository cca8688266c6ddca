// The releases of a conference, what each changed, and the way back to one.
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';
import { type AgendaChange, CHANGED_RELEASED, changeOf, listed } from '../agenda/changes/agenda-changes.ts';

const RELEASES = graphql(`
  query Releases($slug: String!, $after: String) {
    conference(slug: $slug) {
      id
      releases(first: 100, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          number
          name
          comment
          releasedAt
          isCurrent
          sessions(first: 1) {
            totalCount
          }
        }
      }
    }
  }
`);

const COMPARED = graphql(
  `
    query ComparedReleases($from: ID!, $to: ID!) {
      compareReleases(from: $from, to: $to) {
        added {
          ...ChangedReleased
        }
        moved {
          isTimeChanged
          isRoomChanged
          before {
            ...ChangedReleased
          }
          after {
            ...ChangedReleased
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
            ...ChangedReleased
          }
        }
        changedPeople {
          before {
            ...ChangedReleased
          }
          after {
            ...ChangedReleased
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
  `,
  [CHANGED_RELEASED],
);

const FIRST_RELEASE = graphql(
  `
    query FirstRelease($slug: String!, $number: Int!) {
      conference(slug: $slug) {
        id
        release(number: $number) {
          id
          changes {
            added {
              ...ChangedReleased
            }
          }
        }
      }
    }
  `,
  [CHANGED_RELEASED],
);

const EXPORTS = graphql(`
  query ReleaseExports($slug: String!, $number: Int!) {
    conference(slug: $slug) {
      id
      release(number: $number) {
        id
        exports {
          format
          url
        }
      }
    }
  }
`);

/** Who released: the audit log knows, where the viewer may read it. */
const AUTHOR = graphql(`
  query ReleaseAuthor($conferenceId: ID!, $releaseId: ID!) {
    auditEntries(scopeId: $conferenceId, subjectId: $releaseId, first: 5) {
      nodes {
        id
        action
        account {
          displayName
        }
      }
    }
  }
`);

export const RESTORE_RELEASE = graphql(`
  mutation RestoreRelease($input: RestoreReleaseInput!) {
    payload: restoreRelease(input: $input) {
      errors {
        code
        message
        path
      }
      draft {
        id
        name
      }
      leftOut {
        reason
        released {
          title
          startsAt
        }
      }
    }
  }
`);

export const releasesQuery = (slug: string) => apiQuery(RELEASES, { slug, after: null });
export const comparedQuery = (from: string, to: string) => apiQuery(COMPARED, { from, to });
export const firstReleaseQuery = (slug: string, number: number) => apiQuery(FIRST_RELEASE, { slug, number });
export const exportsQuery = (slug: string, number: number) => apiQuery(EXPORTS, { slug, number });
export const authorQuery = (conferenceId: string, releaseId: string) => apiQuery(AUTHOR, { conferenceId, releaseId });

export type ReleaseItem = ResultOf<typeof RELEASES>['conference']['releases']['nodes'][number];
export type LeftOut = NonNullable<ResultOf<typeof RESTORE_RELEASE>['payload']['leftOut']>[number];
type Compared = ResultOf<typeof COMPARED>['compareReleases'];

/** All changes between two releases, in the order of their kinds. */
export function releasedChanges({
  added,
  moved,
  cancelled,
  renamed,
  changedPeople,
}: Compared): readonly AgendaChange[] {
  return listed([
    ...added.map((after) => changeOf('NEW', { before: null, after })),
    ...moved.map(({ isTimeChanged, isRoomChanged, before, after }) =>
      changeOf(isTimeChanged || isRoomChanged ? 'MOVED' : 'RESIZED', { before, after }),
    ),
    ...cancelled.map((before) => changeOf('CANCELLED', { before, after: null })),
    ...renamed.map((change) => changeOf('RENAMED', change)),
    ...changedPeople.map((change) => changeOf('PEOPLE', change)),
  ]);
}
