// The breaches of groups and cells as the explanation lists them.
import { type IssueSubject, NO_SUBJECT } from '../constraints/definition.js';
import type { ActiveConstraint } from '../constraints/index.js';
import type { BreachSink } from '../groups/breach-sink.js';
import type { ProblemIndex } from '../problem-index.js';
import { areAllWaived, type WaiverPage } from '../waivers.js';
import type { ReportBreach } from './breach.js';

interface ListedBreach {
  readonly sessions: Set<number>;
  readonly subject: IssueSubject;
  minutes: number;
  readonly waived: boolean;
}

export class BreachList implements BreachSink {
  readonly wantsSessions = true;
  private readonly listed: ListedBreach[] = [];
  private readonly page: WaiverPage | undefined;
  private subject: IssueSubject = NO_SUBJECT;
  private roomId: string | null = null;

  constructor(
    index: ProblemIndex,
    private readonly constraint: ActiveConstraint,
  ) {
    this.page = index.waivers.get(constraint.definition.key);
  }

  about(subject: IssueSubject): void {
    this.subject = subject;
  }

  /** Says the room of the next breaches, where their subject names none. */
  inRoom(roomId: string | null): void {
    this.roomId = roomId;
  }

  add(minutes: number, sessions: Int32Array, count: number, joins: boolean): void {
    const waived = areAllWaived(this.page, sessions, count);
    const last = this.listed.at(-1);
    if (joins && last !== undefined && last.waived === waived) {
      last.minutes += minutes;
      for (let k = 0; k < count; k++) last.sessions.add(sessions[k] ?? -1);
      return;
    }
    const roomId = this.subject.roomId ?? this.roomId;
    const subject = { ...this.subject, roomId };
    this.listed.push({ minutes, sessions: new Set(sessions.subarray(0, count)), subject, waived });
  }

  reportAll(report: ReportBreach): void {
    for (const { sessions, subject, minutes, waived } of this.listed)
      report({ constraint: this.constraint, sessions: [...sessions], subject, minutes, factor: 1, waived });
  }
}
