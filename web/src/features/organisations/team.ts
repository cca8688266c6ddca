// Who works on a conference, and what a team can do with that.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const TEAM = graphql(`
  query ConferenceTeam($slug: String!) {
    conference(slug: $slug) {
      id
      timeZone
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
  }
`);

export const INVITE = graphql(`
  mutation InviteToConference($input: InviteToConferenceInput!) {
    inviteToConference(input: $input) {
      invitation {
        id
        email
      }
      errors {
        code
        message
        path
      }
    }
  }
`);

export const REVOKE_INVITATION = graphql(`
  mutation RevokeInvitation($input: RevokeInvitationInput!) {
    revokeInvitation(input: $input) {
      invitation {
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

export const REVOKE_ROLE = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      roleGrant {
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

export const TEAM_REFRESH = ['ConferenceTeam', 'OrganisationPage'];

type Team = ResultOf<typeof TEAM>['conference'];
export type Grant = NonNullable<Team['roleGrants']>[number];
export type PendingInvitation = NonNullable<Team['invitations']>[number];

export const CONFERENCE_ROLES = ['ORGANIZER', 'PROGRAMME_COMMITTEE', 'ROOM_STAFF'] as const;
export type TeamRole = (typeof CONFERENCE_ROLES)[number];

export function useTeam(): Team {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  return useSuspenseQuery(apiQuery(TEAM, { slug })).data.conference;
}
