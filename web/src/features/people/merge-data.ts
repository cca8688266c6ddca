import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const DUPLICATES = graphql(`
  query DuplicateCandidates($conferenceId: ID!) {
    duplicateCandidates(conferenceId: $conferenceId) {
      person {
        id
        displayName
        email
        isClaimed
        parts {
          sessionCount
        }
        biographies {
          language
        }
      }
      duplicate {
        id
        displayName
        email
        isClaimed
        parts {
          sessionCount
        }
        biographies {
          language
        }
      }
      reasons
      duplicateParts
    }
  }
`);

export type Candidate = ResultOf<typeof DUPLICATES>['duplicateCandidates'][number];
export type MergePerson = Candidate['person'];

export const duplicatesQuery = (conferenceId: string) => apiQuery(DUPLICATES, { conferenceId });

const MERGE_PERSON = graphql(`
  query MergePerson($conferenceId: ID!, $personId: ID!) {
    person(conferenceId: $conferenceId, personId: $personId) {
      id
      displayName
      email
      isClaimed
      parts {
        sessionCount
      }
      biographies {
        language
      }
    }
  }
`);

export const mergePersonQuery = (conferenceId: string, personId: string) =>
  apiQuery(MERGE_PERSON, { conferenceId, personId });

export const MERGE_PEOPLE = graphql(`
  mutation MergePeople($input: MergePeopleInput!) {
    mergePeople(input: $input) {
      errors {
        code
        message
        path
        ... on MergeClashError {
          sessionIds
        }
      }
      person {
        id
        displayName
      }
    }
  }
`);

const CLASHING = graphql(`
  query ClashingSession($id: ID!) {
    sessionById(id: $id) {
      id
      number
      title
      placement {
        startsAt
        endsAt
        day
      }
    }
  }
`);

export const clashingQuery = (id: string) => apiQuery(CLASHING, { id });
