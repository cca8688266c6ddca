// Who is signed in, and what she may do.
import { useSuspenseQuery } from '@tanstack/react-query';
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const VIEWER = graphql(`
  query Viewer {
    viewer {
      account { id displayName }
      email
      locale
      hasPassword
      isAdministrator
      viewerCanCreateOrganisation
      organisations { id name slug viewerCanEdit viewerCanCreateConference viewerCanManageRooms viewerCanManageTeam }
    }
    viewerConferences(first: 100) {
      nodes { id slug name timeZone isPublic viewerCanEdit days { date } }
    }
  }
`);

export type Viewer = NonNullable<ResultOf<typeof VIEWER>['viewer']>;

/** Null where nobody is signed in. */
export const viewerQuery = () => apiQuery(VIEWER, {});

/** The signed-in viewer with her conferences, on pages of the shell. */
export function useViewer(): { readonly viewer: Viewer; readonly conferences: ResultOf<typeof VIEWER>['viewerConferences']['nodes'] } {
  const { data } = useSuspenseQuery(viewerQuery());
  if (!data.viewer) throw new Error('a page of the shell without a viewer');
  return { viewer: data.viewer, conferences: data.viewerConferences.nodes };
}
