import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorText } from '../../ui/form-errors.tsx';
import { useSay } from '../../lib/say.tsx';
import { toast } from '../../ui/toasts.tsx';
import { inverse, sendCalls, touched, type BulkCall, type BulkChange } from './bulk-change.ts';
import type { FoundSession } from './session-list.ts';
import { SESSION_READERS } from './session-mutations.ts';

export interface Bulk {
  /** Changes those of the sessions that the change is for, and offers to take it back where it can be. */
  readonly apply: (sessions: readonly FoundSession[], change: BulkChange) => void;
  readonly isPending: boolean;
}

export function useBulk(): Bulk {
  const say = useSay();
  const textOf = useErrorText();
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: (calls: readonly BulkCall[]) => sendCalls(calls),
    // Some calls may have been taken before one was refused.
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => SESSION_READERS.includes(String(queryKey[0])) }),
    onError: () => toast({ kind: 'bad', text: say('web.sessions.bulk.failed') }),
  });
  const run = (
    calls: readonly BulkCall[],
    onDone: (next: Awaited<ReturnType<typeof sendCalls>>['next']) => void,
  ): void =>
    mutate(calls, {
      onSuccess: ({ errors, next }) => {
        const [error] = errors;
        if (error) toast({ kind: 'bad', text: textOf(error) });
        else onDone(next);
      },
    });
  const apply = (sessions: readonly FoundSession[], change: BulkChange): void => {
    const changing = touched(sessions, change);
    if (changing.length === 0) return toast({ text: say('web.sessions.bulk.nothing') });
    run([{ ids: changing.map(({ id }) => id), change }], (next) => {
      const back = inverse(changing, change, next);
      const undone = (): void => toast({ text: say('web.sessions.bulk.undone', { count: changing.length }) });
      toast({
        text: say('web.sessions.bulk.changed', { count: changing.length }),
        ...(back ? { action: { label: say('web.ui.undo'), run: () => run(back, undone) } } : {}),
      });
    });
  };
  return { apply, isPending };
}
