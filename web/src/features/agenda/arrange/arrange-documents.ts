// Searches for a better agenda: what they are asked, and how they go on.
import { graphql, type ResultOf, type VariablesOf } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';

export const ARRANGE = graphql(`
  mutation ArrangeAgenda($input: ArrangeAgendaInput!) {
    arrangeAgenda(input: $input) {
      run {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export type ArrangeInput = VariablesOf<typeof ARRANGE>['input'];

export const REPLAN = graphql(`
  mutation ReplanAgenda($input: ReplanAgendaInput!) {
    replanAgenda(input: $input) {
      run {
        id
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export type ReplanInput = VariablesOf<typeof REPLAN>['input'];

export const STOP_RUN = graphql(`
  mutation StopArrangeRun($input: StopArrangeRunInput!) {
    stopArrangeRun(input: $input) {
      run {
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

const RUN = graphql(`
  query ArrangeRun($runId: ID!) {
    arrangeRun(id: $runId) {
      id
      state
      isReplan
      createdAt
      progress {
        score {
          hard
          medium
          soft
        }
        placed
        total
        iterations
        movesPerSecond
        secondsLeft
      }
      proposal {
        id
        name
        state
      }
      result {
        score {
          hard
          medium
          soft
        }
        lowerBound {
          hard
          medium
          soft
        }
        proof
        unplaced {
          sessionId
          title
          reasons {
            kind
            text
          }
        }
        infeasible {
          kind
          text
        }
      }
      menu {
        before {
          hard
          medium
          soft
        }
        heldElsewhere {
          id
          title
        }
        entries {
          mostMoved
          score {
            hard
            medium
            soft
          }
          disturbance
          hardIssues
          bringsNothingNew
          isProven
          proposal {
            id
            state
          }
          placed {
            id
            title
          }
          unplaced {
            id
            title
          }
          moved {
            session {
              id
              title
            }
            grade
            disturbance
            from {
              startsAt
              roomIds
            }
            to {
              startsAt
              roomIds
            }
          }
        }
      }
    }
  }
`);

export type Run = ResultOf<typeof RUN>['arrangeRun'];
export type RunResult = NonNullable<Run['result']>;
export type Menu = NonNullable<Run['menu']>;
export type MenuEntry = Menu['entries'][number];

export const runQuery = (runId: string) => apiQuery(RUN, { runId });

/** Whether anything was released, and proposals that wait for a decision. */
const ARRANGE_SCENE = graphql(`
  query ArrangeScene($slug: String!) {
    conference(slug: $slug) {
      id
      release {
        id
        number
      }
      drafts {
        id
        name
        state
        createdAt
        branchedFrom {
          id
        }
      }
    }
  }
`);

export const sceneQuery = (slug: string) => apiQuery(ARRANGE_SCENE, { slug });
