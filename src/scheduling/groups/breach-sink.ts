// Who hears of the breaches of a group or a cell. The measures call one function; the explanation writes it down, the
// incremental score adds it up.
import type { IssueSubject } from '../constraints/definition.js';
import { areAllWaived, type WaiverPage } from '../waivers.js';

export interface BreachSink {
  /** False where it does not matter who breaks a rule; a measure may then leave out the sessions of a breach. */
  readonly wantsSessions: boolean;
  /** Says what the next breaches are about. */
  about(subject: IssueSubject): void;
  /**
   * The first `count` of `sessions` break the rule together by so many minutes (or whatever its unit is). `joins` where
   * the breach goes on from the one before without a pause: a reader sees the two as one.
   */
  add(minutes: number, sessions: Int32Array, count: number, joins: boolean): void;
}

/** Adds up what no waiver covers. */
export class BreachSum implements BreachSink {
  total = 0;
  wantsSessions = false;
  private page: WaiverPage | undefined;

  /** Begins again at 0, for a rule with these waivers. */
  begin(page: WaiverPage | undefined): void {
    this.total = 0;
    this.page = page;
    this.wantsSessions = page !== undefined;
  }

  about(): void {
    // A sum is about nobody.
  }

  add(minutes: number, sessions: Int32Array, count: number): void {
    if (this.page === undefined || !areAllWaived(this.page, sessions, count)) this.total += minutes;
  }
}
