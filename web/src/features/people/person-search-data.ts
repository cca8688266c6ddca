import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const PERSON_SEARCH = graphql(`
  query PersonSearch($slug: String!, $search: String!) {
    conference(slug: $slug) {
      people(first: 20, search: $search) {
        totalCount
        nodes {
          id
          displayName
          email
          parts {
            sessionCount
          }
        }
      }
    }
  }
`);

export type FoundPerson = ResultOf<typeof PERSON_SEARCH>['conference']['people']['nodes'][number];

/** People of a conference by words of their names. */
export const personSearchQuery = (slug: string, search: string) => apiQuery(PERSON_SEARCH, { slug, search });

const PERSON_NAME = graphql(`
  query PersonName($conferenceId: ID!, $personId: ID!) {
    person(conferenceId: $conferenceId, personId: $personId) {
      id
      displayName
    }
  }
`);

export const personNameQuery = (conferenceId: string, personId: string) =>
  apiQuery(PERSON_NAME, { conferenceId, personId });

export const CREATE_PERSON = graphql(`
  mutation CreatePerson($input: CreatePersonInput!) {
    createPerson(input: $input) {
      errors {
        code
        message
        path
      }
      person {
        id
        displayName
      }
    }
  }
`);
