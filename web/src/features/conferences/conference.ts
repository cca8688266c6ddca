// The conference that a page belongs to: what nearly every page of it needs.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useMatch, useParams } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const CONFERENCE = graphql(`
  query Conference($slug: String!) {
    conference(slug: $slug) {
      id
      slug
      name
      names {
        language
        text
      }
      acronym
      timeZone
      languages
      isPublic
      dayBoundaryMinutes
      url
      days {
        date
        opensAt
        closesAt
      }
      tracks {
        id
        name
        color
        position
      }
      tags {
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
        venue {
          id
          name
        }
      }
      organisation {
        id
        name
        slug
      }
      drafts {
        id
        name
        state
        revision
        createdAt
      }
      viewerCanEdit
      viewerCanManageTeam
      viewerCanRelease
    }
  }
`);

export type Conference = ResultOf<typeof CONFERENCE>['conference'];

export const conferenceQuery = (slug: string) => apiQuery(CONFERENCE, { slug });

/** The conference of the page's address; loaded before the page is shown. */
export function useConference(): Conference {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  return useSuspenseQuery(conferenceQuery(slug)).data.conference;
}

/** The conference of the page's address on pages that may stand outside of one; null there, and until it came. */
export function useConferenceOfPage(): Conference | null {
  const loaded = useMatch({ from: '/$lang/shell/c/$slug', shouldThrow: false })?.loaderData?.conference;
  // Watched only once it is there: a watcher that goes would call off the loading.
  const { data } = useQuery({ ...conferenceQuery(loaded?.slug ?? ''), enabled: loaded !== undefined });
  return data?.conference ?? loaded ?? null;
}
