import type { Programme, ProgrammePlacement } from '../interchange/programme.js';
import { completeArrangement, sessionContent, type Arrangement } from './arrangement.js';
import { minutesOfClock, type DayWindow } from './conference-time.js';
import type { RoomId, SessionContent } from './content/content.js';
import { SESSIONS } from './content/sessions.js';
import { BLOCKS } from './content/timetable.js';
import { ROOMS } from './content/venue.js';
import { statedAvailability } from './demo-programme.js';
import { buildProgramme, type DemoOptions } from './programme-builder.js';

// Breaks fill every room at once and are no sessions here: they are the hours in which the rooms are closed.
const FULL_SESSIONS = SESSIONS.filter((session) => session.kind !== 'break');

/** Why an agenda for `infeasibleDemoProgramme` cannot exist. */
export interface InfeasibilityReason {
  readonly code: 'feature_overbooked';
  readonly feature: string;
  readonly roomIds: readonly string[];
  /** Minutes that the sessions which need the feature last together. */
  readonly neededMinutes: number;
  /** Minutes for which the rooms that have the feature are open. */
  readonly openMinutes: number;
}

export interface InfeasibleDemo {
  readonly programme: Programme;
  readonly reason: InfeasibilityReason;
}

/**
 * The demo conference as the scheduler gets it: every session in one room, rooms closed in the breaks and about 95 per
 * cent full otherwise, nothing placed. `fullDemoSolution` shows that an agenda exists. Throws where `firstDay` is no ISO date.
 */
export function fullDemoProgramme(options: DemoOptions): Programme {
  return withoutPlacements(solvedProgramme(options));
}

/** An agenda for `fullDemoProgramme` of the same options without a hard clash, by session id. */
export function fullDemoSolution(options: DemoOptions): ReadonlyMap<string, ProgrammePlacement> {
  return new Map(
    solvedProgramme(options).sessions.flatMap(({ id, placement }) => (placement === null ? [] : [[id, placement]])),
  );
}

/** The full demo with so many wet laboratory workshops that its one laboratory is open for too short a time. */
export function infeasibleDemoProgramme(options: DemoOptions): InfeasibleDemo {
  const sessions = [...FULL_SESSIONS, ...EXTRA_RUNS];
  const programme = withoutPlacements(buildFull(options, sessions));
  return { programme, reason: laboratoryReason(sessions) };
}

const SCARCE_FEATURE = 'fume-hood';

/** Repeats that participants asked for and the laboratory has no hours for. */
const EXTRA_RUNS: readonly SessionContent[] = ['hydrogels', 'cheap-microscope', 'ferments'].map((id) => ({
  ...sessionContent(id),
  id: `${id}-repeat`,
  repeatOf: id,
}));

function solvedProgramme(options: DemoOptions): Programme {
  return buildFull(options, FULL_SESSIONS);
}

function buildFull(options: DemoOptions, sessions: readonly SessionContent[]): Programme {
  const arrangement = inMainRoomOnly(completeArrangement());
  return buildProgramme(options, {
    sessions,
    arrangement,
    availability: statedAvailability(options),
    roomWindows: openWindows(arrangement),
  });
}

function inMainRoomOnly(arrangement: Arrangement): Arrangement {
  const ids = new Set(FULL_SESSIONS.map((session) => session.id));
  return new Map(
    [...arrangement]
      .filter(([id]) => ids.has(id))
      .map(([id, slot]) => [id, { ...slot, rooms: slot.rooms.slice(0, 1) }]),
  );
}

function withoutPlacements(programme: Programme): Programme {
  const sessions = programme.sessions.map((session) => ({ ...session, placement: null, state: 'accepted' as const }));
  return { ...programme, sessions };
}

/** All rooms are open in the blocks; a room that has a plenary or an evening is open for that as well. */
function openWindows(arrangement: Arrangement): ReadonlyMap<RoomId, readonly DayWindow[]> {
  const blocks = BLOCKS.map(({ day, at, minutes }) => windowOf(day, minutesOfClock(at), minutes));
  return new Map(ROOMS.map(({ id }) => [id, merged([...blocks, ...occupied(id, arrangement)])]));
}

function occupied(roomId: RoomId, arrangement: Arrangement): readonly DayWindow[] {
  return [...arrangement]
    .filter(([, slot]) => slot.rooms.includes(roomId))
    .map(([id, slot]) => windowOf(slot.day, slot.start, sessionContent(id).minutes));
}

function windowOf(day: number, from: number, minutes: number): DayWindow {
  return { day, from, to: from + minutes };
}

function merged(windows: readonly DayWindow[]): readonly DayWindow[] {
  const sorted = windows.toSorted((a, b) => a.day - b.day || a.from - b.from);
  return sorted.reduce<readonly DayWindow[]>((result, window) => {
    const last = result.at(-1);
    if (last === undefined || last.day !== window.day || last.to < window.from) return [...result, window];
    return [...result.slice(0, -1), { ...last, to: Math.max(last.to, window.to) }];
  }, []);
}

function laboratoryReason(sessions: readonly SessionContent[]): InfeasibilityReason {
  const rooms = ROOMS.filter((room) => room.features.includes(SCARCE_FEATURE)).map((room) => room.id);
  const windows = openWindows(inMainRoomOnly(completeArrangement()));
  const open = rooms.flatMap((room) => windows.get(room) ?? []);
  const needing = sessions.filter((session) => session.needs?.includes(SCARCE_FEATURE));
  return {
    code: 'feature_overbooked',
    feature: SCARCE_FEATURE,
    roomIds: rooms,
    neededMinutes: needing.reduce((sum, session) => sum + session.minutes, 0),
    openMinutes: open.reduce((sum, window) => sum + window.to - window.from, 0),
  };
}
