// An instance of the conference scheduling benchmark of Timefold and OptaPlanner as an agenda problem, and an agenda as
// an assignment of that instance. Only translation: rules, weights and search are the product's own.

/** Weights of the benchmark where they are not the product's defaults. */
const SETTINGS = {
  room_double_booked: { level: 'hard', weight: 1000 },
  room_unavailable: { level: 'hard', weight: 100_000 },
  person_unavailable: { level: 'hard', weight: 100 },
  session_at_unwanted_time: { level: 'hard', weight: 100 },
  person_double_booked: { level: 'hard', weight: 10 },
  prerequisite_missed: { level: 'hard', weight: 10 },
  speaker_without_pause: { level: 'hard', weight: 1 },
  person_on_many_days: { level: 'soft', weight: 20 },
  // Not part of the benchmark, and broken without data of its own.
  pause_too_short: { level: 'off', weight: 1 },
};
const MINUTE = 60_000;

/** @returns {{problem: object, start: Map<string, object>}} the problem, and the placements of pinned talks. */
export function problemOf(instance) {
  const sessions = instance.talks.map((talk) => sessionOf(instance, talk));
  return {
    problem: {
      days: daysOf(instance),
      rooms: instance.rooms.map((room) => roomOf(instance, room)),
      people: instance.speakers.map((speaker) => personOf(instance, speaker)),
      sessions,
      orders: [],
      sharedInterests: [],
      travel: [],
      settings: SETTINGS,
      waivers: [],
      slots: instance.timeslots.map(slotOf),
      prerequisites: instance.talks.flatMap((talk) =>
        talk.prerequisiteTalks.map((before) => ({ beforeId: talkId(before), afterId: talkId(talk.id) })),
      ),
      shortestPauseMinutes: instance.minimumConsecutiveTalksPauseInMinutes,
    },
    start: agendaOf(instance, (talk) => talk.pinned),
  };
}

/** The assignment that the instance file itself contains, of the talks that pass. */
export function agendaOf(instance, passes = () => true) {
  const assigned = instance.talks.filter((talk) => passes(talk) && talk.timeslot !== null && talk.room !== null);
  return new Map(
    assigned.map((talk) => {
      const slot = instance.timeslots[talk.timeslot];
      return [
        talkId(talk.id),
        {
          sessionId: talkId(talk.id),
          start: minuteOf(slot.start),
          durationMinutes: slot.minutes,
          roomIds: [roomId(talk.room)],
          timePinned: talk.pinned,
          roomPinned: talk.pinned,
        },
      ];
    }),
  );
}

/** An agenda as slot and room of each talk by position, null where it has none. */
export function assignmentOf(instance, agenda) {
  const slotOfStart = new Map(
    instance.timeslots.flatMap((slot, index) =>
      slot.talkTypes.map((type) => [`${type} ${minuteOf(slot.start)} ${slot.minutes}`, index]),
    ),
  );
  return instance.talks.map((talk) => {
    const placement = agenda.get(talkId(talk.id));
    if (placement === undefined) return { timeslot: null, room: null };
    const timeslot = slotOfStart.get(`${talk.talkType} ${placement.start} ${placement.durationMinutes}`);
    const room = instance.rooms.findIndex(({ id }) => roomId(id) === placement.roomIds[0]);
    if (timeslot === undefined || room < 0) throw new Error(`${talk.code} is in no slot or room of its type.`);
    return { timeslot, room };
  });
}

const talkId = (id) => `talk-${id}`;
const roomId = (id) => `room-${id}`;
const personId = (id) => `speaker-${id}`;
const minuteOf = (dateTime) => Date.parse(`${dateTime}Z`) / MINUTE;
const dateOf = (slot) => slot.start.slice(0, 10);

function daysOf({ timeslots }) {
  const dates = [...new Set(timeslots.map(dateOf))].sort();
  return dates.map((date) => {
    const start = minuteOf(`${date}T00:00`);
    return { id: date, open: null, span: { start, end: start + 1440 } };
  });
}

function slotOf(slot) {
  return {
    id: `slot-${slot.id}`,
    start: minuteOf(slot.start),
    end: minuteOf(slot.end),
    tags: slot.tags,
    formats: slot.talkTypes,
  };
}

