// An instance of CoSPLib as an agenda problem: its sessions are blocks, its submissions sessions, a time slot is a minute.
// Weights, penalties and conflicts are taken over; the rules themselves are the product's.

/** Minutes from the start of one block to that of the next: more than any block has slots. */
export const BLOCK_DISTANCE = 1440;

export const talkId = (index) => `talk-${index}`;
export const trackId = (index) => `track-${index}`;
export const roomId = (index) => `room-${index}`;
export const blockId = (index) => `block-${index}`;

/** The product's rule for each weight of an instance. */
const RULE_OF_WEIGHT = {
  tracks_sessions_penalty_weight: 'track_in_unwanted_block',
  tracks_rooms_penalty_weight: 'track_in_unwanted_room',
  sessions_rooms_penalty_weight: 'block_in_unwanted_room',
  similar_tracks_penalty_weight: 'similar_tracks_in_parallel',
  num_rooms_per_track_weight: 'track_in_many_rooms',
  parallel_tracks_weight: 'track_in_parallel_blocks',
  consecutive_tracks_weight: 'track_interrupted',
  submissions_timezones_penalty_weight: 'session_at_odd_hour',
  submissions_order_weight: 'track_order_broken',
  submissions_sessions_penalty_weight: 'session_at_unwanted_time',
  submissions_rooms_penalty_weight: 'session_in_unwanted_room',
  presenters_conflicts_weight: 'presenters_in_parallel_blocks',
  attendees_conflicts_weight: 'attendees_in_parallel_blocks',
  chairs_conflicts_weight: 'chairs_in_parallel_blocks',
  presenters_conflicts_timeslot_level_weight: 'presenters_in_parallel',
  attendees_conflicts_timeslot_level_weight: 'attendees_in_parallel',
};

/** What the exact model of the literature minimises, beside its two hard rules. */
const STRICT_OBJECTIVE = new Set([
  'track_in_unwanted_block',
  'track_in_unwanted_room',
  'block_in_unwanted_room',
  'session_at_odd_hour',
  'session_at_unwanted_time',
  'session_in_unwanted_room',
]);
const STRICT_HARD = new Set(['track_in_many_rooms', 'presenters_in_parallel_blocks']);

/** Strict: one room for each track and no presenter in two rooms of a block are hard; only penalties of places are soft. */
export function problemOf(instance, { strict = false } = {}) {
  return {
    days: [],
    rooms: instance.rooms.map((_, index) => roomOf(index)),
    people: [],
    sessions: instance.submissions.map((submission, index) => sessionOf(instance, submission, index)),
    orders: [],
    sharedInterests: [],
    travel: [],
    settings: settingsOf(instance.weights, strict),
    waivers: [],
    blocks: instance.sessions.map((session, index) => blockOf(session, index)),
    blockPenalties: blockPenaltiesOf(instance),
    conflicts: conflictsOf(instance),
  };
}

const roomOf = (index) => {
  return { id: roomId(index), venueId: null, capacity: null, features: [], lanes: 1, available: null, busy: [] };
};

const blockOf = ({ slots }, index) => {
  const start = index * BLOCK_DISTANCE;
  return { id: blockId(index), start, end: start + slots, slotMinutes: 1 };
};

function sessionOf(instance, submission, index) {
  return {
    id: talkId(index),
    kind: 'talk',
    durationMinutes: submission.slots,
    people: [],
    trackId: trackId(submission.track),
    tagIds: [],
    requiredFeatures: [],
    expectedAudience: null,
    exclusive: false,
    roomCount: 1,
    position: submission.order || null,
    timePenalties: [
      ...timePenalties(instance, instance.subSession[index], 'unwanted'),
      ...timePenalties(instance, instance.subTimezone[index], 'time_zone'),
    ],
    roomPenalties: nonZero(instance.subRoom[index]).map(([room, penalty]) => ({ roomId: roomId(room), penalty })),
  };
}

function timePenalties(instance, row, reason) {
  return nonZero(row).map(([block, penalty]) => {
    const start = block * BLOCK_DISTANCE;
    return { interval: { start, end: start + instance.sessions[block].slots }, penalty, reason };
  });
}

/** Positions and values of what is not 0. */
function nonZero(row) {
  return row.flatMap((value, position) => (value ? [[position, value]] : []));
}

function settingsOf(weights, strict) {
  const settings = { same_track_in_parallel: { level: 'off', weight: 1 } };
  for (const [name, key] of Object.entries(RULE_OF_WEIGHT)) settings[key] = settingOf(key, weights[name], strict);
  return settings;
}

function settingOf(key, weight, strict) {
  if (strict && STRICT_HARD.has(key)) return { level: 'hard', weight: 1 };
  if (!weight || (strict && !STRICT_OBJECTIVE.has(key))) return { level: 'off', weight: 1 };
  return { level: 'soft', weight };
}

function blockPenaltiesOf({ trackSession, trackRoom, sessionRoom, trackTrack, tracks }) {
  return {
    trackBlock: entries(trackSession, (track, block) => ({ trackId: trackId(track), blockId: blockId(block) })),
    trackRoom: entries(trackRoom, (track, room) => ({ trackId: trackId(track), roomId: roomId(room) })),
    blockRoom: entries(sessionRoom, (block, room) => ({ blockId: blockId(block), roomId: roomId(room) })),
    similarTracks: entries(upperTriangle(trackTrack), trackPair),
    sharedChairs: tracks.flatMap(({ chairConflicts }, track) =>
      chairConflicts.filter((other) => track < other).map((other) => trackPair(track, other)),
    ),
    allowedSizes: null,
  };
}

const trackPair = (first, second) => ({ firstId: trackId(first), secondId: trackId(second) });

const upperTriangle = (matrix) => matrix.map((row, i) => row.map((value, j) => (i < j ? value : 0)));

function entries(matrix, idsOf) {
  return matrix.flatMap((row, i) => nonZero(row).map(([j, penalty]) => ({ ...idsOf(i, j), penalty })));
}

function conflictsOf({ submissions }) {
  const pairs = (list, between) =>
    submissions.flatMap((submission, first) =>
      submission[list]
        .filter((second) => first < second)
        .map((second) => ({ firstId: talkId(first), secondId: talkId(second), between })),
    );
  return [...pairs('presenterConflicts', 'presenters'), ...pairs('attendeeConflicts', 'attendees')];
}
