// The objective of CoSPLib, written from its description straight over the raw instance, without the product's core.
import { EMPTY } from './solution.mjs';

const PARTIAL_PLACEMENT = 10_000_000;
const SCATTERED_SLOTS = 1_000_000_000;

/** Weight of each part, in the order of the table of published values. */
const WEIGHTS = {
  tracks_sessions: 'tracks_sessions_penalty_weight',
  tracks_rooms: 'tracks_rooms_penalty_weight',
  sessions_rooms: 'sessions_rooms_penalty_weight',
  similar_tracks: 'similar_tracks_penalty_weight',
  rooms_per_track: 'num_rooms_per_track_weight',
  parallel_tracks: 'parallel_tracks_weight',
  consecutive_tracks: 'consecutive_tracks_weight',
  timezones: 'submissions_timezones_penalty_weight',
  order: 'submissions_order_weight',
  sub_sessions: 'submissions_sessions_penalty_weight',
  sub_rooms: 'submissions_rooms_penalty_weight',
  presenters: 'presenters_conflicts_weight',
  attendees: 'attendees_conflicts_weight',
  chairs: 'chairs_conflicts_weight',
  presenters_timeslots: 'presenters_conflicts_timeslot_level_weight',
  attendees_timeslots: 'attendees_conflicts_timeslot_level_weight',
};

const STRICT_PARTS = ['tracks_sessions', 'tracks_rooms', 'sessions_rooms', 'timezones', 'sub_sessions', 'sub_rooms'];

/**
 * Objective, its parts that are not 0 (weights multiplied in) and whether every submission has exactly its slots, in a
 * row, in a cell of its track; `missing` submissions have none. Strict: one room for each track and no presenter twice in a session belong to feasibility,
 * and only the penalties of places count.
 */
export function judge(instance, solution, { strict = false } = {}) {
  const view = viewOf(instance, solution);
  const values = { ...cellValues(instance, view), ...trackValues(instance, view), ...talkValues(instance, view) };
  const parts = {};
  for (const [name, weight] of Object.entries(WEIGHTS)) {
    const part = values[name] * instance.weights[weight];
    if (part !== 0 && (!strict || STRICT_PARTS.includes(name))) parts[name] = part;
  }
  const multi = multiSlotPenalty(instance, view);
  if (multi > 0) parts.multi_slots = multi;
  const isStrictlyFeasible = values.rooms_per_track === 0 && values.presenters === 0;
  return {
    objective: sum(Object.values(parts)),
    missing: view.slotsOf.filter((slots) => slots.length === 0).length,
    feasible: multi === 0 && isComplete(instance, view) && (!strict || isStrictlyFeasible),
    parts,
  };
}

const sum = (values) => values.reduce((total, value) => total + value, 0);
const pairsOf = (list) => list.flatMap((first, i) => list.slice(i + 1).map((second) => [first, second]));

/** Occupied cells with their track, and for each submission the slots it fills. */
function viewOf(instance, solution) {
  const cells = [];
  const slotsOf = instance.submissions.map(() => []);
  solution.forEach((rooms, session) =>
    rooms.forEach((cell, room) => {
      const talks = [...new Set(cell.filter((submission) => submission !== EMPTY))];
      if (talks.length > 0) cells.push({ session, room, talks, track: instance.submissions[talks[0]].track });
      cell.forEach((submission, slot) => {
        if (submission !== EMPTY) slotsOf[submission].push({ session, room, slot });
      });
    }),
  );
  return { cells, slotsOf };
}

function isComplete({ submissions }, { cells, slotsOf }) {
  const hasItsSlots = submissions.every(({ slots }, submission) => slotsOf[submission].length === slots);
  return hasItsSlots && cells.every(({ track, talks }) => talks.every((talk) => submissions[talk].track === track));
}

