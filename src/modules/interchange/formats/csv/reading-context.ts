import type { LooseProgramme } from '../assemble/loose-programme.js';
import type { FindingLog } from '../findings.js';

export interface CsvReading {
  /** From the name of the file; a table has no title of its own. */
  readonly title: string;
  /** IANA zone of times without an offset, or null where the caller names none. */
  readonly zone: string | null;
  readonly log: FindingLog;
}

/** A programme of which only what a table lists needs to be filled in. */
export const EMPTY_PROGRAMME: LooseProgramme = {
  title: '',
  acronym: null,
  description: {},
  timeZone: null,
  dayChange: null,
  url: null,
  venue: null,
  days: [],
  rooms: [],
  tracks: [],
  people: [],
  events: [],
};
