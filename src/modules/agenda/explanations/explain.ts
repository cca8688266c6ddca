// The questions about a draft, answered by the core. Pure.
import {
  type Agenda,
  cheapestFixes,
  type ConstraintKey,
  type Fix,
  PlaceJudge,
  relaxations,
  type Remedies,
  type Verdict,
} from '../../../scheduling/index.js';
import type {
  AskedDraft,
  ExplanationKind,
  Explanations,
  FixesQuestion,
  Job,
  PlacesAnswer,
  PlacesQuestion,
  RemediesQuestion,
} from './explanation-jobs.js';

/** Answers a question; `now` counts milliseconds from any fixed point. */
export function explain(job: Job, now: () => number): Explanations[ExplanationKind]['answer'] {
  switch (job.kind) {
    case 'places':
      return placesOf(job.question);
    case 'fixes':
      return fixesOf(job.question);
    case 'remedies':
      return remediesOf(job.question, now);
  }
}

/** The smallest conflict with ways out of it; null where every session can have a place. */
function remediesOf(question: RemediesQuestion, now: () => number): Remedies | null {
  const { problem, most, budgetMs } = question;
  const deadline = now() + budgetMs;
  return relaxations(problem, agendaOf(question), { most, shouldStop: () => now() >= deadline });
}

function fixesOf(question: FixesQuestion): readonly Fix[] {
  const { problem, issueKey, most, scope } = question;
  return cheapestFixes(problem, agendaOf(question), issueKey, { most, scope });
}

/** Every place of a session, as far as asked for. Throws a RangeError for an unknown session. */
function placesOf(question: PlacesQuestion): PlacesAnswer {
  const { problem, sessionId, within, roomIds, order, most } = question;
  const judge = new PlaceJudge(problem, agendaOf(question));
  const places = judge.judgeEverywhere(sessionId).filter((verdict) => {
    const isInTime = within === null || (within.start <= verdict.start && verdict.start < within.end);
    const [room] = verdict.roomIds;
    const isInRoom = roomIds === null || room === undefined || roomIds.includes(room);
    return isInTime && isInRoom;
  });
  const ordered = order === 'best' ? places.toSorted(compareChanges) : places;
  return { places: ordered.slice(0, most), total: places.length, blockedBy: blockersOf(places) };
}

/** The best first; the earliest where they are as good, since they come by start. */
function compareChanges({ change: a }: Verdict, { change: b }: Verdict): number {
  return a.hard - b.hard || a.medium - b.medium || a.soft - b.soft;
}

function blockersOf(places: readonly Verdict[]): PlacesAnswer['blockedBy'] {
  const counts = new Map<ConstraintKey, number>();
  for (const { constraint, level, cost } of places.flatMap(({ rules }) => rules))
    if (level === 'hard' && cost > 0) counts.set(constraint, (counts.get(constraint) ?? 0) + 1);
  return [...counts].map(([constraint, count]) => ({ constraint, places: count })).sort((a, b) => b.places - a.places);
}

function agendaOf({ placements }: AskedDraft): Agenda {
  return new Map(placements.map((placement) => [placement.sessionId, placement]));
}
