// Speakers' wishes for another time, and the answers to them.
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const TIME_REQUESTS = graphql(`
  query TimeRequests($conferenceId: ID!, $state: TimeRequestState, $after: String, $language: String!) {
    timeRequests(conferenceId: $conferenceId, state: $state, first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        state
        reason
        answer
        createdAt
        answeredAt
        viewerCanAnswer
        person {
          id
          displayName
          availability {
            startsAt
            endsAt
          }
        }
        session {
          id
          number
          title(language: $language)
          durationMinutes
        }
      }
    }
  }
`);

export const ANSWER_TIME_REQUEST = graphql(`
  mutation AnswerTimeRequest($input: AnswerTimeRequestInput!) {
    answerTimeRequest(input: $input) {
      timeRequest {
        id
        state
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const TIME_REQUEST_STATES = ['OPEN', 'GRANTED', 'DECLINED', 'WITHDRAWN'] as const;
export type TimeRequestState = (typeof TIME_REQUEST_STATES)[number];

export type TimeRequest = ResultOf<typeof TIME_REQUESTS>['timeRequests']['nodes'][number];

export const timeRequestsQuery = (
  conferenceId: string,
  language: string,
  state: TimeRequestState | null,
  after: string | null = null,
) => apiQuery(TIME_REQUESTS, { conferenceId, state, after, language });
