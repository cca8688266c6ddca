import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const PERSON_PANEL = graphql(`
  query PersonPanel($conferenceId: ID!, $personId: ID!) {
    person(conferenceId: $conferenceId, personId: $personId) {
      id
      displayName
      email
      isClaimed
      photoUrl
      biographies {
        language
        text
      }
      links {
        label
        url
      }
      availability {
        startsAt
        endsAt
      }
      viewerCanEdit
      parts {
        roles
        sessionCount
        unconfirmedCount
        confirmedCount
      }
    }
    sessions(conferenceId: $conferenceId, filter: { personId: $personId }, first: 50) {
      nodes {
        id
        number
        title
        kind
        state
        placement {
          startsAt
          endsAt
          day
        }
      }
    }
  }
`);

export type PersonDetails = ResultOf<typeof PERSON_PANEL>['person'];
export type PersonSession = ResultOf<typeof PERSON_PANEL>['sessions']['nodes'][number];

/** One person with her sessions of the conference. */
export const personPanelQuery = (conferenceId: string, personId: string) =>
  apiQuery(PERSON_PANEL, { conferenceId, personId });

export const UPDATE_PERSON = graphql(`
  mutation UpdatePerson($input: UpdatePersonInput!) {
    updatePerson(input: $input) {
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

export const UPDATE_PROFILE = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      errors {
        code
        message
        path
      }
      person {
        id
      }
    }
  }
`);

export const SET_AVAILABILITY = graphql(`
  mutation SetAvailability($input: SetAvailabilityInput!) {
    setAvailability(input: $input) {
      errors {
        code
        message
        path
      }
      person {
        id
      }
    }
  }
`);

export const INVITE_TO_CLAIM = graphql(`
  mutation InviteToClaim($input: InviteToClaimInput!) {
    inviteToClaim(input: $input) {
      errors {
        code
        message
        path
      }
      person {
        id
      }
    }
  }
`);

/** Operations whose answers a change of people makes stale. */
export const PERSON_READERS: readonly string[] = [
  'PeopleTable',
  'PersonPanel',
  'PersonSearch',
  'PersonName',
  'DuplicateCandidates',
  'SessionTable',
  'SessionPanel',
];
