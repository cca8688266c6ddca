// Saving a session: its fields, then its people, then its tags, each against the revision that the one before left.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send, type PayloadError } from '../../../lib/api.ts';
import { useSay } from '../../../lib/say.tsx';
import { toast } from '../../../ui/toasts.tsx';
import { SESSION_READERS, type SessionFields } from '../session-mutations.ts';
import { SET_PEOPLE, SET_TAGS, UPDATE_KEYNOTE, UPDATE_SESSION, UPDATE_WORKSHOP } from '../session-updates.ts';
import { type Fields, fieldsInput, OWN_CALLS, partsInput } from './form-input.ts';
import { changedFields, stateOf, type FormState } from './form-state.ts';

export interface Saved {
  /** The session as it is now; null where nothing was saved and nobody else changed it. */
  readonly session: SessionFields | null;
  readonly errors: readonly (PayloadError & { readonly session?: SessionFields })[];
}

/** Sends what differs from `before`. The first refusal ends it; what was saved until then is in `session`. */
export async function saveSession(before: SessionFields, state: FormState, revision: number): Promise<Saved> {
  const changed = changedFields(stateOf(before), state);
  const sessionId = before.id;
  let session: SessionFields | null = null;
  const expected = (): number => session?.revision ?? revision;
  const steps: (() => Promise<Saved>)[] = [];
  const fields = changed.filter((name) => !OWN_CALLS.includes(name));
  if (fields.length > 0)
    steps.push(() =>
      saveFields(before.kind, { ...fieldsInput(state, fields), sessionId, expectedRevision: expected() }),
    );
  if (changed.includes('people'))
    steps.push(async () =>
      resultOf(
        await send(SET_PEOPLE, { input: { sessionId, expectedRevision: expected(), people: partsInput(state) } }),
      ),
    );
  if (changed.includes('tagIds'))
    steps.push(async () =>
      resultOf(await send(SET_TAGS, { input: { sessionId, expectedRevision: expected(), tagIds: [...state.tagIds] } })),
    );
  for (const step of steps) {
    const saved = await step();
    if (saved.errors.length > 0) return { session, errors: saved.errors };
    session = saved.session;
  }
  return { session, errors: [] };
}

type UpdateInput = Fields & { readonly sessionId: string; readonly expectedRevision: number };

async function saveFields(
  kind: SessionFields['kind'],
  { seatLimit, prerequisites, materials, ...input }: UpdateInput,
): Promise<Saved> {
  if (kind === 'KEYNOTE') return resultOf(await send(UPDATE_KEYNOTE, { input }));
  if (kind !== 'WORKSHOP') return resultOf(await send(UPDATE_SESSION, { input }));
  const workshop = Object.fromEntries(
    Object.entries({ seatLimit, prerequisites, materials }).filter(([, value]) => value !== undefined),
  );
  return resultOf(await send(UPDATE_WORKSHOP, { input: { ...input, ...workshop } }));
}

function resultOf({
  saved,
}: {
  readonly saved: { readonly errors: Saved['errors']; readonly session: SessionFields | null };
}): Saved {
  return { session: saved.session, errors: saved.errors };
}

export interface SessionSave {
  readonly save: (before: SessionFields, state: FormState, revision?: number) => void;
  readonly isPending: boolean;
  readonly errors: Saved['errors'];
}

export function useSessionSave({
  onSaved,
  onConflict,
}: {
  readonly onSaved: (session: SessionFields) => void;
  readonly onConflict: (theirs: SessionFields) => void;
}): SessionSave {
  const say = useSay();
  const client = useQueryClient();
  const [errors, setErrors] = useState<Saved['errors']>([]);
  const { mutate, isPending } = useMutation({
    mutationFn: ({
      before,
      state,
      revision,
    }: {
      readonly before: SessionFields;
      readonly state: FormState;
      readonly revision: number;
    }) => saveSession(before, state, revision),
    onError: () => toast({ kind: 'bad', text: say('web.ui.notSaved') }),
    onSuccess: (saved, { before }) => {
      const theirs = saved.errors.find(({ code }) => code === 'REVISION_CONFLICT')?.session;
      setErrors(theirs ? [] : saved.errors);
      void client.invalidateQueries({ predicate: ({ queryKey }) => SESSION_READERS.includes(String(queryKey[0])) });
      if (theirs) onConflict(theirs);
      else if (saved.errors.length === 0) onSaved(saved.session ?? before);
    },
  });
  return {
    isPending,
    errors,
    save: (before, state, revision = before.revision) => mutate({ before, state, revision }),
  };
}
