// "What if": an edit judged as DraftEditor would, without writing it. Pure.
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import { withPlacements } from '../clash-model/clash-model-loader.js';
import { isWholeMinute } from '../clash-model/minutes.js';
import { isMoved } from '../clash-model/placement-state.js';
import { type DraftIssue, issueChange, judge, type JudgedDraft } from '../issues/draft-issue.js';
import { applyChanges } from './draft-edit.js';
import type { StudiedDraft } from './drafts.loaders.js';

export interface ImaginedPlacement {
  readonly sessionId: string;
  readonly startsAt: Date;
  readonly roomIds: readonly string[];
  /** As placeSession: its length in the draft, else its planned one, when absent. */
  readonly durationMinutes?: number | null;
}

export interface CheckedPlacement {
  readonly appearingIssues: DraftIssue[];
  readonly vanishingIssues: DraftIssue[];
  readonly score: JudgedDraft['score'];
}

/** Throws BAD_USER_INPUT for a session that does not belong in the agenda, a broken minute or no length. */
export function checkPlacement(conferenceId: string, studied: StudiedDraft, wish: ImaginedPlacement): CheckedPlacement {
  const { model } = studied;
  const session = model.problem.sessions.find(({ id }) => id === wish.sessionId);
  if (!session) throw badUserInput('The session does not belong in the agenda of this conference.');
  const before = model.placements.get(wish.sessionId) ?? null;
  const durationMinutes = wish.durationMinutes ?? before?.durationMinutes ?? session.durationMinutes;
  if (!isWholeMinute(wish.startsAt) || durationMinutes < 1)
    throw badUserInput('A session starts at a whole minute and lasts one or more.');
  const after = {
    startsAt: wish.startsAt.toISOString(),
    durationMinutes,
    roomIds: wish.roomIds,
    isTimePinned: before?.isTimePinned ?? false,
    isRoomPinned: before?.isRoomPinned ?? false,
  };
  const movedIds = new Set(isMoved(before, after) ? [wish.sessionId] : []);
  const placements = applyChanges(model.placements, [{ sessionId: wish.sessionId, before, after }]);
  const judged = judge(conferenceId, withPlacements(model, placements, movedIds));
  const { appeared, vanished } = issueChange(studied, judged);
  return { appearingIssues: [...appeared], vanishingIssues: [...vanished], score: judged.score };
}
