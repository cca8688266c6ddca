// pretalx gives out the same submissions in several shapes: answers of its API, and what site generators make of them.
// Here they become one: submissions with where they were found, rooms, speakers, breaks.
import { asList, asRecord, asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { MAX_EVENTS } from '../limits.js';
import { Refusal } from '../refusal.js';
import { generatedSchedule, isDated } from './generated-schedule.js';
import {
  EMPTY_SOURCE,
  isSubmission,
  slotOf,
  type PretalxSource,
  type SourceBreak,
  type SourceSubmission,
} from './shapes.js';

/**
 * What the file holds. Throws Refusal NOT_PRETALX for another file, ONE_PAGE_OF_SEVERAL for a part of an answer, since
 * what stands on other pages would look as if it were gone.
 */
export function pretalxSource(value: unknown): PretalxSource {
  const source = sourceOf(value);
  const count = source.submissions.length + source.breaks.length + source.speakers.length;
  if (count > MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
  return source;
}

function sourceOf(value: unknown): PretalxSource {
  if (Array.isArray(value)) return listed(value);
  const record = asRecord(value);
  if (record === null) throw new Refusal('NOT_PRETALX');
  if (Array.isArray(member(record, 'results'))) return listed(wholeAnswer(record));
  if (isDated(member(record, 'schedule'))) return generatedSchedule(record);
  if (isSubmission(record)) return listed([record]);
  if (Array.isArray(member(record, 'slots'))) {
    return listed([...asList(member(record, 'slots')), ...asList(member(record, 'breaks'))]);
  }
  throw new Refusal('NOT_PRETALX');
}

function wholeAnswer(answer: JsonRecord): readonly unknown[] {
  const isPart = [member(answer, 'next'), member(answer, 'previous')].some((page) => typeof page === 'string');
  const results = asList(member(answer, 'results'));
  if (isPart)
    throw new Refusal('ONE_PAGE_OF_SEVERAL', {
      count: asText(member(answer, 'count')).slice(0, 20),
      found: results.length,
    });
  return results;
}

/** A list of submissions, of slots or of speakers. */
function listed(list: readonly unknown[]): PretalxSource {
  const records = asRecords(list);
  const slots = records.filter(isSlot);
  const submissions = records.filter((record) => !isSlot(record) && isSubmission(record));
  const speakers = records.filter((record) => !isSlot(record) && !isSubmission(record) && isSpeaker(record));
  if (list.length > 0 && slots.length + submissions.length + speakers.length === 0) throw new Refusal('NOT_PRETALX');
  return {
    ...EMPTY_SOURCE,
    submissions: [
      ...submissions.map((record) => ({ record, found: null })),
      ...slots.flatMap((slot) => submissionOf(slot)),
    ],
    breaks: slots.filter((slot) => submissionOf(slot).length === 0).map(breakOf),
    speakers,
  };
}

/** The submission of a slot; without expansion the slot knows its code only. */
function submissionOf(slot: JsonRecord): readonly SourceSubmission[] {
  const submission = member(slot, 'submission');
  const record = asRecord(submission) ?? (asText(submission) === '' ? null : { code: submission });
  return record === null ? [] : [{ record, found: slotOf(slot) }];
}

function breakOf(slot: JsonRecord): SourceBreak {
  return { id: '', title: member(slot, 'description') ?? member(slot, 'title'), slot: slotOf(slot) };
}

function isSlot(record: JsonRecord): boolean {
  return Object.hasOwn(record, 'start') && Object.hasOwn(record, 'room') && !Object.hasOwn(record, 'code');
}

function isSpeaker(record: JsonRecord): boolean {
  return Object.hasOwn(record, 'code') && Object.hasOwn(record, 'name');
}
