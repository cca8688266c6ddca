// The agenda that readers know, with what it weighs to move each session: the nearer the day, the more people have
// planned around it, and the more firmly its speaker has agreed, the heavier.
import type { Agenda, KnownPlacement } from '../model.js';

/** What is known about those whom a move would disturb. */
export interface MoveNotice {
  /** Days from now until the session starts; 0 or less from its day on. */
  readonly daysUntilStart: number;
  /** Readers who booked or starred it, each counted once. */
  readonly readers: number;
  readonly isConfirmedBySpeaker: boolean;
}

/**
 * What short notice multiplies: nothing two months ahead, when travel is rarely booked; then about half as much again at
 * each of the steps at which people book, plan their days, travel, and are on site.
 */
const URGENCY_BY_DAYS: readonly { readonly fromDays: number; readonly urgency: number }[] = [
  { fromDays: 60, urgency: 1 },
  { fromDays: 30, urgency: 2 },
  { fromDays: 14, urgency: 3 },
  { fromDays: 7, urgency: 5 },
  { fromDays: 2, urgency: 8 },
];
const URGENCY_ON_SITE = 12;

/** A printed programme that is wrong in one place. */
const WEIGHT_OF_ANY_SESSION = 1;
/** So many readers who have to plan anew weigh as much as the printed place itself. */
const READERS_PER_POINT = 10;
/** A session whom more would miss is heavy enough; a cap keeps one plenary from outweighing a whole day. */
const MOST_READER_POINTS = 20;
/** She said yes to this time: to ask again is more than to tell. */
const WEIGHT_OF_SPEAKERS_WORD = 2;

/**
 * The weight of moving one session: urgency x (1 + a point for each ten readers begun, at most 20 + 2 where its speaker
 * confirmed). A whole number from 1 to 276; `readers` below 0 count as none.
 */
export function weightOfMoving({ daysUntilStart, readers, isConfirmedBySpeaker }: MoveNotice): number {
  const readerPoints = Math.min(MOST_READER_POINTS, Math.ceil(Math.max(0, readers) / READERS_PER_POINT));
  const word = isConfirmedBySpeaker ? WEIGHT_OF_SPEAKERS_WORD : 0;
  return urgencyOf(daysUntilStart) * (WEIGHT_OF_ANY_SESSION + readerPoints + word);
}

function urgencyOf(days: number): number {
  return URGENCY_BY_DAYS.find(({ fromDays }) => days >= fromDays)?.urgency ?? URGENCY_ON_SITE;
}

/**
 * The placements of a released agenda as what readers know. A session of which `noticeOf` knows nothing weighs 1, as all
 * do where it is left out.
 */
export function knownPlacements(
  released: Agenda,
  noticeOf: (sessionId: string) => MoveNotice | undefined = () => undefined,
): readonly KnownPlacement[] {
  return [...released.values()].map(({ sessionId, start, roomIds }) => {
    const notice = noticeOf(sessionId);
    return { sessionId, start, roomIds, weight: notice === undefined ? WEIGHT_OF_ANY_SESSION : weightOfMoving(notice) };
  });
}
