// Changes of sessions. Every payload says its session as `session`, whatever the kind.
import { graphql, type ResultOf } from '../../lib/graphql.ts';

/** Everything that the form edits. The texts are those as written: no translation is in "und". */
export const SESSION_FIELDS = graphql(`
  fragment SessionFields on Session {
    id
    number
    kind
    state
    revision
    title(language: "und")
    subtitle(language: "und")
    abstract(language: "und")
    description(language: "und")
    language
    translations {
      language
      title
      subtitle
      abstract
      description
    }
    durationMinutes
    level
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
    expectedAudience
    roomCount
    isExclusive
    requiredFeatures
    doNotRecord
    links {
      label
      url
    }
    url
    ... on Workshop {
      seatLimit
      prerequisites
      materials {
        label
        url
      }
    }
  }
`);
export type SessionFields = ResultOf<typeof SESSION_FIELDS>;

export const UPDATE_SESSIONS = graphql(`
  mutation UpdateSessions($input: UpdateSessionsInput!) {
    updateSessions(input: $input) {
      errors {
        code
        message
        path
      }
      sessions {
        id
        state
        viewerNextStates
      }
    }
  }
`);

export const CHANGE_STATE = graphql(`
  mutation ChangeSessionState($input: ChangeSessionStateInput!) {
    changeSessionState(input: $input) {
      errors {
        code
        message
        path
      }
      session {
        id
        state
        viewerNextStates
      }
    }
  }
`);

export const DELETE_SESSION = graphql(`
  mutation DeleteSession($input: DeleteSessionInput!) {
    deleteSession(input: $input) {
      errors {
        code
        message
        path
      }
      deletedSessionId
    }
  }
`);

export const REPEAT_SESSION = graphql(`
  mutation RepeatSession($input: RepeatSessionInput!) {
    repeatSession(input: $input) {
      errors {
        code
        message
        path
      }
      session {
        id
        number
      }
    }
  }
`);

export const ADD_ORDER = graphql(`
  mutation AddSessionOrder($input: SessionOrderInput!) {
    addSessionOrder(input: $input) {
      errors {
        code
        message
        path
        ... on SessionOrderCycleError {
          sessions {
            id
            number
            title
          }
        }
      }
      earlierSession {
        id
      }
    }
  }
`);

export const REMOVE_ORDER = graphql(`
  mutation RemoveSessionOrder($input: SessionOrderInput!) {
    removeSessionOrder(input: $input) {
      errors {
        code
        message
        path
      }
      earlierSession {
        id
      }
    }
  }
`);

/** Operations whose answers a change of sessions makes stale. */
export const SESSION_READERS: readonly string[] = [
  'SessionTable',
  'SessionPanel',
  'SessionForm',
  'SessionHistory',
  'SessionSearch',
  'PeopleTable',
  'PersonPanel',
  'ConferenceHome',
  'ConferenceOverview',
  'Overview',
];
