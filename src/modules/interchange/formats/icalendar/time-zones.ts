// Which zone a TZID means. Programs write IANA names, IANA names behind a path of their own, names of Windows, and names
// that only the VTIMEZONE of the same file explains.
import type { FindingLog } from '../findings.js';
import { singleLine } from '../plain-text.js';
import { isTimeZone } from '../zoned-time.js';
import { type CalendarComponent, textOf } from './calendar-source.js';
import { MAX_OWN_ZONES, MAX_ZONE_NAMES } from './limits.js';
import { type OffsetAt, ownZone } from './own-zone.js';
import { zoneOfWindowsName } from './windows-zones.js';

export type CalendarZone = { readonly name: string } | { readonly offsetAt: OffsetAt };

/** The time zones of one file. */
export class CalendarZones {
  private readonly known = new Map<string, CalendarZone | null>();
  private readonly definitions = new Map<string, CalendarComponent>();
  private ownZones = 0;

  constructor(
    definitions: readonly CalendarComponent[],
    private readonly log: FindingLog,
  ) {
    for (const definition of definitions) {
      const id = textOf(definition.properties, 'TZID').trim();
      if (!this.definitions.has(id)) this.definitions.set(id, definition);
    }
  }

  /** The zone of a TZID; null, with a finding, where nothing says what it means. */
  zoneOf(id: string, line: number): CalendarZone | null {
    const found = this.known.get(id);
    if (found !== undefined) return found;
    const zone = this.known.size < MAX_ZONE_NAMES ? this.find(id.trim(), line) : null;
    this.known.set(id, zone);
    if (zone === null) this.log.add('dropped', 'TIME_ZONE_UNKNOWN', line, { timeZone: singleLine(id).slice(0, 100) });
    return zone;
  }

  /** IANA names of the zones that the file defines, each once. */
  definedNames(): readonly string[] {
    return [...new Set([...this.definitions].flatMap(([id, zone]) => this.nameOf(id, zone) ?? []))];
  }

  private find(id: string, line: number): CalendarZone | null {
    const definition = this.definitions.get(id);
    const name = this.nameOf(id, definition);
    if (name !== null) {
      if (definition === undefined) this.log.addOnce('guessed', 'TIME_ZONE_BY_NAME', line, { timeZone: name });
      return { name };
    }
    const offset = fixedOffset(id);
    if (offset !== null) return { offsetAt: () => offset };
    if (definition === undefined || this.ownZones >= MAX_OWN_ZONES) return null;
    this.ownZones += 1;
    const offsetAt = ownZone(definition);
    return offsetAt === null ? null : { offsetAt };
  }

  private nameOf(id: string, definition: CalendarComponent | undefined): string | null {
    return (
      zoneName(id) ?? (definition === undefined ? null : zoneName(textOf(definition.properties, 'X-LIC-LOCATION')))
    );
  }
}

/** The IANA zone that a name means, also behind a path such as /mozilla.org/20050126_1/; null where it is none. */
export function zoneName(text: string): string | null {
  const name = singleLine(text.slice(0, 200)).replaceAll('"', '');
  if (isTimeZone(name.replaceAll(' ', '_'))) return canonical(name.replaceAll(' ', '_'));
  const windows = zoneOfWindowsName(name);
  if (windows !== null) return windows;
  const parts = name.split('/').filter((part) => part !== '');
  const tails = [3, 2].filter((length) => length < parts.length).map((length) => parts.slice(-length).join('/'));
  return tails.find(isTimeZone) ?? null;
}

/** Zones are written in any case; only UTC has several names that matter. */
function canonical(name: string): string {
  return /^(etc\/)?(utc|gmt|uct|zulu|universal)$/i.test(name) ? 'UTC' : name;
}

/** "UTC+2", "GMT+0200" or "+02:00" in minutes. */
function fixedOffset(id: string): number | null {
  const match = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/i.exec(id);
  if (match === null || Number(match[2]) > 18) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}
