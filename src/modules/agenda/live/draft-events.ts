// What a listener of a draft is told, from what she knows and how the draft is now. Pure.
import { toGlobalId } from '../../../platform/graphql/global-id.js';
import type { ServerSentEvent } from '../../../platform/http/event-stream.js';
import type { PlacementChange, PlacementState } from '../draft-change.entity.js';
import type { Draft } from '../draft.entity.js';
import type { DraftNews, ToldChange } from './draft-news.js';
import { publicHold } from './hold-rows.js';

/** What a listener knows of a draft. */
export interface Known {
  readonly revision: number;
  readonly waivers: string;
  /** As JSON. */
  readonly holds: string;
  readonly state: Draft['state'];
}

const NOT_TOLD_YET = '';

/**
 * What somebody knows who connects while the draft is as in `news`. She has seen the draft at a revision, or, where that
 * is null, loads it after she connected. Of holds she knows nothing, nor of waivers where she lost the connection.
 */
export function knownAtStart(news: DraftNews, seen: { revision: number | null; isBack: boolean }): Known {
  return {
    revision: seen.revision ?? news.revision,
    waivers: seen.isBack ? NOT_TOLD_YET : news.waivers,
    holds: NOT_TOLD_YET,
    state: 'open',
  };
}

/** What she knows once she was told of `news`. */
export function knownAfter(news: DraftNews): Known {
  const { revision, waivers, state } = news;
  return { revision, waivers, state, holds: JSON.stringify(news.holds) };
}

/**
 * `change` for each revision (or `reload` where they are not all at hand), `waivers`, `holds`, `state`: only what is new to
 * her. Every event names the revision, so that she can say where she was when she comes back.
 */
export function eventsOf(known: Known, news: DraftNews): ServerSentEvent[] {
  const now = knownAfter(news);
  const others = [
    ...(now.waivers === known.waivers ? [] : [{ name: 'waivers', data: {} }]),
    ...(now.holds === known.holds ? [] : [{ name: 'holds', data: { holds: news.holds.map(publicHold) } }]),
    ...(now.state === known.state ? [] : [{ name: 'state', data: { state: news.state.toUpperCase() } }]),
  ];
  return [...changeEvents(known.revision, news), ...others.map((event) => ({ ...event, id: news.revision }))];
}

/** Whether nothing can happen to it any more. */
export function isClosed({ state }: DraftNews): boolean {
  return state === 'accepted' || state === 'discarded';
}

/** A gap means that too much was missed, or that the draft she saw was one of a restored database. */
function changeEvents(revision: number, news: DraftNews): ServerSentEvent[] {
  const changes = news.changes.filter((change) => change.revision > revision);
  if (changes.length !== news.revision - revision)
    return [{ name: 'reload', id: news.revision, data: { revision: news.revision } }];
  return changes.map((change) => ({ name: 'change', id: change.revision, data: publicChange(change) }));
}

function publicChange({ id, revision, kind, authorName, authorId, placements }: ToldChange): object {
  return {
    id: toGlobalId('DraftChange', id),
    revision,
    kind: kind.toUpperCase(),
    authorName,
    authorId: authorId && toGlobalId('Account', authorId),
    placements: placements.map(publicPlacement),
  };
}

function publicPlacement({ sessionId, before, after }: PlacementChange): object {
  return { sessionId: toGlobalId('Session', sessionId), before: publicState(before), after: publicState(after) };
}

function publicState(state: PlacementState | null): object | null {
  if (state === null) return null;
  const { startsAt, durationMinutes, roomIds, isTimePinned, isRoomPinned, isDayPinned = false } = state;
  const rooms = roomIds.map((roomId) => toGlobalId('Room', roomId));
  return { startsAt, durationMinutes, roomIds: rooms, isTimePinned, isRoomPinned, isDayPinned };
}
