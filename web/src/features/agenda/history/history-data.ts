// Every change of a draft, the latest first.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { send } from '../../../lib/api.ts';
import { graphql, type ResultOf } from '../../../lib/graphql.ts';

const HISTORY = graphql(`
  query DraftHistory($draftId: ID!, $first: Int!, $after: String) {
    draft(id: $draftId) {
      id
      history(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          revision
          kind
          authorName
          createdAt
          ofRevision
          placements {
            session {
              id
              title
            }
            before {
              startsAt
              endsAt
              durationMinutes
              isDayPinned
              isTimePinned
              isRoomPinned
              rooms {
                id
                name
              }
            }
            after {
              startsAt
              endsAt
              durationMinutes
              isDayPinned
              isTimePinned
              isRoomPinned
              rooms {
                id
                name
              }
            }
          }
        }
      }
    }
  }
`);

/** An arrangement names every session: few at once. */
const PAGE = 20;

export type HistoryEntry = ResultOf<typeof HISTORY>['draft']['history']['nodes'][number];
export type PlacementStep = HistoryEntry['placements'][number];

/** `revision` is the newest known one: a change makes the pages new. */
export const historyQuery = (draftId: string, revision: number) =>
  infiniteQueryOptions({
    queryKey: ['DraftHistory', { draftId, revision }],
    queryFn: ({ pageParam, signal }) => send(HISTORY, { draftId, first: PAGE, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ draft }) => (draft.history.pageInfo.hasNextPage ? draft.history.pageInfo.endCursor : null),
    placeholderData: (before) => before,
  });
