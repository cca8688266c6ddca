import { asText, type JsonRecord, member } from '../json/read-json.js';

/** A place in a schedule, from a slot of the API or from where a site generator put a submission. */
export interface SourceSlot {
  /** As written; '' where it is not placed. */
  readonly start: string;
  readonly end: string;
  /** In minutes; '' where it is not said. */
  readonly duration: string;
  /** A room, its name or its id. */
  readonly room: unknown;
}

export interface SourceSubmission {
  readonly record: JsonRecord;
  /** Where it stands in a list by day, minute and room. Only used where the submission says nothing itself. */
  readonly found: SourceSlot | null;
}

/** A break: a slot without a submission. */
export interface SourceBreak {
  readonly id: string;
  readonly title: unknown;
  readonly slot: SourceSlot;
}

export interface PretalxSource {
  readonly submissions: readonly SourceSubmission[];
  readonly breaks: readonly SourceBreak[];
  readonly rooms: readonly JsonRecord[];
  readonly speakers: readonly JsonRecord[];
}

export const EMPTY_SOURCE: PretalxSource = { submissions: [], breaks: [], rooms: [], speakers: [] };

/** The times of a slot. */
export function slotOf(slot: JsonRecord): SourceSlot {
  return {
    start: asText(member(slot, 'start')),
    end: asText(member(slot, 'end')),
    duration: asText(member(slot, 'duration')),
    room: member(slot, 'room') ?? member(slot, 'room_id'),
  };
}

export function isSubmission(record: JsonRecord): boolean {
  return Object.hasOwn(record, 'code') && Object.hasOwn(record, 'title');
}
