import fc from 'fast-check';
import { CONSTRAINT_KEYS } from '../constraints/index.js';
import { evaluate, listIssues } from '../evaluation/evaluate.js';
import { roomIndexes } from '../evaluation/placed-agenda.js';
import { anyAgenda, anyPlacement, anyProblem } from '../fixtures/arbitrary-agendas.js';
import type { Agenda, AgendaPlacement, AgendaScore, ConstraintKey, ScheduleIssue } from '../model.js';
import { AgendaState } from './agenda-state.js';
import { compileProblem } from './compile.js';

/** A move of a session, its removal, or taking back the last change. */
type Step = { readonly place: AgendaPlacement } | { readonly lift: string } | 'undo';

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: anyPlacement.map((place) => ({ place })) },
  { weight: 1, arbitrary: anyPlacement.map(({ sessionId }) => ({ lift: sessionId })) },
  { weight: 1, arbitrary: fc.constant('undo' as const) },
);

/** An editor as the product has one: a current agenda, a history, and the incremental state kept beside it. */
class Editor {
  private readonly history: Agenda[] = [];

  constructor(
    readonly state: AgendaState,
    public agenda: Agenda,
  ) {
    for (const placement of agenda.values()) this.mirror(placement.sessionId);
  }

  take(step: Step): void {
    if (step === 'undo') this.undo();
    else if ('place' in step)
      this.become(new Map(this.agenda).set(step.place.sessionId, step.place), step.place.sessionId);
    else this.become(new Map([...this.agenda].filter(([id]) => id !== step.lift)), step.lift);
  }

  private become(agenda: Agenda, sessionId: string): void {
    this.history.push(this.agenda);
    this.agenda = agenda;
    this.mirror(sessionId);
  }

  private undo(): void {
    const previous = this.history.pop();
    if (previous === undefined) return;
    const touched = new Set([...previous.keys(), ...this.agenda.keys()]);
    const changed = [...touched].filter((id) => previous.get(id) !== this.agenda.get(id));
    this.agenda = previous;
    for (const sessionId of changed) this.mirror(sessionId);
  }

  private mirror(sessionId: string): void {
    const { index } = this.state.compiled;
    const session = index.sessionIndex.get(sessionId) ?? -1;
    const placement = this.agenda.get(sessionId);
    if (placement === undefined) {
      this.state.lift(session);
      return;
    }
    const rooms = Int32Array.from(roomIndexes(index, placement.roomIds));
    this.state.place(session, placement.start, placement.start + placement.durationMinutes, rooms, rooms.length);
  }
}

function sumOfOpen(matches: readonly ScheduleIssue[]): AgendaScore {
  const sumOf = (level: ScheduleIssue['level']): number =>
    matches.filter((match) => match.level === level && !match.waived).reduce((sum, match) => sum + match.cost, 0);
  return { hard: sumOf('hard'), medium: sumOf('medium'), soft: sumOf('soft') };
}

describe('the incremental score', () => {
  it('equals the full score and the sum of open issues and gains after any sequence of moves, removals and undos', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, fc.array(anyStep, { maxLength: 25 }), (problem, agenda, steps) => {
        const editor = new Editor(new AgendaState(compileProblem(problem)), agenda);

        for (const step of steps) editor.take(step);

        const full = evaluate(problem, editor.agenda);
        expect(editor.state.score()).toEqual(full.score);
        expect(sumOfOpen([...full.issues, ...full.gains])).toEqual(full.score);
      }),
      { numRuns: 250 },
    );
  });

  it('is told of a move before the move is made', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, anyPlacement, (problem, agenda, move) => {
        const { state } = new Editor(new AgendaState(compileProblem(problem)), agenda);
        const { index } = state.compiled;
        const session = index.sessionIndex.get(move.sessionId) ?? -1;
        const rooms = Int32Array.from(roomIndexes(index, move.roomIds));
        const before = state.score();

        state.measureCurrent(session);
        const now = { hard: state.hard, medium: state.medium, soft: state.soft };
        state.measure(session, move.start, move.start + move.durationMinutes, rooms, rooms.length);
        const predicted = {
          hard: before.hard + state.hard - now.hard,
          medium: before.medium + state.medium - now.medium,
          soft: before.soft + state.soft - now.soft,
        };

        expect(evaluate(problem, new Map(agenda).set(move.sessionId, move)).score).toEqual(predicted);
      }),
      { numRuns: 200 },
    );
  });
});

/** So many samples that the rarest rule is broken by some; the seed makes it sure. */
const SAMPLES = { seed: 4, numRuns: 400 };

describe('the random agendas', () => {
  it('break every rule, or gain by it', () => {
    const allSoft = Object.fromEntries(CONSTRAINT_KEYS.map((key) => [key, { level: 'soft', weight: 1 } as const]));
    const seen = new Set<ConstraintKey>();
    for (const [problem, agenda] of fc.sample(fc.tuple(anyProblem, anyAgenda), SAMPLES)) {
      const { issues, gains } = evaluate({ ...problem, settings: allSoft }, agenda);
      for (const { constraint } of [...issues, ...gains]) seen.add(constraint);
    }

    expect(CONSTRAINT_KEYS.filter((key) => !seen.has(key))).toEqual([]);
  });
});

describe('the list of issues', () => {
  it('is the same whatever the order in which placements were made', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, (problem, agenda) => {
        const reversed: Agenda = new Map([...agenda].reverse());

        expect(listIssues(problem, reversed)).toEqual(listIssues(problem, agenda));
      }),
    );
  });

  it('has one issue per key, none smaller than a minute, and waived ones cost nothing', () => {
    fc.assert(
      fc.property(anyProblem, anyAgenda, (problem, agenda) => {
        const issues = listIssues(problem, agenda);

        expect(new Set(issues.map((issue) => issue.key)).size).toBe(issues.length);
        expect(issues.filter((issue) => issue.minutes < 1 || (issue.waived && issue.cost !== 0))).toEqual([]);
      }),
    );
  });
});
