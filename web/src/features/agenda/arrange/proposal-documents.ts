// What is asked and said about a proposal: what it is, what an edit of it would do, and whether it is taken.
import { graphql, type ResultOf, type VariablesOf } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';

const PROPOSAL = graphql(`
  query Proposal($proposalId: ID!) {
    draft(id: $proposalId) {
      id
      name
      state
      branchedFrom {
        id
      }
      history(first: 20) {
        nodes {
          id
          kind
          placements {
            session {
              id
            }
          }
        }
      }
    }
  }
`);

export type Proposal = ResultOf<typeof PROPOSAL>['draft'];

export const proposalQuery = (proposalId: string) => apiQuery(PROPOSAL, { proposalId });

export const WHAT_IF = graphql(`
  query ProposalPart($draftId: ID!, $language: String!, $changes: [ImaginedPlacementInput!]!) {
    draft(id: $draftId) {
      id
      whatIf(changes: $changes) {
        scoreBefore {
          hard
          medium
          soft
        }
        score {
          hard
          medium
          soft
        }
        scoreByConstraint {
          constraint
          level
          before {
            cost
            openIssues
          }
          after {
            cost
            openIssues
          }
        }
        appearingIssues {
          key
          text(language: $language)
        }
        vanishingIssues {
          key
          text(language: $language)
        }
      }
    }
  }
`);

export type Imagined = VariablesOf<typeof WHAT_IF>['changes'][number];

export const WHOLE = graphql(`
  query ProposalWhole($beforeId: ID!, $afterId: ID!, $language: String!) {
    compareDrafts(beforeId: $beforeId, afterId: $afterId) {
      before {
        id
        score {
          hard
          medium
          soft
        }
      }
      after {
        id
        score {
          hard
          medium
          soft
        }
      }
      scoreByConstraint {
        constraint
        level
        before {
          cost
          openIssues
        }
        after {
          cost
          openIssues
        }
      }
      appearedIssues {
        key
        text(language: $language)
      }
      vanishedIssues {
        key
        text(language: $language)
      }
    }
  }
`);

export const ACCEPT = graphql(`
  mutation AcceptProposal($input: AcceptProposalInput!) {
    acceptProposal(input: $input) {
      draft {
        id
        revision
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const DISCARD = graphql(`
  mutation DiscardProposal($input: DiscardProposalInput!) {
    discardProposal(input: $input) {
      proposal {
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
