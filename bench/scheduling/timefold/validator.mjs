// Scores an assignment of a Timefold conference instance straight from its JSON, sharing no code with the scheduler: every
// pair of talks is looked at, rule by rule, as the benchmark defines them.

const WEIGHTS = {
  roomConflict: ['hard', 1000],
  roomUnavailable: ['hard', 100_000],
  speakerUnavailable: ['hard', 100],
  speakerConflict: ['hard', 10],
  prerequisite: ['hard', 10],
  exclusiveTags: ['hard', 1],
  pause: ['hard', 1],
  crowd: ['hard', 1],
  speakerSlotTags: ['hard', 1],
  talkSlotTags: ['hard', 1],
  speakerRoomTags: ['hard', 1],
  talkRoomTags: ['hard', 1],
  theme: ['soft', 10],
  themeRoom: ['soft', 10],
  sector: ['soft', 10],
  audienceType: ['soft', -1],
  audienceTypeTheme: ['soft', 1],
  level: ['soft', -1],
  flow: ['soft', 10],
  content: ['soft', 100],
  language: ['soft', -10],
  themeDay: ['soft', 10],
  contentDay: ['soft', 10],
  popular: ['soft', 10],
  makespan: ['soft', 20],
  speakerSlotWishes: ['soft', 20],
  talkSlotWishes: ['soft', 20],
  speakerRoomWishes: ['soft', 20],
  talkRoomWishes: ['soft', 20],
};
const WORKING_DAY_MINUTES = 480;
const MINUTE = 60_000;
const DAY = 86_400_000;

/**
 * Costs of an assignment (slot and room by talk, null where unassigned): lower is better, gains are negative. The
 * benchmark writes the same numbers negated. `invalid` counts talks in slots or rooms of another type.
 */
export function scoreAssignment(instance, assignment) {
  const minutes = Object.fromEntries(Object.keys(WEIGHTS).map((rule) => [rule, 0]));
  const placed = instance.talks.flatMap((talk, index) => {
    const { timeslot, room } = assignment[index];
    return timeslot === null || room === null
      ? []
      : [placedTalk(instance, talk, instance.timeslots[timeslot], instance.rooms[room])];
  });
  for (const talk of placed) addSingle(minutes, talk);
  placed.forEach((a, index) => {
    for (const b of placed.slice(index + 1)) addPair(minutes, a, b, instance.minimumConsecutiveTalksPauseInMinutes);
  });
  addCrowds(minutes, placed);
  addMakespans(minutes, placed, instance.speakers);
  return totalsOf(minutes, placed, instance.talks.length);
}

function placedTalk(instance, talk, slot, room) {
  const start = Date.parse(`${slot.start}Z`);
  return {
    ...talk,
    slot,
    room,
    people: talk.speakers.map((speaker) => instance.speakers[speaker]),
    minutes: slot.minutes,
    from: start / MINUTE,
    to: Date.parse(`${slot.end}Z`) / MINUTE,
    day: Math.floor(start / DAY),
  };
}

function totalsOf(minutes, placed, talks) {
  const score = { hard: 0, soft: 0 };
  const parts = {};
  for (const [rule, [level, weight]] of Object.entries(WEIGHTS)) {
    const cost = minutes[rule] * weight;
    score[level] += cost;
    if (cost !== 0) parts[rule] = cost;
  }
  const invalid = placed.filter(
    ({ talkType, slot, room }) => !slot.talkTypes.includes(talkType) || !room.talkTypes.includes(talkType),
  ).length;
  return { ...score, unassigned: talks - placed.length, invalid, parts };
}

