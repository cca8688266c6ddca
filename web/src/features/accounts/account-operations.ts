import { graphql } from '../../lib/graphql.ts';

export const ACCOUNT = graphql(`
  query AccountPage {
    viewer {
      account {
        id
        displayName
      }
      email
      locale
      hasPassword
      accessTokens {
        id
        kind
        label
        createdAt
        lastUsedAt
        expiresAt
        isCurrent
      }
    }
  }
`);

export const UPDATE_ACCOUNT = graphql(`
  mutation UpdateAccount($input: UpdateAccountInput!) {
    updateAccount(input: $input) {
      errors {
        code
        message
        path
      }
      viewer {
        account {
          id
          displayName
        }
        locale
      }
    }
  }
`);

export const CHANGE_PASSWORD = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const CREATE_ACCESS_TOKEN = graphql(`
  mutation CreateAccessToken($input: CreateAccessTokenInput!) {
    createAccessToken(input: $input) {
      errors {
        code
        message
        path
      }
      token
    }
  }
`);

export const REVOKE_ACCESS_TOKEN = graphql(`
  mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
    revokeAccessToken(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const SIGN_OUT_EVERYWHERE = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      errors {
        code
        message
        path
      }
    }
  }
`);
