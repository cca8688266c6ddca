// Reader of Sessionize's Speakers view. docs/interchange/sessionize.md lists every field and finding.
import type { ReadResult } from '../../programme.js';
import { titleOfFile } from '../file-title.js';
import { readJson } from '../json/read-json.js';
import { recordLine } from '../json/record-fields.js';
import { readLeniently, type ReadOptions } from '../reading.js';
import { SESSIONIZE_SPEAKERS_FIELDS } from './fields.js';
import { speakerDescription } from './people.js';
import { speakerRecords } from './views.js';

/**
 * Reads the Speakers view: people without sessions, to be brought into a conference that has them already, where they
 * are matched by their id in Sessionize. Everything repairable goes in with a finding; never throws. Linear.
 */
export function readSpeakers(file: Buffer | string, options: ReadOptions = {}): ReadResult {
  return readLeniently(SESSIONIZE_SPEAKERS_FIELDS, options, ({ log, zone }) => ({
    title: titleOfFile(options.fileName, log),
    acronym: null,
    description: {},
    timeZone: zone,
    dayChange: null,
    url: null,
    venue: null,
    days: [],
    rooms: [],
    tracks: [],
    people: speakerRecords(readJson(file)).map((speaker, index) => {
      const where = `#${index + 1}`;
      return speakerDescription(speaker, { where: recordLine(speaker, 'id', { where, log }) || where, log });
    }),
    events: [],
  }));
}