function multiSlotPenalty({ submissions }, { slotsOf }) {
  return sum(
    submissions.map(({ slots }, submission) => {
      const own = slotsOf[submission];
      const cells = new Set(own.map(({ session, room }) => `${session} ${room}`));
      if (cells.size > 1) return PARTIAL_PLACEMENT * cells.size;
      const isInARow = own.every(({ slot }, k) => k === 0 || slot === own[k - 1].slot + 1);
      if (!isInARow) return SCATTERED_SLOTS;
      return own.length > 0 && own.length < slots ? PARTIAL_PLACEMENT : 0;
    }),
  );
}

function cellValues(instance, { cells }) {
  const neighbours = pairsOf(cells).filter(([a, b]) => a.session === b.session);
  const chairs = ([a, b]) => instance.tracks[a.track].chairConflicts.includes(b.track);
  return {
    tracks_sessions: sum(cells.map(({ track, session }) => instance.trackSession[track][session])),
    tracks_rooms: sum(cells.map(({ track, room }) => instance.trackRoom[track][room])),
    sessions_rooms: sum(cells.map(({ session, room }) => instance.sessionRoom[session][room])),
    similar_tracks: sum(neighbours.map(([a, b]) => (a.track === b.track ? 0 : instance.trackTrack[a.track][b.track]))),
    chairs: neighbours.filter(chairs).length,
  };
}

function trackValues(instance, view) {
  const values = { rooms_per_track: 0, parallel_tracks: 0, consecutive_tracks: 0, order: 0 };
  instance.tracks.forEach((_, track) => {
    const own = view.cells.filter((cell) => cell.track === track);
    if (own.length === 0) return;
    const sessions = [...new Set(own.map(({ session }) => session))];
    values.rooms_per_track += new Set(own.map(({ room }) => room)).size - 1;
    values.parallel_tracks += own.length - sessions.length;
    if (Math.max(...sessions) - Math.min(...sessions) + 1 > sessions.length) values.consecutive_tracks++;
    values.order += misplaced(instance, own) + orderedTogether(instance, view, own);
  });
  return values;
}

/** `own` comes by session, then room; submissions within a cell by slot. */
function misplaced({ submissions }, own) {
  const sequence = [...new Set(own.flatMap(({ talks }) => talks))];
  return sequence.filter((talk, k) => submissions[talk].order !== 0 && submissions[talk].order !== k + 1).length;
}

function orderedTogether({ submissions }, { slotsOf }, own) {
  const ordered = [...new Set(own.flatMap(({ talks }) => talks))].filter((talk) => submissions[talk].order !== 0);
  return sum(pairsOf(ordered).map(([a, b]) => sharedSlots(slotsOf[a], slotsOf[b])));
}

const sharedSlots = (first, second) =>
  first.filter((a) => second.some((b) => a.session === b.session && a.slot === b.slot)).length;

function talkValues(instance, { slotsOf }) {
  const bySlot = (matrix) =>
    sum(slotsOf.map((slots, submission) => sum(slots.map(({ session }) => matrix[submission][session]))));
  return {
    timezones: bySlot(instance.subTimezone),
    sub_sessions: bySlot(instance.subSession),
    sub_rooms: sum(
      slotsOf.map((slots, submission) => sum(slots.map(({ room }) => instance.subRoom[submission][room]))),
    ),
    ...conflictValues(instance, slotsOf, 'presenterConflicts', 'presenters'),
    ...conflictValues(instance, slotsOf, 'attendeeConflicts', 'attendees'),
  };
}

function conflictValues({ submissions }, slotsOf, list, name) {
  const pairs = submissions.flatMap((submission, a) => submission[list].filter((b) => a < b).map((b) => [a, b]));
  return {
    [name]: sum(pairs.map(([a, b]) => timesApart(slotsOf[a], slotsOf[b]))),
    [`${name}_timeslots`]: sum(pairs.map(([a, b]) => sharedSlots(slotsOf[a], slotsOf[b]))),
  };
}

/** How often the two are in one session but in different rooms; each counts once in a room. */
function timesApart(first, second) {
  const places = (slots) => [...new Map(slots.map((at) => [`${at.session} ${at.room}`, at])).values()];
  return sum(
    places(first).map((a) => places(second).filter((b) => a.session === b.session && a.room !== b.room).length),
  );
}
