// Submissions with their slots as sessions: the first slot places it, each further one is a repeat of its own.
import type { LooseEvent, Moment } from '../assemble/loose-programme.js';
import { PLAIN_EVENT } from '../assemble/loose-programme.js';
import { groupedBy } from '../grouped.js';
import { asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { recordLine, type RecordPlace } from '../json/record-fields.js';
import { MAX_EVENTS } from '../limits.js';
import { momentOfText } from '../moments.js';
import { Refusal } from '../refusal.js';
import { lengthBetween } from '../session-length.js';
import { asUuid, uuidOfName } from '../stable-ids.js';
import { parseTimestamp } from '../timestamp.js';
import { roomKey } from './rooms.js';
import { type PretalxSource, slotOf, type SourceBreak, type SourceSlot, type SourceSubmission } from './shapes.js';
import { isInProgramme, readSubmission, type SubmissionContext, titlesOf } from './submission.js';

type Placement = Pick<LooseEvent, 'start' | 'durationMinutes' | 'roomKey'>;

/** All sessions of the file, breaks last. */
export function eventsOf({ submissions, breaks }: PretalxSource, context: SubmissionContext): readonly LooseEvent[] {
  const groups = groupedBy(
    submissions,
    ({ record }, index) => asText(member(record, 'code')).trim() || `#${index + 1}`,
  );
  const slots = [...groups.values()].reduce((sum, mentions) => sum + slotsOf(mentions).length, breaks.length);
  if (slots > MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
  const sessions = [...groups].flatMap(([code, mentions]) => sessionsOf(code, mentions, context));
  return [...sessions, ...breaks.flatMap((pause, index) => breakOf(pause, index + 1, context))];
}

/** All places of one submission: what it says itself, else where the file puts it. */
export function slotsOf(mentions: readonly SourceSubmission[]): readonly SourceSlot[] {
  const own = mentions.flatMap(({ record }) => ownSlots(record));
  const slots = own.length > 0 ? own : mentions.flatMap(({ found }) => found ?? []);
  const placed = slots.filter(({ start }) => start !== '');
  return [...new Map(placed.map((slot) => [`${slot.start} ${slot.end} ${JSON.stringify(slot.room)}`, slot])).values()];
}

function ownSlots(record: JsonRecord): readonly SourceSlot[] {
  const single = asRecord(member(record, 'slot'));
  return [...asRecords(member(record, 'slots')), ...(single === null ? [] : [single])]
    .map(slotOf)
    .filter(({ start }) => start !== '');
}

function sessionsOf(
  code: string,
  mentions: readonly SourceSubmission[],
  context: SubmissionContext,
): readonly LooseEvent[] {
  // Slots without expansion bring the code alone: another mention may bring the rest.
  const record = (mentions.find((mention) => Object.hasOwn(mention.record, 'title')) ?? mentions[0])?.record;
  if (record === undefined) return [];
  const where = recordLine(record, 'code', { where: code.slice(0, 100), log: context.log }) || code;
  if (!isInProgramme(record)) {
    context.log.add('dropped', 'SUBMISSION_LEFT_OUT', where, { state: asText(member(record, 'state')).slice(0, 20) });
    return [];
  }
  const submission = readSubmission(record, where, context);
  const planned = plannedMinutes(record);
  const slots = slotsOf(mentions).map((slot) => placementOf(slot, planned, { where, log: context.log }, context));
  const placements = slots.toSorted((a, b) => instantOf(a.start) - instantOf(b.start));
  if (placements.length === 0)
    placements.push({ start: null, roomKey: null, durationMinutes: unplacedLength(planned, where, context) });
  return placements.map((placement, index) => ({ ...submission, ...placement, ...identityOf(record, code, index) }));
}

function unplacedLength(planned: number | null, where: string, { log }: SubmissionContext): number {
  return lengthBetween(null, null, { where, log, planned });
}

/** In the order of their starts: slots get new ids with every release. */
function identityOf(
  record: JsonRecord,
  code: string,
  index: number,
): Pick<LooseEvent, 'guid' | 'number' | 'key' | 'repeatOfKey'> {
  const own = asUuid(asText(member(record, 'guid'))) ?? asUuid(asText(member(record, 'uuid')));
  const made = code.startsWith('#') ? null : uuidOfName(`pretalx::${code}`);
  if (index === 0) return { guid: own ?? made, number: null, key: code };
  const repeat = made === null ? null : uuidOfName(`pretalx::${code}#${index + 1}`);
  return { guid: repeat, number: null, repeatOfKey: code };
}

function placementOf(
  { start, end, duration, room }: SourceSlot,
  planned: number | null,
  place: RecordPlace,
  context: SubmissionContext,
): Placement {
  const startsAt = momentOfText(start, place.where, context);
  const endsAt = end === '' ? null : momentOfText(end, place.where, context);
  return {
    start: startsAt,
    durationMinutes: lengthBetween(startsAt, endsAt, { ...place, planned: minutesOf(duration) ?? planned }),
    roomKey: roomKey(room, context),
  };
}

/** Its own length, else the usual one of its type. */
function plannedMinutes(record: JsonRecord): number | null {
  const type = asRecord(member(record, 'submission_type')) ?? {};
  return minutesOf(asText(member(record, 'duration'))) ?? minutesOf(asText(member(type, 'default_duration')));
}

function minutesOf(text: string): number | null {
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

function instantOf(start: Moment | null): number {
  return start?.instant ?? Number.MAX_SAFE_INTEGER;
}

/** A break whose time has no offset is no reason to ask for the zone: it is left out, with a finding. */
function breakOf(pause: SourceBreak, position: number, context: SubmissionContext): readonly LooseEvent[] {
  const { log, language, zone } = context;
  const place = { where: pause.id.slice(0, 100) || `break #${position}`, log };
  const written = parseTimestamp(pause.slot.start);
  if (written === null || (written.offset === null && zone === null)) {
    log.add('dropped', 'BREAK_TIME_UNKNOWN', place.where, { start: pause.slot.start.slice(0, 100) });
    return [];
  }
  const placement = placementOf(pause.slot, null, place, context);
  const name = pause.id || `${pause.slot.start} ${placement.roomKey ?? ''}`;
  return [
    {
      ...PLAIN_EVENT,
      ...titlesOf(pause.title, language, place),
      ...placement,
      where: place.where,
      // What pretalx calls such slots.
      type: 'break',
      guid: uuidOfName(`pretalx::break:${name}`),
    },
  ];
}
