// What the address of the table says, and how it is changed.
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { sessionsSearch } from './search.ts';
import { FILTER_KEYS, type SessionsSearch } from './session-filter.ts';

export interface SessionsAddress {
  readonly search: SessionsSearch;
  /** Filters and sorting: takes the place of the present address. */
  readonly change: (patch: SessionsSearch) => void;
  /** Another view of the table, by the search part of its address. */
  readonly show: (query: string) => void;
  readonly open: (id: string | null, options?: { readonly isStep?: boolean }) => void;
  readonly create: (kind: string) => void;
  /** The address with that session open. */
  readonly hrefOf: (id: string) => string;
  /** Filters and sorting only, as they are saved in views. */
  readonly query: string;
}

/** Stands for the id in the pattern of an address. */
const ID_PLACE = 'ROW_ID';

export function useSessionsAddress(): SessionsAddress {
  const search = useSearch({ from: '/$lang/shell/c/$slug/sessions' });
  const params = useParams({ from: '/$lang/shell/c/$slug/sessions' });
  const navigate = useNavigate({ from: '/$lang/c/$slug/sessions' });
  const router = useRouter();
  const go = (next: SessionsSearch, replace: boolean): void =>
    void navigate({ search: next, replace, resetScroll: false });
  const { open: _open, create: _create, view: _view, ...lasting } = search;
  // Built once: a table asks for a thousand of them.
  const pattern = router.buildLocation({
    to: '/$lang/c/$slug/sessions',
    params,
    search: { ...lasting, open: ID_PLACE },
  }).href;
  return {
    search,
    change: (patch) => go(cleaned({ ...search, ...patch }), true),
    show: (query) => go(sessionsSearch(Object.fromEntries(new URLSearchParams(query))), false),
    open: (id, { isStep = false } = {}) => go(id === null ? lasting : { ...lasting, open: id }, isStep),
    create: (kind) => go({ ...lasting, create: kind }, false),
    hrefOf: (id) => pattern.replace(ID_PLACE, encodeURIComponent(id)),
    query: new URLSearchParams(cleaned(pick(lasting))).toString(),
  };
}

function pick(search: SessionsSearch): SessionsSearch {
  return Object.fromEntries(
    [...FILTER_KEYS, 'sort' as const].flatMap((key) => (search[key] ? [[key, search[key]]] : [])),
  );
}

function cleaned(search: SessionsSearch): Record<string, string> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value)) as Record<string, string>;
}
