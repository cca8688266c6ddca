// Things that happen after a release: a room is lost for a day, a speaker falls ill for a day, a session is added, far more
// people want to see a session than was thought. A day is one of UTC; in CoSPLib's instances that is one block.
import { randomOf } from '../../support/random.mjs';

const MINUTES_PER_DAY = 1440;
/** Later than any minute of an agenda. */
const END_OF_TIME = 2 ** 31 - 1;
const JUMP = 3;

const KINDS = { roomLost, speakerIll, sessionAdded, crowdExpected };

/** The problem after `count` disruptions of the agenda, and each of them in a line; the same for the same seed. */
export function disrupt(problem, agenda, seed, count) {
  const random = randomOf(seed, count);
  const happened = [];
  let disrupted = problem;
  while (happened.length < count) {
    const kind = random.pick(Object.keys(KINDS));
    const outcome = KINDS[kind](disrupted, agenda, random);
    if (outcome === null) continue;
    disrupted = outcome.problem;
    happened.push(`${kind} ${outcome.what}`);
  }
  return { problem: disrupted, disruptions: happened };
}

function roomLost(problem, agenda, random) {
  const { start, roomIds } = random.pick([...agenda.values()]);
  if (roomIds.length === 0) return null;
  const day = dayOf(start);
  const rooms = problem.rooms.map((room) => (room.id === roomIds[0] ? withoutDay(room, day) : room));
  return { problem: { ...problem, rooms }, what: roomIds[0] };
}

function speakerIll(problem, agenda, random) {
  const { sessionId, start } = random.pick([...agenda.values()]);
  const present = problem.sessions.find(({ id }) => id === sessionId)?.people.find(({ role }) => role !== 'host');
  if (present === undefined) return null;
  const { personId } = present;
  const people = problem.people.map((person) => (person.id === personId ? withoutDay(person, dayOf(start)) : person));
  return { problem: { ...problem, people }, what: personId };
}

function sessionAdded(problem, _agenda, random) {
  const like = random.pick(problem.sessions);
  const added = { ...like, id: `added-${problem.sessions.length}`, people: [], position: null };
  return { problem: { ...problem, sessions: [...problem.sessions, added] }, what: `like ${like.id}` };
}

function crowdExpected(problem, agenda, random) {
  const { sessionId } = random.pick([...agenda.values()]);
  const sessions = problem.sessions.map((session) => (session.id === sessionId ? moreWanted(session) : session));
  const isKnown = problem.sessions.some(
    ({ expectedAudience, interest }) => (expectedAudience ?? interest ?? null) !== null,
  );
  return isKnown ? { problem: { ...problem, sessions }, what: sessionId } : null;
}

function moreWanted({ expectedAudience, interest, ...session }) {
  const raised = (number) => (number === null || number === undefined ? number : number * JUMP);
  return { ...session, expectedAudience: raised(expectedAudience), interest: raised(interest) };
}

function dayOf(start) {
  const from = Math.floor(start / MINUTES_PER_DAY) * MINUTES_PER_DAY;
  return { start: from, end: from + MINUTES_PER_DAY };
}

/** A room or person that cannot be had on the day; the rest of what was stated stays. */
function withoutDay(resource, day) {
  const stated = resource.available ?? [{ start: 0, end: END_OF_TIME }];
  const available = stated
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, day.start) },
      { start: Math.max(start, day.end), end },
    ])
    .filter(({ start, end }) => start < end);
  return { ...resource, available };
}
