import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { send, type PayloadError } from '../../../lib/api.ts';
import type { TadaDocumentNode } from '../../../lib/graphql.ts';
import { useSay } from '../../../lib/say.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { CREATE } from '../session-creation.ts';
import type { Kind } from '../session-filter.ts';
import { SESSION_READERS } from '../session-mutations.ts';
import { createInput } from './form-input.ts';
import type { FormState } from './form-state.ts';

interface Created {
  readonly saved: { readonly errors: readonly PayloadError[]; readonly session: { readonly id: string } | null };
}
type CreateDocument = TadaDocumentNode<Created, { readonly input: ReturnType<typeof createInput> }>;

export interface SessionCreate {
  readonly create: (kind: Kind, state: FormState) => void;
  readonly isPending: boolean;
  readonly errors: readonly PayloadError[];
}

export function useSessionCreate(conferenceId: string, onCreated: (id: string) => void): SessionCreate {
  const say = useSay();
  const client = useQueryClient();
  const [errors, setErrors] = useState<readonly PayloadError[]>([]);
  // A press that is repeated because no answer came makes no second session.
  const attempt = useRef({ key: crypto.randomUUID(), of: '' });
  const { mutate, isPending } = useMutation({
    mutationFn: ({ kind, state }: { readonly kind: Kind; readonly state: FormState }) => {
      const of = JSON.stringify([kind, state]);
      if (attempt.current.of !== of) attempt.current = { key: crypto.randomUUID(), of };
      const input = createInput(state, conferenceId, {
        isWorkshop: kind === 'WORKSHOP',
        idempotencyKey: attempt.current.key,
      });
      // All kinds take this input; what only workshops have is not in it for the others.
      return send(CREATE[kind] as unknown as CreateDocument, { input });
    },
    onError: () => toast({ kind: 'bad', text: say('web.ui.notSaved') }),
    onSuccess: async ({ saved }) => {
      setErrors(saved.errors);
      if (!saved.session) return;
      onCreated(saved.session.id);
      await client.invalidateQueries({ predicate: ({ queryKey }) => SESSION_READERS.includes(String(queryKey[0])) });
    },
  });
  return { isPending, errors, create: (kind, state) => mutate({ kind, state }) };
}
