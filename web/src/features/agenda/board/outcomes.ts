// What is said after an edit: done, with a way back; refused, and why; or overtaken by somebody else.
import { ApiError, type PayloadError } from '../../../lib/api.ts';
import { toast } from '../../../ui/toasts.tsx';
import type { BoardWords } from './board-words.ts';
import type { Edit } from './edits.ts';
import type { Change } from './placement-changes.ts';

const FAILURES: Readonly<Record<string, string>> = {
  OFFLINE: 'offline',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'notFound',
  UNAUTHENTICATED: 'signedOut',
  RATE_LIMITED: 'tooMany',
};

/** The edit in a sentence, such as "Opening moved to Tue 5 May, 10:30–11:15, Room A." */
export function doneText(edit: Edit, changes: readonly Change[], { say, title, place, span }: BoardWords): string {
  const [first] = changes;
  switch (edit.kind) {
    case 'place':
      return first?.after
        ? say('web.builder.done.place', { title: title(edit.sessionId), place: place(first.after) })
        : say('web.builder.done.nothing');
    case 'resize':
      return first?.after
        ? say('web.builder.done.resize', {
            title: title(edit.sessionId),
            minutes: first.after.durationMinutes,
            span: span(first.after),
          })
        : say('web.builder.done.nothing');
    case 'swap':
      return say('web.builder.done.swap', { first: title(edit.firstId), second: title(edit.secondId) });
    case 'pin':
      return say(Object.values(edit.pins).some(Boolean) ? 'web.builder.done.pin' : 'web.builder.done.unpin', {
        title: title(edit.sessionId),
      });
    case 'unplace':
      return say('web.builder.done.unplace', { title: title(edit.sessionId) });
    case 'undo':
      return say('web.builder.done.undo', { count: changes.length, title: first ? title(first.sessionId) : '' });
    case 'redo':
      return say('web.builder.done.redo', { count: changes.length, title: first ? title(first.sessionId) : '' });
  }
}

/** What the server said against something. */
export function refusalText(errors: readonly PayloadError[], { errorText }: Pick<BoardWords, 'errorText'>): string {
  return [...new Set(errors.map(errorText))].join(' ');
}

/** Why there was no answer at all. */
export function failureText(error: unknown, say: BoardWords['say']): string {
  return say(`web.error.${(error instanceof ApiError && FAILURES[error.code]) || 'unknown'}.title`);
}

export function sayRefused(text: string): void {
  toast({ kind: 'bad', text });
}
