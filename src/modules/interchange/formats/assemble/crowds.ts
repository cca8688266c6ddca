// A table whose times or rooms are all the same default would give millions of clashes, and an agenda that nobody can open.
import type { ProgrammeSession } from '../../programme.js';
import type { FindingLog, Where } from '../findings.js';

/**
 * Pairs of sessions that share a room, person, track or tag at the same time. The real programme with most of them has
 * 2,300; every pair may become an issue of the draft.
 */
const MAX_PAIRS = 20_000;

interface TimedSession {
  readonly session: ProgrammeSession;
  readonly index: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The sessions, in the same order, of which those that would add to more than 20,000 pairs at the same place and time
 * come without a placement, with a finding at `wheres[index]`. The earlier ones keep theirs. O(n log n).
 */
export function withoutCrowds(
  sessions: readonly ProgrammeSession[],
  wheres: readonly Where[],
  log: FindingLog,
): readonly ProgrammeSession[] {
  const crowded = crowdedSessions(sessions);
  for (const { index, session } of crowded) {
    log.add('dropped', 'PLACEMENT_CROWDED', wheres[index] ?? '', { title: session.title });
  }
  const dropped = new Set(crowded.map(({ index }) => index));
  return sessions.map((session, index) => (dropped.has(index) ? { ...session, placement: null } : session));
}

function crowdedSessions(sessions: readonly ProgrammeSession[]): readonly TimedSession[] {
  /** Ends of the sessions that have not ended, by what they fill. */
  const running = new Map<string, number[]>();
  const crowded: TimedSession[] = [];
  let pairs = 0;
  for (const timed of timedSessions(sessions).toSorted((a, b) => a.start - b.start)) {
    const filled = filledBy(timed.session).map((key) => ({
      key,
      ends: (running.get(key) ?? []).filter((end) => end > timed.start),
    }));
    const added = filled.reduce((sum, { ends }) => sum + ends.length, 0);
    const isCrowded = added > 0 && pairs + added > MAX_PAIRS;
    if (isCrowded) crowded.push(timed);
    else pairs += added;
    for (const { key, ends } of filled) running.set(key, isCrowded ? ends : [...ends, timed.end]);
  }
  return crowded.toSorted((a, b) => a.index - b.index);
}

function timedSessions(sessions: readonly ProgrammeSession[]): readonly TimedSession[] {
  return sessions.flatMap((session, index) => {
    if (!session.placement) return [];
    const start = Date.parse(session.placement.startsAt);
    return [{ session, index, start, end: start + session.placement.durationMinutes * 60_000 }];
  });
}

function filledBy({ placement, people, trackId, tags }: ProgrammeSession): readonly string[] {
  return [
    ...(placement?.roomIds ?? []).map((id) => `room ${id}`),
    ...new Set(people.map(({ personId }) => `person ${personId}`)),
    ...(trackId === null ? [] : [`track ${trackId}`]),
    ...tags.map((tag) => `tag ${tag}`),
  ];
}
