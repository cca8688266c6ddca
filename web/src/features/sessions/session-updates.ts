// Saving the fields of a session; its people and tags are lists of their own.
import { graphql } from '../../lib/graphql.ts';
import { SESSION_FIELDS } from './session-mutations.ts';

export const UPDATE_SESSION = graphql(
  `
    mutation UpdateSession($input: UpdateSessionInput!) {
      saved: updateSession(input: $input) {
        errors {
          code
          message
          path
          ... on SessionRevisionConflictError {
            session {
              ...SessionFields
            }
          }
        }
        session {
          ...SessionFields
        }
      }
    }
  `,
  [SESSION_FIELDS],
);

export const UPDATE_KEYNOTE = graphql(
  `
    mutation UpdateKeynote($input: UpdateKeynoteInput!) {
      saved: updateKeynote(input: $input) {
        errors {
          code
          message
          path
          ... on SessionRevisionConflictError {
            session {
              ...SessionFields
            }
          }
        }
        session: keynote {
          ...SessionFields
        }
      }
    }
  `,
  [SESSION_FIELDS],
);

export const UPDATE_WORKSHOP = graphql(
  `
    mutation UpdateWorkshop($input: UpdateWorkshopInput!) {
      saved: updateWorkshop(input: $input) {
        errors {
          code
          message
          path
          ... on SessionRevisionConflictError {
            session {
              ...SessionFields
            }
          }
        }
        session: workshop {
          ...SessionFields
        }
      }
    }
  `,
  [SESSION_FIELDS],
);

export const SET_PEOPLE = graphql(
  `
    mutation SetSessionPeople($input: SetSessionPeopleInput!) {
      saved: setSessionPeople(input: $input) {
        errors {
          code
          message
          path
          ... on SessionRevisionConflictError {
            session {
              ...SessionFields
            }
          }
        }
        session {
          ...SessionFields
        }
      }
    }
  `,
  [SESSION_FIELDS],
);

export const SET_TAGS = graphql(
  `
    mutation SetSessionTags($input: SetSessionTagsInput!) {
      saved: setSessionTags(input: $input) {
        errors {
          code
          message
          path
          ... on SessionRevisionConflictError {
            session {
              ...SessionFields
            }
          }
        }
        session {
          ...SessionFields
        }
      }
    }
  `,
  [SESSION_FIELDS],
);
