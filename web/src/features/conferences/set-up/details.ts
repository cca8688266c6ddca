// What the details section shows beyond the conference of every page.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { graphql, type ResultOf } from '../../../lib/graphql.ts';
import { apiQuery } from '../../../lib/queries.ts';

const DETAILS = graphql(`
  query ConferenceDetails($slug: String!) {
    conference(slug: $slug) {
      id
      slug
      names {
        language
        text
      }
      descriptions {
        language
        text
      }
      acronym
      url
      languages
      isPublic
      dayBoundaryMinutes
      timeZone
      release {
        number
      }
    }
  }
`);

export type ConferenceDetails = ResultOf<typeof DETAILS>['conference'];

/** Undefined while it loads. */
export function useDetails(): ConferenceDetails | undefined {
  const { slug } = useParams({ from: '/$lang/shell/c/$slug' });
  return useQuery({ ...apiQuery(DETAILS, { slug }), throwOnError: true }).data?.conference;
}
