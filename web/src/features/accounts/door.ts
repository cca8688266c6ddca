// What the pages at the door share: secrets from mailed links, and going on after signing in.
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useEffect, useState } from 'react';
import { send } from '../../lib/api.ts';
import { apiQuery } from '../../lib/queries.ts';
import { useSpeech } from '../../lib/say.tsx';
import { SIGN_UP_POLICY } from './door-operations.ts';
import { viewerQuery } from './viewer.ts';

/** The secret of a mailed link (`#code=…`); null without one. It leaves the address, and so the history, at once. */
export function useMailedCode(): string | null {
  const [code] = useState(() => new URLSearchParams(location.hash.slice(1)).get('code'));
  useEffect(() => {
    if (code) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }, [code]);
  return code;
}

const ONCE = 'once';

/** Sends a mutation for a code that works once: one time, however often the page renders. Null variables send nothing. */
export function useOnce<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables | null,
): UseQueryResult<Result> {
  const options = apiQuery(document, variables as Variables);
  return useQuery({
    ...options,
    queryKey: [ONCE, ...options.queryKey],
    // Without the signal: what was sent counts, even where nobody waits for the answer any more.
    queryFn: () => send(document, variables as Variables),
    enabled: variables !== null,
    staleTime: Infinity,
    retry: false,
    refetchOnMount: false,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });
}

/** Goes where she wanted to go, as the one who is now signed in: what was known before was for somebody else. */
export function useGoOn(): () => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  const { language } = useSpeech();
  const { next = `/${language}` } = useSearch({ strict: false });
  return useCallback(async () => {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ONCE });
    await router.navigate({ href: next });
  }, [queries, router, next]);
}

/** Whether anybody may sign up here; false until it is known. */
export function useIsSignUpOpen(): boolean {
  return useQuery(apiQuery(SIGN_UP_POLICY, {})).data?.signUpPolicy === 'OPEN';
}

/** Who is signed in; null where nobody is, undefined until it is known. */
export function useMaybeViewer() {
  return useQuery(viewerQuery()).data?.viewer;
}
