// An issue as the API shows it: the core's issue, in its draft, with the waiver that covers it.
import {
  type AgendaProblem,
  type ConstraintKey,
  type Evaluation,
  evaluate,
  evaluateChange,
  type ScheduleIssue,
} from '../../../scheduling/index.js';
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import type { Waiver } from '../waiver.entity.js';

export interface DraftIssue extends ScheduleIssue {
  readonly conferenceId: string;
  /** The waiver that covers it; null while it is open. */
  readonly waiver: Waiver | null;
}

/** An agenda judged from scratch: nothing is remembered, so that nothing can be stale. */
export interface JudgedDraft {
  readonly issues: readonly DraftIssue[];
  readonly score: Evaluation['score'];
  readonly byConstraint: Evaluation['byConstraint'];
}

/** Every broken rule of a model. */
export function judge(conferenceId: string, model: ClashModel): JudgedDraft {
  const { issues, score, byConstraint } = evaluate(model.problem, model.agenda);
  return {
    issues: toDraftIssues(conferenceId, model, issues),
    score,
    byConstraint,
  };
}

/** Issues that the core found in a model, as the API shows them. */
export function toDraftIssues(
  conferenceId: string,
  model: ClashModel,
  issues: readonly ScheduleIssue[],
): readonly DraftIssue[] {
  return issues.map((issue) => ({
    ...issue,
    conferenceId,
    message: messageInOrder(issue, model.problem.orders),
    waiver: waiverOf(issue, model.waivers),
  }));
}

/** The core names sessions by their start; of a broken order the message names first the one that must come first. */
function messageInOrder(issue: ScheduleIssue, orders: AgendaProblem['orders']): ScheduleIssue['message'] {
  if (issue.constraint !== 'order_broken') return issue.message;
  const { sessionIds, message } = issue;
  const order = orders.find(({ beforeId, afterId }) => sessionIds.includes(beforeId) && sessionIds.includes(afterId));
  if (!order) return message;
  return { ...message, args: { ...message.args, firstSessionId: order.beforeId, secondSessionId: order.afterId } };
}

export interface DraftIssueChange {
  readonly appeared: readonly DraftIssue[];
  readonly vanished: readonly DraftIssue[];
}

/** What came and what went. An issue that changed its size, or is waived now, is in both. */
export function issueChange(before: JudgedDraft, after: JudgedDraft): DraftIssueChange {
  // evaluateChange picks from the lists that it is given, so what it picks is still a DraftIssue.
  return evaluateChange(before.issues, after.issues) as DraftIssueChange;
}

/** Whether it is one of the two rules that waivers cover by clash group. */
export function isDoubleBooking(constraint: ConstraintKey): boolean {
  return constraint === 'room_double_booked' || constraint === 'person_double_booked';
}

/** A waiver of exactly these sessions first; a double booking may be covered by waivers that have a session in common. */
function waiverOf(issue: ScheduleIssue, waivers: readonly Waiver[]): Waiver | null {
  if (!issue.waived) return null;
  const fitting = waivers.filter((waiver) => isSameRule(waiver.constraint, issue.constraint));
  const named = (waiver: Waiver): number =>
    issue.sessionIds.filter((sessionId) => waiver.sessionIds.includes(sessionId)).length;
  return fitting.toSorted((a, b) => named(b) - named(a) || a.sessionIds.length - b.sessionIds.length)[0] ?? null;
}

function isSameRule(a: ConstraintKey, b: ConstraintKey): boolean {
  return a === b || (isDoubleBooking(a) && isDoubleBooking(b));
}

/** Arguments of a message that are ids, with the type whose id they are. */
const ID_ARGS = {
  roomId: 'Room',
  personId: 'Person',
  firstSessionId: 'Session',
  secondSessionId: 'Session',
  trackId: 'Track',
  otherTrackId: 'Track',
  tagId: 'Tag',
} as const;

function isIdArg(name: string): name is keyof typeof ID_ARGS {
  return name in ID_ARGS;
}

/** The value of a message argument as clients know it: ids are opaque. */
export function publicArg(name: string, value: string | number): string {
  return isIdArg(name) ? toGlobalId(ID_ARGS[name], String(value)) : String(value);
}

/** Arguments that say whom an issue is about; the others identify it further, such as a tag. */
const ABOUT = new Set(['roomId', 'personId', 'firstSessionId', 'secondSessionId']);

/**
 * The key under which clients know an issue. It is the key that the clash model gives where it runs over opaque ids,
 * so that an editor which predicts an issue in the browser recognises it in the server's answer.
 */
export function publicKey(issue: ScheduleIssue): string {
  const { args } = issue.message;
  const scope = Object.entries(args)
    .filter(([name, value]) => typeof value === 'string' && !ABOUT.has(name))
    .map(([name, value]) => publicArg(name, value));
  const room = issue.roomId === null ? '' : toGlobalId('Room', issue.roomId);
  const person = issue.personId === null ? '' : toGlobalId('Person', issue.personId);
  const sessions = issue.sessionIds.map((sessionId) => toGlobalId('Session', sessionId)).sort();
  return [issue.constraint, room, person, ...scope, ...sessions].join('|');
}
