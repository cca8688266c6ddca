// The entries of the file, each with the times that it takes place.
import { asRecords, asText, type JsonRecord, member } from '../json/read-json.js';
import { MAX_EVENTS } from '../limits.js';
import { Refusal } from '../refusal.js';

export interface Entry {
  readonly record: JsonRecord;
  /** Id of the proposal; '' where the file gives none. */
  readonly id: string;
  /** With times and venue; what one does not say stands in the record. In the older shape it is the record. */
  readonly occurrences: readonly JsonRecord[];
}

/** The entries in the order of the file. Throws Refusal NOT_EMF_JSON for another file, TOO_MANY_EVENTS. */
export function entriesOf(value: unknown): readonly Entry[] {
  if (!Array.isArray(value)) throw new Refusal('NOT_EMF_JSON');
  const records = asRecords(value);
  const isOther = !records.some(
    (record) => Object.hasOwn(record, 'start_date') || Object.hasOwn(record, 'occurrences'),
  );
  if (value.length > 0 && isOther) throw new Refusal('NOT_EMF_JSON');
  const entries = records.map((record) => ({
    record,
    id: asText(member(record, 'id')).trim(),
    occurrences: occurrencesOf(record),
  }));
  const count = entries.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  if (count > MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
  return entries;
}

function occurrencesOf(record: JsonRecord): readonly JsonRecord[] {
  const occurrences = asRecords(member(record, 'occurrences'));
  return occurrences.length === 0 ? [record] : occurrences;
}
