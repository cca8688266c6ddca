// Which reader a file is for. A new format adds its name here, its test below, and its own folder beside this file.
import { decodeXml } from './decode.js';

export const PROGRAMME_FORMATS = [
  'schedule-xml',
  'schedule-json',
  'sessionize-gridsmart',
  'sessionize-speakers',
  'pretalx-json',
  'emf-json',
  'icalendar',
  'csv',
] as const;
export type ProgrammeFormat = (typeof PROGRAMME_FORMATS)[number];

/** Characters looked at; what tells the formats apart stands at the start of every real file. */
const OPENING_LENGTH = 65_536;

const OPENINGS: readonly { readonly format: ProgrammeFormat; readonly matches: (opening: string) => boolean }[] = [
  { format: 'schedule-xml', matches: isScheduleXml },
];

/** The format of a file by its content, or null where none of the known ones fits. Never throws. */
export function recogniseFormat(file: Buffer | string): ProgrammeFormat | null {
  const opening = openingOf(file);
  return OPENINGS.find(({ matches }) => matches(opening))?.format ?? null;
}

function openingOf(file: Buffer | string): string {
  if (typeof file === 'string') return file.slice(0, OPENING_LENGTH);
  const decoded = decodeXml(file.subarray(0, OPENING_LENGTH), { partial: true });
  return decoded.ok ? decoded.text : '';
}

/** frab and Pentabarf share the root with unrelated formats; only they have a conference or events in it. */
function isScheduleXml(opening: string): boolean {
  const markup = opening.replace(/<!--[\s\S]*?-->/g, '');
  const root = /<([A-Za-z_][\w.:-]*)/.exec(markup)?.[1];
  return root === 'schedule' && /<(conference|event)[\s/>]/.test(markup);
}
