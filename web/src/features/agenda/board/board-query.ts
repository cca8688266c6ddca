import { graphql } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';

/** The whole draft in one answer: the model to judge with, the sessions to show, the issues to explain. */
export const BOARD = graphql(`
  query Board($draftId: ID!, $language: String!) {
    draft(id: $draftId) {
      id
      name
      state
      revision
      viewerCanEdit
      clashModel
      score {
        hard
        medium
        soft
      }
      sessions {
        id
        number
        title
        kind
        state
        durationMinutes
        roomCount
        starCount
        language
        requiredFeatures
        expectedAudience
        track {
          id
        }
        tags {
          id
        }
        people {
          role
          person {
            id
            displayName
          }
        }
      }
      issues {
        key
        constraint
        level
        minutes
        cost
        isWaived
        text(language: $language)
        sessions {
          id
        }
        room {
          id
        }
        person {
          id
          displayName
        }
        waiver {
          id
          reason
        }
      }
    }
  }
`);

/** Issues come in the language of the page, which need not be that of the account. */
export const boardQuery = (draftId: string, language: string = document.documentElement.lang) =>
  apiQuery(BOARD, { draftId, language: serverLanguage(language) });

/** The language that the server knows for one of the page. */
export function serverLanguage(language: string): string {
  return language === 'en-XA' ? 'en' : language;
}

/** What a change makes new: asked for after each one, without the sessions. */
export const BOARD_STATE = graphql(`
  query BoardState($draftId: ID!, $language: String!) {
    draft(id: $draftId) {
      id
      revision
      state
      score {
        hard
        medium
        soft
      }
      issues {
        key
        constraint
        level
        minutes
        cost
        isWaived
        text(language: $language)
        sessions {
          id
        }
        room {
          id
        }
        person {
          id
          displayName
        }
        waiver {
          id
          reason
        }
      }
    }
  }
`);

/** What the judge goes by, without what is shown: after waivers came or went. */
export const JUDGE_MODEL = graphql(`
  query JudgeModel($draftId: ID!) {
    draft(id: $draftId) {
      id
      clashModel
    }
  }
`);
