import { graphql } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';

/** The whole draft in one answer: the model to judge with, the sessions to show, the issues to explain. */
export const BOARD = graphql(`
  query Board($draftId: ID!) {
    draft(id: $draftId) {
      id
      name
      state
      revision
      viewerCanEdit
      clashModel
      score { hard medium soft }
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
        track { id }
        tags { id }
        people { role person { id displayName } }
      }
      issues {
        key
        constraint
        level
        minutes
        cost
        isWaived
        text
        sessions { id }
        room { id }
        person { id displayName }
        waiver { id reason }
      }
    }
  }
`);

export const boardQuery = (draftId: string) => apiQuery(BOARD, { draftId });

/** What a change makes new: asked for after each one, without the sessions. */
export const BOARD_STATE = graphql(`
  query BoardState($draftId: ID!) {
    draft(id: $draftId) {
      id
      revision
      state
      score { hard medium soft }
      issues {
        key
        constraint
        level
        minutes
        cost
        isWaived
        text
        sessions { id }
        room { id }
        person { id displayName }
        waiver { id reason }
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
