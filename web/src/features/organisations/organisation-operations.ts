import { graphql } from '../../lib/graphql.ts';

export const ORGANISATION = graphql(`
  query OrganisationPage($slug: String!) {
    organisation(slug: $slug) {
      id
      name
      slug
      viewerCanEdit
      viewerCanCreateConference
      viewerCanManageTeam
      roleGrants {
        id
        role
        email
        createdAt
        account {
          id
          displayName
        }
        grantedBy {
          id
          displayName
        }
      }
      invitations {
        id
        email
        role
        createdAt
        expiresAt
        invitedBy {
          id
          displayName
        }
      }
    }
    viewerConferences(first: 100) {
      nodes {
        id
        slug
        name
        timeZone
        isPublic
        days {
          date
        }
        release {
          id
          number
          releasedAt
        }
        organisation {
          id
        }
      }
    }
  }
`);

export const UPDATE_ORGANISATION = graphql(`
  mutation UpdateOrganisation($input: UpdateOrganisationInput!) {
    updateOrganisation(input: $input) {
      errors {
        code
        message
        path
      }
      organisation {
        id
        name
        slug
      }
    }
  }
`);

export const INVITE_TO_ORGANISATION = graphql(`
  mutation InviteToOrganisation($input: InviteToOrganisationInput!) {
    inviteToOrganisation(input: $input) {
      errors {
        code
        message
        path
      }
      invitation {
        id
        email
      }
    }
  }
`);
