// The components of a calendar file: its head, its events, its time zones.
import type { FindingLog } from '../findings.js';
import { MAX_DEPTH, MAX_ELEMENTS_OF_ONE, MAX_EVENTS } from '../limits.js';
import { Refusal } from '../refusal.js';
import { type ContentLine, contentLines } from './content-lines.js';
import { type CalendarProperty, propertyOf, unescaped } from './property.js';
import { isRead } from './property-names.js';

export interface CalendarComponent {
  /** In upper case, such as VEVENT. */
  readonly name: string;
  /** Of its BEGIN. */
  readonly line: number;
  readonly properties: readonly CalendarProperty[];
  /** STANDARD and DAYLIGHT of a time zone; empty for all others. */
  readonly parts: readonly CalendarComponent[];
}

export interface CalendarSource {
  /** Properties of the calendar itself; of several calendars in one file those of all, in order. */
  readonly head: readonly CalendarProperty[];
  readonly events: readonly CalendarComponent[];
  readonly timeZones: readonly CalendarComponent[];
}

interface OpenComponent extends CalendarComponent {
  readonly properties: CalendarProperty[];
  readonly parts: OpenComponent[];
}

/** Components that stand beside each other: when one begins, the one before has ended, said or not. */
const TOP_LEVEL = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY']);
const KEPT = new Set(['VCALENDAR', 'VEVENT', 'VTIMEZONE', 'STANDARD', 'DAYLIGHT']);

/**
 * Reads the components of a calendar. Throws Refusal NOT_ICALENDAR where there is neither calendar nor event in the text,
 * CUT_OFF where it ends within one, and TOO_MANY_EVENTS, TOO_MANY_ELEMENTS, TOO_DEEP.
 */
export function readCalendarSource(text: string, log: FindingLog): CalendarSource {
  const collector = new ComponentCollector(log);
  for (const line of contentLines(text, log)) collector.take(line);
  return collector.source();
}

class ComponentCollector {
  private readonly head: CalendarProperty[] = [];
  private readonly events: OpenComponent[] = [];
  private readonly timeZones: OpenComponent[] = [];
  private readonly open: OpenComponent[] = [];
  private isCalendar = false;

  constructor(private readonly log: FindingLog) {}

  take(content: ContentLine): void {
    if (content.name === 'BEGIN') this.begin(componentName(content), content.line);
    else if (content.name === 'END') this.end(componentName(content), content.line);
    else this.addProperty(content);
  }

  source(): CalendarSource {
    if (!this.isCalendar) throw new Refusal('NOT_ICALENDAR');
    const unfinished = this.open.at(-1);
    // What is missing at the end would look like sessions that were taken out of the programme.
    if (unfinished !== undefined) throw new Refusal('CUT_OFF', { component: unfinished.name, line: unfinished.line });
    return { head: this.head, events: this.events, timeZones: this.timeZones };
  }

  private begin(name: string, line: number): void {
    if (name === 'VCALENDAR' || name === 'VEVENT') this.isCalendar = true;
    if (TOP_LEVEL.has(name)) this.closeForgotten(name, line);
    if (this.open.length >= MAX_DEPTH) throw new Refusal('TOO_DEEP', { limit: MAX_DEPTH });
    const component: OpenComponent = { name, line, properties: [], parts: [] };
    const parent = this.open.at(-1);
    if (name === 'VEVENT') this.addEvent(component);
    else if (name === 'VTIMEZONE') this.timeZones.push(component);
    else if (parent?.name === 'VTIMEZONE') parent.parts.push(component);
    else if (TOP_LEVEL.has(name) && name !== 'VCALENDAR') this.log.add('dropped', 'COMPONENT_DROPPED', line, { name });
    this.open.push(component);
  }

  private end(name: string, line: number): void {
    const depth = this.open.findLastIndex((component) => component.name === name);
    if (depth === -1) this.log.add('dropped', 'LINE_NOT_UNDERSTOOD', line);
    else this.closeDownTo(depth, depth, line);
  }

  private closeForgotten(name: string, line: number): void {
    const depth = name === 'VCALENDAR' ? 0 : this.open.findIndex((component) => component.name !== 'VCALENDAR');
    if (depth !== -1) this.closeDownTo(depth, -1, line);
  }

  /** Closes all from this depth on; those but `expected` were not closed by the file. */
  private closeDownTo(depth: number, expected: number, line: number): void {
    for (const [index, component] of this.open.splice(depth).entries()) {
      if (index + depth === expected) continue;
      this.log.add('repaired', 'COMPONENT_NOT_CLOSED', line, { name: component.name, begun: component.line });
    }
  }

  private addEvent(component: OpenComponent): void {
    if (this.events.length >= MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
    this.events.push(component);
  }

  private addProperty(content: ContentLine): void {
    const component = this.open.at(-1);
    if (component === undefined || !KEPT.has(component.name) || !isRead(content.name)) return;
    const property = propertyOf(content, this.log);
    if (property === null) return;
    const properties = component.name === 'VCALENDAR' ? this.head : component.properties;
    if (properties.length >= MAX_ELEMENTS_OF_ONE) {
      throw new Refusal('TOO_MANY_ELEMENTS', { limit: MAX_ELEMENTS_OF_ONE, line: content.line });
    }
    properties.push(property);
  }
}

function componentName({ bytes }: ContentLine): string {
  return bytes
    .slice(bytes.indexOf(':') + 1, 200)
    .trim()
    .toUpperCase()
    .slice(0, 50);
}

/** The first property of a name. */
export function firstOf(properties: readonly CalendarProperty[], name: string): CalendarProperty | null {
  return properties.find((property) => property.name === name) ?? null;
}

/** The value of the first property of a name without escapes; '' where there is none. */
export function textOf(properties: readonly CalendarProperty[], name: string): string {
  return unescaped(firstOf(properties, name)?.value ?? '');
}
