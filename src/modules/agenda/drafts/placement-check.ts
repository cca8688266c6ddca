// "What if": edits judged as DraftEditor would, without writing them. Pure.
import { badUserInput } from '../../../platform/graphql/request-errors.js';
import { withPlacements } from '../clash-model/clash-model-loader.js';
import { isWholeMinute } from '../clash-model/minutes.js';
import { isMoved } from '../clash-model/placement-state.js';
import type { PlacementChange, PlacementState } from '../draft-change.entity.js';
import { type DraftIssue, issueChange, judge, type JudgedDraft } from '../issues/draft-issue.js';
import { compareConstraints } from './constraint-scores.js';
import { applyChanges } from './draft-edit.js';
import type { ConstraintComparison } from './draft.type.js';
import type { StudiedDraft } from './drafts.loaders.js';
import { MAX_DURATION_MINUTES } from './placement-rules.js';

export interface ImaginedPlacement {
  readonly sessionId: string;
  /** Null takes the session out of the agenda. */
  readonly startsAt: Date | null;
  readonly roomIds: readonly string[];
  /** As placeSession: its length in the draft, else its planned one, when absent. */
  readonly durationMinutes?: number | null;
}

export interface CheckedPlacement {
  readonly appearingIssues: DraftIssue[];
  readonly vanishingIssues: DraftIssue[];
  readonly score: JudgedDraft['score'];
  readonly scoreBefore: JudgedDraft['score'];
  readonly scoreByConstraint: ConstraintComparison[];
}

/**
 * What becomes of a draft with all these placements at once. Throws BAD_USER_INPUT for a session that does not belong in
 * the agenda or is named twice, a room that is not of the conference, a broken minute or no length.
 */
export function checkPlacements(
  conferenceId: string,
  studied: StudiedDraft,
  wishes: readonly ImaginedPlacement[],
): CheckedPlacement {
  const { model } = studied;
  if (new Set(wishes.map(({ sessionId }) => sessionId)).size < wishes.length)
    throw badUserInput('Name each session once.');
  const changes = wishes.map((wish) => imagine(studied, wish));
  const moved = changes.filter(({ before, after }) => isMoved(before, after)).map(({ sessionId }) => sessionId);
  const placements = applyChanges(model.placements, changes);
  const changed = withPlacements(model, placements, new Set(moved));
  const judged = { model: changed, ...judge(conferenceId, changed) };
  const { appeared, vanished } = issueChange(studied, judged);
  return {
    appearingIssues: [...appeared],
    vanishingIssues: [...vanished],
    score: judged.score,
    scoreBefore: studied.score,
    scoreByConstraint: compareConstraints(studied, judged),
  };
}

function imagine({ model }: StudiedDraft, wish: ImaginedPlacement): PlacementChange {
  const { sessionId, startsAt, roomIds } = wish;
  const session = model.problem.sessions.find(({ id }) => id === sessionId);
  if (!session) throw badUserInput('The session does not belong in the agenda of this conference.');
  const before = model.placements.get(sessionId) ?? null;
  if (startsAt === null) return { sessionId, before, after: null };
  if (!roomIds.every((id) => model.problem.rooms.some((room) => room.id === id)))
    throw badUserInput('A room is not of this conference.');
  const durationMinutes = wish.durationMinutes ?? before?.durationMinutes ?? session.durationMinutes;
  if (!isWholeMinute(startsAt) || durationMinutes < 1 || durationMinutes > MAX_DURATION_MINUTES)
    throw badUserInput('A session starts at a whole minute and lasts from a minute to a week.');
  return {
    sessionId,
    before,
    after: { ...pinsOf(before), startsAt: startsAt.toISOString(), durationMinutes, roomIds },
  };
}

function pinsOf(state: PlacementState | null): Pick<PlacementState, 'isTimePinned' | 'isRoomPinned' | 'isDayPinned'> {
  const { isTimePinned = false, isRoomPinned = false, isDayPinned = false } = state ?? {};
  return { isTimePinned, isRoomPinned, isDayPinned };
}