function addSingle(minutes, talk) {
  const { slot, room, people } = talk;
  if (room.unavailableTimeslots.includes(slot.id)) minutes.roomUnavailable += talk.minutes;
  for (const person of people)
    if (person.unavailableTimeslots.includes(slot.id)) minutes.speakerUnavailable += talk.minutes;
  minutes.talkSlotTags += talk.minutes * broken(talk.timeslotTags, slot.tags);
  minutes.talkRoomTags += talk.minutes * broken(talk.roomTags, room.tags);
  minutes.talkSlotWishes += talk.minutes * unloved(talk.timeslotTags, slot.tags);
  minutes.talkRoomWishes += talk.minutes * unloved(talk.roomTags, room.tags);
  for (const person of people) {
    minutes.speakerSlotTags += talk.minutes * broken(person.timeslotTags, slot.tags);
    minutes.speakerRoomTags += talk.minutes * broken(person.roomTags, room.tags);
    minutes.speakerSlotWishes += talk.minutes * unloved(person.timeslotTags, slot.tags);
    minutes.speakerRoomWishes += talk.minutes * unloved(person.roomTags, room.tags);
  }
}

const broken = ({ required, prohibited }, tags) => absent(required, tags) + common(prohibited, tags);
const unloved = ({ preferred, undesired }, tags) => absent(preferred, tags) + common(undesired, tags);
const absent = (wanted, tags) => wanted.filter((tag) => !tags.includes(tag)).length;
const common = (these, those) => these.filter((tag) => those.includes(tag)).length;

function addPair(minutes, a, b, pause) {
  addParallel(minutes, a, b, Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from)));
  if (a.slot.id === b.slot.id) addSameSlot(minutes, a, b);
  const both = a.minutes + b.minutes;
  const themes = common(a.themeTrackTags, b.themeTrackTags);
  const contents = common(a.contentTags, b.contentTags);
  if (a.day === b.day) {
    if (a.room.id !== b.room.id) minutes.themeRoom += themes * both;
    const gap = Math.max(a.from, b.from) - Math.min(a.to, b.to);
    if (common(a.speakers, b.speakers) > 0 && gap < pause) minutes.pause += both;
  } else {
    minutes.themeDay += themes * both;
    minutes.contentDay += contents * both;
  }
  for (const [first, second] of [
    [a, b],
    [b, a],
  ]) {
    if (second.prerequisiteTalks.includes(first.id) && first.to > second.from) minutes.prerequisite += both;
    if (first.audienceLevel < second.audienceLevel && first.to > second.from) minutes.flow += contents * both;
    if (first.favoriteCount < second.favoriteCount && first.room.capacity > second.room.capacity)
      minutes.popular += both;
  }
}

function addParallel(minutes, a, b, shared) {
  if (shared === 0) return;
  if (a.room.id === b.room.id) minutes.roomConflict += shared;
  const themes = common(a.themeTrackTags, b.themeTrackTags);
  minutes.speakerConflict += shared * common(a.speakers, b.speakers);
  minutes.exclusiveTags += shared * common(a.mutuallyExclusiveTalksTags, b.mutuallyExclusiveTalksTags);
  minutes.theme += shared * themes;
  minutes.sector += shared * common(a.sectorTags, b.sectorTags);
  minutes.audienceTypeTheme += shared * themes * common(a.audienceTypes, b.audienceTypes);
  minutes.content += shared * common(a.contentTags, b.contentTags);
}

function addSameSlot(minutes, a, b) {
  minutes.audienceType += a.minutes * common(a.audienceTypes, b.audienceTypes);
  if (a.audienceLevel !== b.audienceLevel) minutes.level += a.minutes;
  if (a.language !== b.language) minutes.language += a.minutes;
}

function addCrowds(minutes, placed) {
  const crowds = placed.filter(({ crowdControlRisk }) => crowdControlRisk > 0);
  for (const talk of crowds) {
    const others = crowds.filter((other) => other !== talk && other.slot.id === talk.slot.id).length;
    if (others > 1) minutes.crowd += talk.minutes;
  }
}

function addMakespans(minutes, placed, speakers) {
  for (const { id } of speakers) {
    const days = placed.filter((talk) => talk.speakers.includes(id)).map(({ day }) => day);
    if (days.length === 0) continue;
    const between = Math.max(...days) - Math.min(...days);
    // The day after the first is free; only days beyond cost.
    minutes.makespan += Math.max(0, between - 1) * WORKING_DAY_MINUTES;
  }
}
