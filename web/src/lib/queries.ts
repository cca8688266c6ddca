// Server state lives in the query cache; these are the two ways into it.
import { QueryClient, queryOptions, useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { ApiError, send } from './api.ts';
import { pageLanguage } from './language.ts';
import { operationName, type TadaDocumentNode } from './graphql.ts';

/** How long an answer counts as fresh. Live events and own changes make it stale sooner. */
const FRESH_MS = 30_000;
const MAX_RETRIES = 2;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        refetchOnWindowFocus: true,
        // Only an outage may pass by itself; a refusal stays one.
        retry: (failures, error) => failures < MAX_RETRIES && error instanceof ApiError && error.code === 'OFFLINE',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Options for useQuery, ensureQueryData and the like: the key is [operation name, variables, language]. */
export function apiQuery<Result, Variables>(document: TadaDocumentNode<Result, Variables>, variables: Variables) {
  return queryOptions<Result>({
    // Texts come in the language of the page: an answer in another one is another answer.
    queryKey: [operationName(document), variables, pageLanguage()],
    queryFn: ({ signal }) => send(document, variables, signal),
  });
}

/** A mutation by its document. `refresh` names the operations whose answers it makes stale; all of them where left out. */
export function useSend<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  options: { readonly refresh?: readonly string[]; readonly onSuccess?: (result: Result) => void } = {},
): UseMutationResult<Result, Error, Variables> {
  const client = useQueryClient();
  return useMutation<Result, Error, Variables>({
    mutationFn: (variables) => send(document, variables),
    onSuccess: async (result) => {
      options.onSuccess?.(result);
      await client.invalidateQueries({
        predicate: ({ queryKey }) => !options.refresh || options.refresh.includes(String(queryKey[0])),
      });
    },
  });
}
