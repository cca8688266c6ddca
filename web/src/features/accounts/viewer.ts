// Who is signed in, and what she may do.
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { ApiError, send } from '../../lib/api.ts';
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const VIEWER = graphql(`
  query Viewer {
    viewer {
      account {
        id
        displayName
      }
      email
      locale
      hasPassword
      isAdministrator
      viewerCanCreateOrganisation
      organisations {
        id
        name
        slug
        viewerCanEdit
        viewerCanCreateConference
        viewerCanManageRooms
        viewerCanManageTeam
      }
    }
    viewerConferences(first: 100) {
      nodes {
        id
        slug
        name
        timeZone
        isPublic
        viewerCanEdit
        days {
          date
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof VIEWER>;
export type Viewer = NonNullable<Answer['viewer']>;

const NOBODY: Answer = { viewer: null, viewerConferences: { nodes: [] } };

/** Null where nobody is signed in: the server refuses the whole question then. */
export const viewerQuery = () =>
  queryOptions<Answer>({
    ...apiQuery(VIEWER, {}),
    queryFn: async ({ signal }) => {
      try {
        return await send(VIEWER, {}, signal);
      } catch (error) {
        if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return NOBODY;
        throw error;
      }
    },
  });

/** The signed-in viewer with her conferences, on pages of the shell. */
export function useViewer(): {
  readonly viewer: Viewer;
  readonly conferences: ResultOf<typeof VIEWER>['viewerConferences']['nodes'];
} {
  const { data } = useSuspenseQuery(viewerQuery());
  if (!data.viewer) throw new Error('a page of the shell without a viewer');
  return { viewer: data.viewer, conferences: data.viewerConferences.nodes };
}
