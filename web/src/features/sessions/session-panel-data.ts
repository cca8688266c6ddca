import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';
import { SESSION_FIELDS } from './session-mutations.ts';

const SESSION_PANEL = graphql(
  `
    query SessionPanel($id: ID!) {
      sessionById(id: $id) {
        ...SessionFields
        shownTitle: title
        shownSubtitle: subtitle
        shownAbstract: abstract
        shownDescription: description
        updatedAt
        starCount
        cancelledAt
        viewerCanEdit
        viewerCanEditTexts
        viewerNextStates
        placement {
          startsAt
          endsAt
          day
          rooms {
            id
            name
          }
          release {
            number
          }
        }
        comesAfter {
          id
          number
          title
          state
        }
        comesBefore {
          id
          number
          title
          state
        }
        repeatOf {
          id
          number
          title
        }
        repeats {
          id
          number
          title
        }
      }
    }
  `,
  [SESSION_FIELDS],
);

export type SessionDetails = ResultOf<typeof SESSION_PANEL>['sessionById'];

/** Everything about one session, for the panel and the form. */
export const sessionPanelQuery = (id: string) => apiQuery(SESSION_PANEL, { id });

const SESSION_HISTORY = graphql(`
  query SessionHistory($scopeId: ID!, $subjectId: ID!) {
    auditEntries(scopeId: $scopeId, subjectId: $subjectId, first: 20) {
      totalCount
      nodes {
        id
        at
        action
        account {
          displayName
        }
        changes {
          field
          oldValue
          newValue
        }
      }
    }
  }
`);

/** Who changed what of a session; for organizers. */
export const historyQuery = (scopeId: string, subjectId: string) => apiQuery(SESSION_HISTORY, { scopeId, subjectId });
export type HistoryEntry = ResultOf<typeof SESSION_HISTORY>['auditEntries']['nodes'][number];

const SESSION_SEARCH = graphql(`
  query SessionSearch($conferenceId: ID!, $text: String!) {
    sessions(conferenceId: $conferenceId, filter: { text: $text }, first: 12) {
      nodes {
        id
        number
        title
        kind
      }
    }
  }
`);

/** A few sessions by words of their title, for choosing one. */
export const sessionSearchQuery = (conferenceId: string, text: string) =>
  apiQuery(SESSION_SEARCH, { conferenceId, text });
