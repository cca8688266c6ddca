// The table of sessions: what of them it shows, page by page.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { send } from '../../lib/api.ts';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql.ts';

const SESSION_TABLE = graphql(`
  query SessionTable($conferenceId: ID!, $filter: SessionFilter, $order: SessionListOrderInput, $after: String) {
    sessions(conferenceId: $conferenceId, filter: $filter, order: $order, first: 100, after: $after) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        number
        title
        kind
        state
        durationMinutes
        language
        starCount
        doNotRecord
        track {
          id
          name
          color
        }
        tags {
          id
          name
        }
        people {
          role
          person {
            id
            displayName
          }
        }
        viewerCanEdit
        viewerNextStates
      }
    }
  }
`);

export type SessionRow = ResultOf<typeof SESSION_TABLE>['sessions']['nodes'][number];
export type SessionListWish = Omit<VariablesOf<typeof SESSION_TABLE>, 'after'>;

/** Pages of 100 sessions, each asked for when the one before is nearly read. */
export const sessionPages = (wish: SessionListWish) =>
  infiniteQueryOptions({
    queryKey: ['SessionTable', wish],
    queryFn: ({ pageParam, signal }) => send(SESSION_TABLE, { ...wish, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ sessions: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

const FOUND_IDS = graphql(`
  query FoundSessions($conferenceId: ID!, $filter: SessionFilter, $after: String) {
    sessions(conferenceId: $conferenceId, filter: $filter, first: 100, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        id
        state
        doNotRecord
        track {
          id
        }
        tags {
          id
        }
        viewerNextStates
      }
    }
  }
`);

export type FoundSession = ResultOf<typeof FOUND_IDS>['sessions']['nodes'][number];

/** All sessions that a filter lets through, also those that the table has not shown yet. */
export async function allFound({ conferenceId, filter }: SessionListWish): Promise<FoundSession[]> {
  const found: FoundSession[] = [];
  let after: string | null = null;
  do {
    const { sessions }: ResultOf<typeof FOUND_IDS> = await send(FOUND_IDS, {
      conferenceId,
      filter: filter ?? null,
      after,
    });
    found.push(...sessions.nodes);
    after = sessions.pageInfo.hasNextPage ? sessions.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
