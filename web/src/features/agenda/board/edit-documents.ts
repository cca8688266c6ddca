// The edits of a draft as the server takes them. Each answers under the same name with the same parts.
import { graphql, type ResultOf } from '../../../lib/graphql.ts';

const OUTCOME = graphql(`
  fragment EditOutcome on EditDraftPayload {
    errors {
      code
      message
      path
      ... on DraftRevisionConflictError {
        changes {
          revision
          authorName
          placements {
            session {
              id
            }
            after {
              startsAt
              durationMinutes
              rooms {
                id
              }
              isTimePinned
              isRoomPinned
              isDayPinned
            }
          }
        }
        draft {
          revision
        }
        issues {
          key
          text
        }
      }
    }
    change {
      revision
      kind
      placements {
        session {
          id
        }
        after {
          startsAt
          durationMinutes
          rooms {
            id
          }
          isTimePinned
          isRoomPinned
          isDayPinned
        }
      }
    }
    draft {
      revision
    }
  }
`);

export type EditOutcome = ResultOf<typeof OUTCOME>;

export const PLACE = graphql(
  `
    mutation BoardPlace($input: PlaceSessionInput!) {
      payload: placeSession(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);
export const MOVE = graphql(
  `
    mutation BoardMove($input: MoveSessionInput!) {
      payload: moveSession(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);
export const RESIZE = graphql(
  `
    mutation BoardResize($input: ResizeSessionInput!) {
      payload: resizeSession(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);
export const SWAP = graphql(
  `
    mutation BoardSwap($input: SwapSessionsInput!) {
      payload: swapSessions(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);
export const PIN = graphql(
  `
    mutation BoardPin($input: PinSessionInput!) {
      payload: pinSession(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);
export const UNPLACE = graphql(
  `
    mutation BoardUnplace($input: UnplaceSessionInput!) {
      payload: unplaceSession(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);
export const UNDO = graphql(
  `
    mutation BoardUndo($input: UndoDraftChangeInput!) {
      payload: undoDraftChange(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);
export const REDO = graphql(
  `
    mutation BoardRedo($input: RedoDraftChangeInput!) {
      payload: redoDraftChange(input: $input) {
        ...EditOutcome
      }
    }
  `,
  [OUTCOME],
);

export const WAIVE = graphql(`
  mutation BoardWaive($input: WaiveIssuesInput!) {
    payload: waiveIssues(input: $input) {
      errors {
        code
        message
        path
        ... on WaiverWouldCoverMoreError {
          issues {
            key
            text
          }
        }
      }
      draft {
        revision
      }
    }
  }
`);

export const LIFT_WAIVER = graphql(`
  mutation BoardLiftWaiver($input: LiftWaiverInput!) {
    payload: liftWaiver(input: $input) {
      errors {
        code
        message
        path
      }
      draft {
        revision
      }
    }
  }
`);

export const HOLD = graphql(`
  mutation BoardHold($input: HoldSessionInput!) {
    payload: holdSession(input: $input) {
      errors {
        code
        message
        path
      }
      holds {
        sessionId
        accountId
        name
      }
    }
  }
`);

export const LET_GO = graphql(`
  mutation BoardLetGo($input: LetGoOfSessionInput!) {
    payload: letGoOfSession(input: $input) {
      errors {
        code
        message
        path
      }
      holds {
        sessionId
        accountId
        name
      }
    }
  }
`);