function roomOf(instance, room) {
  return {
    id: roomId(room.id),
    venueId: null,
    capacity: room.capacity,
    features: room.tags,
    lanes: 1,
    available: hoursOfRoom(instance, room),
    busy: [],
    formats: room.talkTypes,
  };
}

function hoursOfRoom(instance, room) {
  const hours = hoursWithout(instance, room.unavailableTimeslots, room.talkTypes);
  if (hours === undefined)
    throw new Error(`${room.name}: one of two slots at one time is unavailable: not representable.`);
  return hours;
}

function personOf(instance, speaker) {
  return {
    id: personId(speaker.id),
    available: hoursOfSpeaker(instance, speaker),
    busy: [],
    slotWishes: speaker.timeslotTags,
    roomWishes: speaker.roomTags,
  };
}

/** Null where she is always available, and where her hours cannot say it: see `unwantedTimes`. */
function hoursOfSpeaker(instance, { id, unavailableTimeslots }) {
  const types = instance.talks.filter(({ speakers }) => speakers.includes(id)).map(({ talkType }) => talkType);
  return hoursWithout(instance, unavailableTimeslots, types) ?? null;
}

/**
 * The hours of the slots of these types without the unavailable ones; null where all are available, undefined where one
 * slot is unavailable while another of these types at the same time is available.
 */
function hoursWithout({ timeslots }, unavailable, types) {
  const own = timeslots.filter((slot) => slot.talkTypes.some((type) => types.includes(type)));
  const out = own.filter(({ id }) => unavailable.includes(id)).map(intervalOf);
  if (out.length === 0) return null;
  const hours = own
    .filter(({ id }) => !unavailable.includes(id))
    .map(intervalOf)
    .toSorted((a, b) => a.start - b.start);
  return out.some((gap) => hours.some(({ start, end }) => start < gap.end && gap.start < end)) ? undefined : hours;
}

const intervalOf = (slot) => ({ start: minuteOf(slot.start), end: minuteOf(slot.end) });

/**
 * Slots of the talk's type in which a speaker is unavailable whose hours cannot say so, because she gives talks of two
 * types and may hold one of the other type at the same time.
 */
function unwantedTimes(instance, talk) {
  const speakers = talk.speakers.map((id) => instance.speakers[id]);
  return speakers.flatMap((speaker) => {
    const types = instance.talks.filter((each) => each.speakers.includes(speaker.id)).map(({ talkType }) => talkType);
    if (hoursWithout(instance, speaker.unavailableTimeslots, types) !== undefined) return [];
    return instance.timeslots
      .filter((slot) => slot.talkTypes.includes(talk.talkType) && speaker.unavailableTimeslots.includes(slot.id))
      .map((slot) => ({ interval: intervalOf(slot), penalty: 1, reason: 'unwanted' }));
  });
}

function sessionOf(instance, talk) {
  const { timeslots } = instance;
  const lengths = new Set(
    timeslots.filter(({ talkTypes }) => talkTypes.includes(talk.talkType)).map(({ minutes }) => minutes),
  );
  if (lengths.size !== 1) throw new Error(`Slots of type ${talk.talkType} differ in length: not representable.`);
  return {
    id: talkId(talk.id),
    kind: 'talk',
    durationMinutes: [...lengths][0],
    people: talk.speakers.map((speaker) => ({ personId: personId(speaker), role: 'speaker' })),
    trackId: null,
    tagIds: [],
    requiredFeatures: [],
    expectedAudience: null,
    exclusive: false,
    roomCount: 1,
    format: talk.talkType,
    timePenalties: unwantedTimes(instance, talk),
    slotWishes: talk.timeslotTags,
    roomWishes: talk.roomTags,
    interest: talk.favoriteCount,
    themes: talk.themeTrackTags,
    sectors: talk.sectorTags,
    audienceTypes: talk.audienceTypes,
    contents: talk.contentTags,
    exclusiveTags: talk.mutuallyExclusiveTalksTags,
    difficulty: talk.audienceLevel,
    language: talk.language,
    drawsCrowd: talk.crowdControlRisk > 0,
  };
}
