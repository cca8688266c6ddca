// Tracks as the set-up shows them, and what can be done with them.
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';
import { useSpeech } from '../../../lib/say.tsx';

const TRACKS = graphql(`
  query SetUpTracks($slug: String!, $language: String!) {
    conference(slug: $slug) {
      id
      tracks {
        id
        name(language: $language)
        names {
          language
          text
        }
        color
        position
        sessions {
          id
        }
      }
    }
  }
`);

export const CREATE_TRACK = graphql(`
  mutation CreateTrack($input: CreateTrackInput!) {
    createTrack(input: $input) {
      track {
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

export const UPDATE_TRACK = graphql(`
  mutation UpdateTrack($input: UpdateTrackInput!) {
    updateTrack(input: $input) {
      track {
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

export const DELETE_TRACK = graphql(`
  mutation DeleteTrack($input: DeleteTrackInput!) {
    deleteTrack(input: $input) {
      deletedTrackId
      errors {
        code
        message
        path
      }
    }
  }
`);

export const REORDER_TRACKS = graphql(`
  mutation ReorderTracks($input: ReorderTracksInput!) {
    reorderTracks(input: $input) {
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

export const TRACKS_REFRESH = ['SetUpTracks', 'Conference'];

export type SetUpTrack = ResultOf<typeof TRACKS>['conference']['tracks'][number];

export function useTracks(): readonly SetUpTrack[] {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  const { language } = useSpeech();
  return useSuspenseQuery(apiQuery(TRACKS, { slug, language: language.slice(0, 2) })).data.conference.tracks;
}
