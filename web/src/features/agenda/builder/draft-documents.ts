import { graphql } from '../../../lib/graphql.ts';

export const CREATE_DRAFT = graphql(`
  mutation BuilderCreateDraft($input: CreateDraftInput!) {
    payload: createDraft(input: $input) {
      errors {
        code
        message
        path
      }
      draft {
        id
      }
    }
  }
`);

export const BRANCH_DRAFT = graphql(`
  mutation BuilderBranchDraft($input: BranchDraftInput!) {
    payload: branchDraft(input: $input) {
      errors {
        code
        message
        path
      }
      draft {
        id
      }
    }
  }
`);

export const RENAME_DRAFT = graphql(`
  mutation BuilderRenameDraft($input: RenameDraftInput!) {
    payload: renameDraft(input: $input) {
      errors {
        code
        message
        path
      }
      draft {
        id
        name
      }
    }
  }
`);
