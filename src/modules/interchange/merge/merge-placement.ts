import type { ProgrammeSession } from '../programme.js';
import { isEqual } from './field-rules.js';
import { isSchedulable } from './here-form.js';
import { mergeField, sidesOf } from './merge-field.js';
import type { MergeLog, Subject } from './merge-log.js';
import type { Versions } from './resolve-things.js';
import { PINNED, type Sides } from './three-way.js';

export interface PlacementContext {
  /** Of the session after the merge. */
  readonly state: ProgrammeSession['state'];
  readonly isPinned: boolean;
}

/**
 * Time and rooms are one value. A session that is cancelled, or submitted only, has none: such a side says nothing about
 * them.
 */
export function mergePlacement(
  log: MergeLog,
  told: Subject,
  versions: Versions<ProgrammeSession>,
  { state, isPinned }: PlacementContext,
): void {
  const { file, here } = versions;
  if (!isSchedulable(state) || !isSchedulable(file.state) || isEqual(file.placement, here.placement)) return;
  mergeField(log, told, { field: 'placement', sides: placementSides(versions), guard: isPinned ? PINNED : null });
}

function placementSides(versions: Versions<ProgrammeSession>): Sides {
  const { last, here } = versions;
  const sides = sidesOf(versions, 'placement');
  // It takes place from now on: whatever a draft still holds is from before, and the file says where it is now.
  if (!isSchedulable(here.state)) return { ...sides, last: { value: here.placement } };
  return last && !isSchedulable(last.state) ? { ...sides, last: { value: null } } : sides;
}
