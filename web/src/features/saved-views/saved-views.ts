// Filters of a table under a name: one's own, and those that the team shares.
import { graphql, type ResultOf } from '../../lib/graphql.ts';
import { apiQuery } from '../../lib/queries.ts';

const SAVED_VIEWS = graphql(`
  query SavedViews($slug: String!, $table: ViewedTable!) {
    conference(slug: $slug) {
      savedViews(table: $table) {
        id
        name
        query
        isOwn
        isShared
        ownerName
        viewerCanDelete
      }
    }
  }
`);

export type SavedView = NonNullable<ResultOf<typeof SAVED_VIEWS>['conference']['savedViews']>[number];
export type ViewedTable = 'SESSIONS' | 'PEOPLE';

export const savedViewsQuery = (slug: string, table: ViewedTable) => apiQuery(SAVED_VIEWS, { slug, table });

export const SAVE_VIEW = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      errors {
        code
        message
        path
      }
      savedView {
        id
        name
      }
    }
  }
`);

export const DELETE_VIEW = graphql(`
  mutation DeleteView($input: DeleteViewInput!) {
    deleteView(input: $input) {
      errors {
        code
        message
        path
      }
      deletedViewId
    }
  }
`);
