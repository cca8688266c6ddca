// Reads files of schedule.xml for tests, and makes small ones.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readScheduleXml } from '../../src/modules/interchange/formats/schedule-xml/read.js';
import type { Programme, QualityFinding, ReadResult } from '../../src/modules/interchange/programme.js';

const FIXTURES = join(process.cwd(), 'test', 'fixtures', 'schedules');

interface Accepted {
  readonly programme: Programme;
  readonly findings: readonly QualityFinding[];
}

/** What the reader makes of a fixture. Throws where it refuses it. */
export function readFixture(fixture: string, timeZone?: string): Accepted {
  return accepted(readScheduleXml(readFileSync(join(FIXTURES, fixture)), { timeZone }));
}

/** Throws the code of a refusal. */
export function accepted(result: ReadResult): Accepted {
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** Each as line, kind and code. */
export function briefly(findings: readonly QualityFinding[]): readonly string[] {
  return findings.map(({ where, kind, code }) => `${where} ${kind} ${code}`);
}

/** A file with one day, one room and this inside its only event. */
export function eventFile(content: string, attributes = 'id="1" guid="aaaaaaaa-0000-4000-8000-000000000001"'): string {
  return `<schedule><conference><title>T</title><time_zone_name>Europe/Berlin</time_zone_name></conference>
    <day date="2027-05-01"><room name="Hall"><event ${attributes}>${content}</event></room></day></schedule>`;
}
