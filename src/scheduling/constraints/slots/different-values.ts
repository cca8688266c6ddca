// Sessions that differ in one value: difficulty, language. Whoever states none differs from nobody.
import type { AgendaSession } from '../../model.js';

/** Two lists of session positions whose values differ, the smaller value first. */
export interface DifferentValues {
  readonly smaller: readonly number[];
  readonly greater: readonly number[];
}

/** For each value but the greatest the sessions that have it, and all sessions with a greater one. */
export function differentValues<Value extends string | number>(
  sessions: readonly AgendaSession[],
  positions: readonly number[],
  valueOf: (session: AgendaSession) => Value | null | undefined,
): readonly DifferentValues[] {
  const stated = positions.flatMap((position) => {
    const session = sessions[position];
    const value = session === undefined ? null : valueOf(session);
    return value === null || value === undefined ? [] : [{ position, value }];
  });
  return [...new Set(stated.map(({ value }) => value))].flatMap((value) => {
    const smaller = stated.filter((each) => each.value === value).map(({ position }) => position);
    const greater = stated.filter((each) => each.value > value).map(({ position }) => position);
    return greater.length === 0 ? [] : [{ smaller, greater }];
  });
}
