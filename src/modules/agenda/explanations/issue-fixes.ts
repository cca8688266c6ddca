// Fixes of an issue, as the API shows them.
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { Fix, FixKind, FixMove, Place } from '../../../scheduling/index.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import { toInstant } from '../clash-model/minutes.js';
import { type DraftIssue, toDraftIssues } from '../issues/draft-issue.js';
import type { ScheduleScoreType } from '../issues/schedule-issue.type.js';
import type { PlaceType } from './issue-fixes.type.js';

export interface ShownMove {
  readonly sessionId: string;
  readonly from: PlaceType;
  readonly to: PlaceType;
}

export interface ShownFix {
  readonly kind: FixKind;
  readonly moves: readonly ShownMove[];
  readonly removesIssue: boolean;
  readonly change: ScheduleScoreType;
  readonly appearingIssues: readonly DraftIssue[];
  readonly vanishingIssues: readonly DraftIssue[];
}

export function shownFix(conferenceId: string, model: ClashModel, fix: Fix): ShownFix {
  return {
    kind: fix.kind,
    moves: fix.moves.map(shownMove),
    removesIssue: fix.removesIssue,
    change: fix.change,
    appearingIssues: toDraftIssues(conferenceId, model, fix.appeared),
    vanishingIssues: toDraftIssues(conferenceId, model, fix.vanished),
  };
}

function shownMove({ sessionId, from, to }: FixMove): ShownMove {
  return { sessionId, from: shownPlace(from), to: shownPlace(to) };
}

export function shownPlace({ start, durationMinutes, roomIds }: Place): PlaceType {
  return {
    startsAt: toInstant(start),
    durationMinutes,
    roomIds: roomIds.map((id) => toGlobalId('Room', id)),
  };
}
