// A mutation behind a form or a button: pending, what the server said against it, and what went wrong on the way.
import type { TadaDocumentNode } from 'gql.tada';
import { useState } from 'react';
import { ApiError, type PayloadError } from '../lib/api.ts';
import { useSend } from '../lib/queries.ts';
import { type Say, useSay } from '../lib/say.tsx';
import { toast } from './toasts.tsx';

type Payloads = Readonly<Record<string, { readonly errors: readonly PayloadError[] }>>;

const FAILURES: Readonly<Record<string, string>> = {
  OFFLINE: 'offline',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  UNAUTHENTICATED: 'signedOut',
  RATE_LIMITED: 'tooMany',
};

export interface Save<Variables> {
  readonly save: (variables: Variables) => void;
  readonly isPending: boolean;
  /** What the last answer said against the input; give them to FormErrors. */
  readonly errors: readonly PayloadError[];
  readonly forget: () => void;
}

/** `onSaved` runs where the payload holds no errors. Where nothing was answered at all, a toast says why. */
export function useSave<Result extends Payloads, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  options: { readonly refresh?: readonly string[]; readonly onSaved?: (result: Result) => void } = {},
): Save<Variables> {
  const say = useSay();
  const [errors, setErrors] = useState<readonly PayloadError[]>([]);
  const { mutate, isPending } = useSend(document, {
    ...(options.refresh ? { refresh: options.refresh } : {}),
    onSuccess: (result) => {
      const found = Object.values(result).flatMap((payload) => payload.errors);
      setErrors(found);
      if (found.length === 0) options.onSaved?.(result);
    },
  });
  return {
    isPending,
    errors,
    forget: () => setErrors([]),
    save: (variables) =>
      mutate(variables, {
        onError: (error) => toast({ kind: 'bad', text: failureText(error, say) }),
      }),
  };
}

function failureText(error: unknown, say: Say): string {
  const code = error instanceof ApiError ? error.code : 'INTERNAL_SERVER_ERROR';
  if (code === 'BAD_USER_INPUT') return say('error.INVALID_VALUE');
  return say(`web.error.${FAILURES[code] ?? 'unknown'}.title`);
}
