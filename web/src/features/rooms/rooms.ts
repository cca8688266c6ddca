// Rooms and venues of the organisation that a conference belongs to, and what can be done with them.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';
import { useViewer } from '../accounts/viewer.ts';

const USED_ROOMS = graphql(`
  query SetUpRooms($slug: String!) {
    conference(slug: $slug) {
      id
      timeZone
      viewerCanEdit
      days {
        date
        opensAt
        closesAt
      }
      organisation {
        id
        name
      }
      rooms {
        id
        name
        capacity
        features
        isStepFree
        lanes
        retiredAt
        availability {
          startsAt
          endsAt
        }
        venue {
          id
          name
        }
      }
    }
  }
`);

const OWNED_ROOMS = graphql(`
  query OrganisationRooms($organisationId: ID!) {
    rooms(organisationId: $organisationId, first: 100, includeRetired: true) {
      totalCount
      nodes {
        id
        name
        capacity
        features
        isStepFree
        lanes
        retiredAt
        availability {
          startsAt
          endsAt
        }
        venue {
          id
          name
        }
      }
    }
    venues(organisationId: $organisationId) {
      id
      name
      address
      isStepFree
      travel {
        minutes
        to {
          id
          name
        }
      }
    }
  }
`);

export const SET_ROOMS = graphql(`
  mutation SetConferenceRooms($input: SetConferenceRoomsInput!) {
    setConferenceRooms(input: $input) {
      conference {
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
export const CREATE_ROOM = graphql(`
  mutation CreateRoom($input: CreateRoomInput!) {
    createRoom(input: $input) {
      room {
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
export const UPDATE_ROOM = graphql(`
  mutation UpdateRoom($input: UpdateRoomInput!) {
    updateRoom(input: $input) {
      room {
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
export const RETIRE_ROOM = graphql(`
  mutation RetireRoom($input: RetireRoomInput!) {
    retireRoom(input: $input) {
      room {
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
export const RESTORE_ROOM = graphql(`
  mutation RestoreRoom($input: RestoreRoomInput!) {
    restoreRoom(input: $input) {
      room {
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
export const CREATE_VENUE = graphql(`
  mutation CreateVenue($input: CreateVenueInput!) {
    createVenue(input: $input) {
      venue {
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
export const UPDATE_VENUE = graphql(`
  mutation UpdateVenue($input: UpdateVenueInput!) {
    updateVenue(input: $input) {
      venue {
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
export const SET_TRAVEL = graphql(`
  mutation SetVenueTravel($input: SetVenueTravelInput!) {
    setVenueTravel(input: $input) {
      venues {
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

export const ROOMS_REFRESH = ['SetUpRooms', 'OrganisationRooms', 'Conference'];

export type RoomsConference = ResultOf<typeof USED_ROOMS>['conference'];
export type SetUpRoom = RoomsConference['rooms'][number];
export type SetUpVenue = ResultOf<typeof OWNED_ROOMS>['venues'][number];

export interface RoomsOfConference {
  readonly conference: RoomsConference;
  /** Whether she may make and change rooms: who owns the organisation. */
  readonly canManage: boolean;
  /** Rooms of the organisation that the conference does not use; empty where she may not see them. */
  readonly others: readonly SetUpRoom[];
  readonly venues: readonly SetUpVenue[];
}

export function useRooms(): RoomsOfConference {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { viewer } = useViewer();
  const { conference } = useSuspenseQuery(apiQuery(USED_ROOMS, { slug })).data;
  const organisation = viewer.organisations.find(({ id }) => id === conference.organisation?.id);
  const owned = useQuery({
    ...apiQuery(OWNED_ROOMS, { organisationId: organisation?.id ?? '' }),
    enabled: organisation !== undefined,
    throwOnError: true,
  }).data;
  const used = new Set(conference.rooms.map(({ id }) => id));
  return {
    conference,
    canManage: organisation?.viewerCanManageRooms ?? false,
    others: owned?.rooms.nodes.filter(({ id }) => !used.has(id)) ?? [],
    venues: owned?.venues ?? [],
  };
}
