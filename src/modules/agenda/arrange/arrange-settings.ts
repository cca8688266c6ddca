import type {
  Agenda,
  AgendaPlacement,
  AgendaProblem,
  AgendaSlot,
  ConstraintKey,
  ConstraintSetting,
  Keep,
  KnownPlacement,
} from '../../../scheduling/index.js';
import { minutesWithin } from '../clash-model/minutes.js';
import type { Placements } from '../clash-model/placement-state.js';

export type ArrangeScope = 'all' | 'unplaced' | 'day' | 'selection';

/** What must stay of a placed session, for one run only; pins of the draft count beside. */
export interface RunPin {
  readonly sessionId: string;
  readonly time: boolean;
  readonly rooms: boolean;
  readonly day: boolean;
}

/** A fixed slot: sessions start with it and fill it, or several in a row. ISO instants. */
export interface RunSlot {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** What an organizer asked for, as kept with the run. */
export interface ArrangeSettings {
  readonly scope: ArrangeScope;
  /** For scope day: an ISO date of the conference. */
  readonly day: string | null;
  /** For scope selection. */
  readonly sessionIds: readonly string[];
  readonly keep: Keep;
  /** Instead of the settings of the conference, for this run only. */
  readonly weights: readonly { readonly constraint: ConstraintKey; readonly setting: ConstraintSetting }[];
  readonly seconds: number;
  readonly seed: number;
  readonly pins?: readonly RunPin[];
  /** Where given, sessions take place in these slots only. */
  readonly slots?: readonly RunSlot[];
  /** Most sessions of the current release that may be elsewhere than readers know them. */
  readonly mostMoved?: number | null;
}

/** The sessions that a run may place or move; `schedulableIds` are those that belong in an agenda at all. */
export function sessionsInScope(
  settings: ArrangeSettings,
  problem: AgendaProblem,
  agenda: Agenda,
  schedulableIds: ReadonlySet<string>,
): readonly string[] {
  const ids = problem.sessions.map((session) => session.id).filter((id) => schedulableIds.has(id));
  if (settings.scope === 'all') return ids;
  if (settings.scope === 'unplaced') return ids.filter((id) => !agenda.has(id));
  const selected = new Set(settings.sessionIds);
  if (settings.scope === 'selection') return ids.filter((id) => selected.has(id));
  const day = problem.days.find(({ id }) => id === settings.day);
  const interval = day?.span ?? day?.open;
  if (!interval) return [];
  return ids.filter((id) => {
    const start = agenda.get(id)?.start;
    return start !== undefined && start >= interval.start && start < interval.end;
  });
}

/** The problem as this run sees it: its weights, its slots, and what readers know where that counts. */
export function problemOfRun(
  problem: AgendaProblem,
  settings: ArrangeSettings,
  known: readonly KnownPlacement[],
): AgendaProblem {
  const overrides = Object.fromEntries(settings.weights.map(({ constraint, setting }) => [constraint, setting]));
  const slots = (settings.slots ?? []).flatMap(toSlot);
  return {
    ...problem,
    settings: { ...problem.settings, ...overrides },
    ...(slots.length > 0 && { slots }),
    ...(known.length > 0 && { known }),
  };
}

function toSlot({ startsAt, endsAt }: RunSlot, position: number): readonly AgendaSlot[] {
  return minutesWithin(new Date(startsAt), new Date(endsAt)).map((interval) => ({
    id: `slot-${position + 1}`,
    ...interval,
    tags: [],
    formats: null,
  }));
}

/** The agenda with the pins of this run beside those of the draft. */
export function pinnedForRun(agenda: Agenda, pins: readonly RunPin[] = []): readonly AgendaPlacement[] {
  const bySession = new Map(pins.map((pin) => [pin.sessionId, pin]));
  return [...agenda.values()].map((placement) => {
    const pin = bySession.get(placement.sessionId);
    if (pin === undefined) return placement;
    return {
      ...placement,
      timePinned: placement.timePinned || pin.time,
      roomPinned: placement.roomPinned || pin.rooms,
      dayPinned: placement.dayPinned === true || pin.day,
    };
  });
}

/** The placements that a run found, with the pins that the draft had: those of the run end with it. */
export function withPinsOfDraft(
  placements: readonly AgendaPlacement[],
  ofDraft: Placements,
): readonly AgendaPlacement[] {
  return placements.map((placement) => {
    const before = ofDraft.get(placement.sessionId);
    return {
      ...placement,
      timePinned: before?.isTimePinned ?? false,
      roomPinned: before?.isRoomPinned ?? false,
      dayPinned: before?.isDayPinned ?? false,
    };
  });
}
