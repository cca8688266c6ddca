// How much of one issue is left when its sessions stand elsewhere.
import type { AgendaState } from '../compiled/agenda-state.js';
import type { ActiveConstraint } from '../constraints/index.js';
import type { Agenda, ScheduleIssue } from '../model.js';
import type { ProblemIndex } from '../problem-index.js';
import { stateOfRule } from './rule-costs.js';

/**
 * The sessions of the issue alone under its rule, so that nothing else hides what becomes of it. A rule that counts
 * sessions beyond those named (seats by popularity, shares of prime time) is watched over the whole agenda instead.
 */
export class IssueGauge {
  readonly isHard: boolean;
  private readonly state: AgendaState;
  /** What the rule costs where no part of the issue is left. */
  private readonly rest: number;
  private readonly named: ReadonlySet<number>;
  private readonly isWhole: boolean;

  constructor(index: ProblemIndex, agenda: Agenda, constraint: ActiveConstraint, issue: ScheduleIssue) {
    this.isHard = issue.level === 'hard';
    const alone = new Map([...agenda].filter(([id]) => issue.sessionIds.includes(id)));
    const isolated = stateOfRule(index, alone, constraint);
    this.isWhole = costOfState(isolated) < issue.cost;
    this.state = this.isWhole ? stateOfRule(index, agenda, constraint) : isolated;
    this.rest = this.isWhole ? costOfState(this.state) - issue.cost : 0;
    this.named = new Set(issue.sessionIds.flatMap((id) => index.sessionIndex.get(id) ?? []));
  }

  /** What the issue costs now. */
  now(): number {
    return costOfState(this.state) - this.rest;
  }

  /** What would be left of it if a session it names stood there; 0 where it would be gone. */
  leftAt(session: number, start: number, end: number, rooms: Int32Array, count: number): number {
    this.state.measureCurrent(session);
    const present = this.state.hard + this.state.medium + this.state.soft;
    this.state.measure(session, start, end, rooms, count);
    const there = this.state.hard + this.state.medium + this.state.soft;
    return Math.max(0, this.now() - present + there);
  }

  /** What would be left of it while `change` has moved sessions; it is told of the state, and takes its moves back itself. */
  leftAfter(change: (state: AgendaState, counts: (session: number) => boolean) => () => void): number {
    const undo = change(this.state, (session) => this.isWhole || this.named.has(session));
    const left = Math.max(0, this.now());
    undo();
    return left;
  }
}

function costOfState({ totalHard, totalMedium, totalSoft }: AgendaState): number {
  return totalHard + totalMedium + totalSoft;
}
