// What can be done at the door: signing in, signing up, and what comes by mail.
import { graphql } from '../../lib/graphql.ts';

export const SIGN_IN = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      errors {
        code
        message
        path
      }
      viewer {
        account {
          id
        }
      }
    }
  }
`);

export const SIGN_IN_WITH_CODE = graphql(`
  mutation SignInWithCode($input: SignInWithCodeInput!) {
    signInWithCode(input: $input) {
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
      }
    }
  }
`);

export const REQUEST_MAGIC_LINK = graphql(`
  mutation RequestMagicLink($input: RequestMagicLinkInput!) {
    requestMagicLink(input: $input) {
      errors {
        code
        message
        path
      }
      email
    }
  }
`);

export const SIGN_UP = graphql(`
  mutation SignUp($input: SignUpInput!) {
    signUp(input: $input) {
      errors {
        code
        message
        path
      }
      email
    }
  }
`);

export const VERIFY_EMAIL = graphql(`
  mutation VerifyEmail($input: VerifyEmailInput!) {
    verifyEmail(input: $input) {
      errors {
        code
        message
        path
      }
      viewer {
        account {
          id
        }
      }
    }
  }
`);

export const REQUEST_PASSWORD_RESET = graphql(`
  mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
    requestPasswordReset(input: $input) {
      errors {
        code
        message
        path
      }
      email
    }
  }
`);

export const RESET_PASSWORD = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      errors {
        code
        message
        path
      }
    }
  }
`);

export const ACCEPT_INVITATION = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      errors {
        code
        message
        path
      }
      roleGrant {
        id
        role
        scope {
          __typename
          ... on Conference {
            id
            slug
            name
          }
          ... on Organisation {
            id
            slug
            organisationName: name
          }
        }
      }
    }
  }
`);

export const CLAIM_PROFILE = graphql(`
  mutation ClaimProfile($input: ClaimProfileInput!) {
    claimProfile(input: $input) {
      errors {
        code
        message
        path
      }
      person {
        id
        displayName
        conference {
          id
          slug
          name
        }
      }
    }
  }
`);

export const SIGN_UP_POLICY = graphql(`
  query SignUpPolicy {
    signUpPolicy
  }
`);
