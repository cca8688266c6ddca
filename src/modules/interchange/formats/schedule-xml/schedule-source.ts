// The file as a whole: conference, days, rooms and event drafts, each once and in order.
import { type LooseRoom, NONE, PLAIN_ROOM } from '../assemble/loose-programme.js';
import type { DayDraft } from '../event-times.js';
import type { FindingLog } from '../findings.js';
import { singleLine } from '../plain-text.js';
import { asUuid } from '../stable-ids.js';
import { webAddress } from '../web-address.js';
import { type EventDraft, readEvent } from './event-draft.js';
import { shortLine } from './event-text.js';
import { MAX_DAYS, MAX_EVENTS, MAX_ROOMS } from '../limits.js';
import { Refusal } from '../refusal.js';
import { attributeOf, childText } from './xml-element.js';
import { streamXml, type XmlElement, type XmlListener } from './xml-stream.js';

export interface ScheduleSource {
  readonly conference: XmlElement | null;
  readonly days: readonly DayDraft[];
  readonly rooms: readonly LooseRoom[];
  readonly events: readonly EventDraft[];
}

/** Reads the text of a schedule.xml. Throws Refusal where it is none. */
export function readScheduleSource(text: string, log: FindingLog): ScheduleSource {
  const collector = new ScheduleCollector(log);
  streamXml(text, collector, log);
  if (collector.root !== 'schedule' || (collector.conference === null && collector.events.length === 0)) {
    throw new Refusal('NOT_SCHEDULE_XML', { root: collector.root.slice(0, 100) });
  }
  return collector.source();
}

class ScheduleCollector implements XmlListener {
  root = '';
  conference: XmlElement | null = null;
  readonly events: EventDraft[] = [];
  private readonly days: DayDraft[] = [];
  private readonly rooms = new Map<string, LooseRoom>();
  private inDay = false;
  private roomKey: string | null = null;

  constructor(private readonly log: FindingLog) {}

  source(): ScheduleSource {
    return { conference: this.conference, days: this.days, rooms: [...this.rooms.values()], events: this.events };
  }

  /** Rooms and events outside a day, and events outside a room, are taken as well. */
  isContainer(name: string, parents: readonly string[]): boolean {
    const parent = parents.at(-1);
    if (parents.length === 0) return true;
    if (name === 'day') return parents.length === 1;
    return name === 'room' && (parent === 'day' || parents.length === 1);
  }

  entered(element: XmlElement): void {
    if (this.root === '') this.root = element.name;
    else if (element.name === 'day') this.enterDay(element);
    else this.enterRoom(element);
  }

  left(name: string): void {
    if (name === 'room') this.roomKey = null;
    if (name === 'day') this.inDay = false;
  }

  collected(element: XmlElement): void {
    if (element.name === 'conference') this.conference ??= element;
    if (element.name !== 'event' || this.root !== 'schedule') return;
    if (this.events.length >= MAX_EVENTS) throw new Refusal('TOO_MANY_EVENTS', { limit: MAX_EVENTS });
    const day = this.inDay ? this.days.length - 1 : null;
    if (day === null) this.log.add('repaired', 'EVENT_OUTSIDE_DAY', element.line);
    const baseUrl = this.conference === null ? null : webAddress(childText(this.conference, 'base_url'));
    this.events.push(readEvent(element, { day, roomKey: this.roomKey, baseUrl }, this.log));
  }

  private enterDay(element: XmlElement): void {
    if (this.days.length >= MAX_DAYS) throw new Refusal('TOO_MANY_DAYS', { limit: MAX_DAYS });
    this.inDay = true;
    const [date, start, end] = ['date', 'start', 'end'].map((name) => attributeOf(element, name));
    this.days.push({ where: element.line, date: date ?? null, start: start ?? null, end: end ?? null });
  }

  private enterRoom(element: XmlElement): void {
    const name = shortLine(element.attributes['name'] ?? '', element, this.log);
    const guid = asUuid(attributeOf(element, 'guid'));
    if (singleLine(name) === '' || name === NONE) return;
    const key = guid ?? `name:${name}`;
    this.roomKey = key;
    if (this.rooms.has(key)) return;
    if (this.rooms.size >= MAX_ROOMS) throw new Refusal('TOO_MANY_ROOMS', { limit: MAX_ROOMS });
    this.rooms.set(key, { ...PLAIN_ROOM, key, guid, name });
  }
}
