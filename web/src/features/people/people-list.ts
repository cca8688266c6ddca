// The table of people: what of them it shows, page by page.
import { infiniteQueryOptions } from '@tanstack/react-query';
import { send } from '../../lib/api.ts';
import { graphql, type ResultOf, type VariablesOf } from '../../lib/graphql.ts';
import { listOf } from '../../lib/search-params.ts';
import type { Sorting } from '../../ui/table.tsx';
import type { peopleSearch } from './search.ts';

const PEOPLE_TABLE = graphql(`
  query PeopleTable(
    $slug: String!
    $search: String!
    $filter: PersonFilter
    $order: PersonListOrderInput
    $after: String
  ) {
    conference(slug: $slug) {
      people(first: 100, after: $after, search: $search, filter: $filter, order: $order) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          id
          displayName
          email
          isClaimed
          parts {
            roles
            sessionCount
            unconfirmedCount
            confirmedCount
          }
        }
      }
    }
  }
`);

export type PersonRow = ResultOf<typeof PEOPLE_TABLE>['conference']['people']['nodes'][number];
export type PeopleSearch = ReturnType<typeof peopleSearch>;
type Wish = Omit<VariablesOf<typeof PEOPLE_TABLE>, 'after'>;
type Filter = NonNullable<Wish['filter']>;

export const PERSON_ROLES = ['SPEAKER', 'MODERATOR', 'CHAIR', 'HOST'] as const;
export const PEOPLE_SPECIALS = ['unconfirmed', 'confirmed', 'withoutSessions'] as const;
/** Keys of the search that filter. */
export const PEOPLE_FILTER_KEYS = ['search', 'role', 'email', 'claimed', 'special'] as const;

const SORT_KEYS = { name: 'NAME', sessions: 'SESSIONS', added: 'ADDED' } as const;

export function peopleWish(slug: string, search: PeopleSearch): Wish {
  const { key, isDescending } = peopleSorting(search.sort);
  return {
    slug,
    search: search.search?.slice(0, 200) ?? '',
    filter: filterOf(search),
    order: { by: SORT_KEYS[key as keyof typeof SORT_KEYS], isDescending },
  };
}

function filterOf({ role, email, claimed, special }: PeopleSearch): Filter {
  const roles = PERSON_ROLES.filter((each) => listOf(role).includes(each));
  return {
    ...(roles.length > 0 ? { roles } : {}),
    ...(email === 'yes' || email === 'no' ? { hasEmail: email === 'yes' } : {}),
    ...(claimed === 'yes' || claimed === 'no' ? { isClaimed: claimed === 'yes' } : {}),
    ...(special === 'unconfirmed' || special === 'confirmed' ? { isConfirmed: special === 'confirmed' } : {}),
    ...(special === 'withoutSessions' ? { hasSessions: false } : {}),
  };
}

export function peopleSorting(sort: string | undefined): Sorting {
  const isDescending = sort?.startsWith('-') ?? false;
  const key = (isDescending ? sort?.slice(1) : sort) ?? 'name';
  return key in SORT_KEYS ? { key, isDescending } : { key: 'name', isDescending: false };
}

/** Pages of 100 people, each asked for when the one before is nearly read. */
export const peoplePages = (wish: Wish) =>
  infiniteQueryOptions({
    queryKey: ['PeopleTable', wish],
    queryFn: ({ pageParam, signal }) => send(PEOPLE_TABLE, { ...wish, after: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ conference: { people } }) => (people.pageInfo.hasNextPage ? people.pageInfo.endCursor : null),
  });
