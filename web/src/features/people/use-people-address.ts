// What the address of the table says, and how it is changed.
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { PEOPLE_FILTER_KEYS, type PeopleSearch } from './people-list.ts';
import { peopleSearch } from './search.ts';

export interface PeopleAddress {
  readonly search: PeopleSearch;
  /** Filters and sorting: takes the place of the present address. */
  readonly change: (patch: PeopleSearch) => void;
  /** Another view of the table, by the search part of its address. */
  readonly show: (query: string) => void;
  readonly open: (id: string | null, options?: { readonly isStep?: boolean }) => void;
  readonly create: () => void;
  /** The merge of this person, or of the pairs that look alike ("all"); null closes it. */
  readonly merge: (personId: string | null) => void;
  readonly hrefOf: (id: string) => string;
  /** Filters and sorting only, as they are saved in views. */
  readonly query: string;
}

/** Stands for the id in the pattern of an address. */
const ID_PLACE = 'ROW_ID';

export function usePeopleAddress(): PeopleAddress {
  const search = useSearch({ from: '/$lang/shell/c/$slug/people' });
  const params = useParams({ from: '/$lang/shell/c/$slug/people' });
  const navigate = useNavigate({ from: '/$lang/c/$slug/people' });
  const router = useRouter();
  const go = (next: PeopleSearch, replace: boolean): void =>
    void navigate({ search: next, replace, resetScroll: false });
  const { open, create: _create, view: _view, merge: _merge, ...lasting } = search;
  // Built once: a table asks for a thousand of them.
  const pattern = router.buildLocation({
    to: '/$lang/c/$slug/people',
    params,
    search: { ...lasting, open: ID_PLACE },
  }).href;
  return {
    search,
    change: (patch) => go(cleaned({ ...search, ...patch }), true),
    show: (query) => go(peopleSearch(Object.fromEntries(new URLSearchParams(query))), false),
    open: (id, { isStep = false } = {}) => go(id === null ? lasting : { ...lasting, open: id }, isStep),
    create: () => go({ ...lasting, create: 'person' }, false),
    merge: (personId) => go({ ...lasting, ...(open ? { open } : {}), ...(personId ? { merge: personId } : {}) }, false),
    hrefOf: (id) => pattern.replace(ID_PLACE, encodeURIComponent(id)),
    query: new URLSearchParams(
      cleaned(Object.fromEntries([...PEOPLE_FILTER_KEYS, 'sort' as const].map((key) => [key, search[key]]))),
    ).toString(),
  };
}

function cleaned(search: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<string, string>;
}
