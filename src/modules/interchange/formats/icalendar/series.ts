// Events that belong together: occurrences of a series, changes to one of them, and the same event twice.
import type { LooseEvent, Moment } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';
import { MAX_EVENTS } from '../limits.js';
import { Refusal } from '../refusal.js';
import { uuidOfName } from '../stable-ids.js';
import type { EventDraft } from './event-draft.js';
import { guidOfOccurrence, guidOfUid } from './event-ids.js';

/** One session to be: an event at one of its starts. */
export interface Occurrence {
  readonly draft: EventDraft;
  readonly event: LooseEvent;
}

/** Every event once for each time it takes place. Throws Refusal TOO_MANY_EVENTS. */
export function occurrencesOf(drafts: readonly EventDraft[], log: FindingLog): readonly Occurrence[] {
  const changed = new Map<string, EventDraft>();
  for (const draft of drafts.filter(({ uid, replaces }) => uid !== '' && replaces !== null))
    keepNewest(draft, changed, log);
  const all: Occurrence[] = [];
  for (const series of seriesOf(drafts, log)) {
    all.push(...expand(series, changed));
    if (all.length + changed.size > MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
  }
  // Their series is not in the file, or was too long to be read.
  for (const draft of changed.values()) all.push(single(draft, guidOfOccurrence(draft.uid, draft.replaces ?? '')));
  return all.toSorted((a, b) => a.draft.event.where - b.draft.event.where);
}

interface Series {
  readonly draft: EventDraft;
  readonly guid: string | null;
}

/** Drafts that stand for themselves, each with a guid of its own where one UID was given to different events. */
function seriesOf(drafts: readonly EventDraft[], log: FindingLog): readonly Series[] {
  const kept = new Map<string, EventDraft>();
  const newest = new Map<string, number>();
  for (const { uid, replaces, sequence } of drafts) {
    if (replaces === null) newest.set(uid, Math.max(newest.get(uid) ?? 0, sequence));
  }
  const seen = new Set<string>();
  const series: Series[] = [];
  for (const draft of drafts) {
    const { uid, sequence, event } = draft;
    if (uid === '') series.push({ draft, guid: null });
    else if (draft.replaces !== null) continue;
    else if (sequence < (newest.get(uid) ?? 0))
      log.add('dropped', 'EVENT_SUPERSEDED', event.where, { uid: uid.slice(0, 200) });
    else if (!seen.has(uid)) {
      seen.add(uid);
      kept.set(identityOf(draft), draft);
      series.push({ draft, guid: guidOfUid(uid) });
    } else if (kept.has(identityOf(draft))) log.add('dropped', 'EVENT_TWICE', event.where, { uid: uid.slice(0, 200) });
    else {
      kept.set(identityOf(draft), draft);
      log.add('repaired', 'UID_TWICE', event.where, { uid: uid.slice(0, 200) });
      series.push({ draft, guid: uuidOfName(`icalendar::${identityOf(draft)}`) });
    }
  }
  return series;
}

/** The first occurrence has the guid of the series; what was changed in one of them stands in its place. */
function expand({ draft, guid }: Series, changed: Map<string, EventDraft>): readonly Occurrence[] {
  if (draft.starts.length === 0) return [single(draft, guid)];
  const key = `series at ${draft.event.where}`;
  return draft.starts.map((start, index) => {
    const own = index === 0 ? guid : guidOfOccurrence(draft.uid, start.wall.date);
    const link = index === 0 ? { key } : { repeatOfKey: key };
    const change = changed.get(changeKey(draft.uid, start.wall.date));
    if (change === undefined) return { draft, event: { ...eventAt(draft, start, own), ...link } };
    changed.delete(changeKey(draft.uid, start.wall.date));
    return { draft: change, event: { ...eventAt(change, change.starts[0] ?? null, own), ...link } };
  });
}

function single(draft: EventDraft, guid: string | null): Occurrence {
  return { draft, event: eventAt(draft, draft.starts[0] ?? null, guid) };
}

function eventAt({ event }: EventDraft, start: Moment | null, guid: string | null): LooseEvent {
  return { ...event, guid, start };
}

function keepNewest(draft: EventDraft, changed: Map<string, EventDraft>, log: FindingLog): void {
  const key = changeKey(draft.uid, draft.replaces ?? '');
  const other = changed.get(key);
  if (other === undefined || draft.sequence >= other.sequence) changed.set(key, draft);
  const older = other !== undefined && draft.sequence >= other.sequence ? other : draft;
  if (other !== undefined) {
    log.add('dropped', 'EVENT_SUPERSEDED', older.event.where, { uid: draft.uid.slice(0, 200) });
  }
}

function changeKey(uid: string, date: string): string {
  return `${date} ${uid}`;
}

function identityOf({ uid, starts, event }: EventDraft): string {
  return `${uid} ${starts[0]?.instant ?? ''} ${event.title}`;
}
