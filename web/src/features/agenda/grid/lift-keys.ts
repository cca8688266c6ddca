// What the keys mean while a card is lifted by the keyboard. Pure: the hook in use-lift-keys.ts acts on it.
import type { Axis } from '../search.ts';
import { arrowStep } from './grid-places.ts';

export type LiftCommand =
  | { readonly kind: 'step'; readonly time: number; readonly room: number }
  | { readonly kind: 'day'; readonly by: 1 | -1 }
  | { readonly kind: 'longer'; readonly by: 1 | -1 }
  | { readonly kind: 'nearest' }
  | { readonly kind: 'unplace' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'cancel' };

export interface LiftKeyContext {
  readonly axis: Axis;
  readonly isRtl: boolean;
  readonly stepMinutes: number;
}

/** With Shift, time goes on by an hour and rooms by so many. */
const MANY_ROOMS = 5;
const HOUR = 60;

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** Null for keys that mean nothing now. */
export function liftCommand(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  { axis, isRtl, stepMinutes }: LiftKeyContext,
): LiftCommand | null {
  if (ctrlKey || metaKey || altKey) return null;
  const arrow = arrowStep(key, axis, isRtl);
  if (arrow)
    return {
      kind: 'step',
      time: arrow.time * (shiftKey ? Math.max(1, HOUR / stepMinutes) : 1),
      room: arrow.room * (shiftKey ? MANY_ROOMS : 1),
    };
  return COMMANDS[key.toLowerCase()] ?? null;
}

const COMMANDS: Readonly<Record<string, LiftCommand>> = {
  pageup: { kind: 'day', by: -1 },
  pagedown: { kind: 'day', by: 1 },
  '+': { kind: 'longer', by: 1 },
  '=': { kind: 'longer', by: 1 },
  '-': { kind: 'longer', by: -1 },
  n: { kind: 'nearest' },
  u: { kind: 'unplace' },
  enter: { kind: 'drop' },
  ' ': { kind: 'drop' },
  escape: { kind: 'cancel' },
};
