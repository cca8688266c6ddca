// Single members of a JSON object as clean words, with a finding for what was lost.
import type { LocalizedText } from '../../programme.js';
import { fieldAddress, fieldLine, fieldText } from '../field-text.js';
import type { FindingLog, Where } from '../findings.js';
import { languageTags } from '../languages.js';
import { asRecord, asText, type JsonRecord, member } from './read-json.js';

export interface RecordPlace {
  readonly where: Where;
  readonly log: FindingLog;
}

/** A title, name, label or id: one line; '' where there is none. */
export function recordLine(record: JsonRecord, name: string, place: RecordPlace): string {
  return fieldLine(asText(member(record, name)), { field: name, ...place });
}

/** An abstract or description as plain text or safe HTML; null where there is none. */
export function recordText(record: JsonRecord, name: string, place: RecordPlace): string | null {
  return fieldText(asText(member(record, name)), { field: name, ...place });
}

/** An absolute http or https address; null where there is none. */
export function recordAddress(record: JsonRecord, name: string, place: RecordPlace): string | null {
  return fieldAddress(asText(member(record, name)), place);
}

/**
 * A name by language from { "en": "Hall", "fr": "Salle" }, in the order of the file; a plain text stands under
 * `language`. Keys that are no language tags are left out.
 */
export function localizedLine(
  value: unknown,
  { language, field, ...place }: RecordPlace & { readonly language: string; readonly field: string },
): LocalizedText {
  const record = asRecord(value);
  const texts = record === null ? [[language, value] as const] : Object.entries(record);
  const named = texts.flatMap(([key, text]) => {
    const [tag] = languageTags(key);
    const line = fieldLine(asText(text), { field, ...place });
    return tag === undefined || line === '' ? [] : [[tag, line] as const];
  });
  return Object.fromEntries(named);
}
