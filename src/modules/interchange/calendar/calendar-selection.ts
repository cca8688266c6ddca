// Which part of a conference's agenda a calendar holds. Pure.
import { conferenceDay, type ConferenceDays } from '../../agenda/reading/conference-day.js';
import type { AgendaEvent } from './agenda-event.js';

export type CalendarSelection =
  | { readonly by: 'conference' }
  /** ISO date, as the conference counts its days. */
  | { readonly by: 'day'; readonly date: string }
  /** Row ids. */
  | { readonly by: 'room' | 'track' | 'person' | 'session'; readonly id: string };

/** Whether the event belongs in it: by its last place and time, also where it is cancelled. */
export function isSelected(event: AgendaEvent, selection: CalendarSelection, conference: ConferenceDays): boolean {
  const { content } = event;
  switch (selection.by) {
    case 'conference':
      return true;
    case 'day':
      return conferenceDay(conference, new Date(content.startsAt)) === selection.date;
    case 'room':
      return content.rooms.some(({ id }) => id === selection.id);
    case 'track':
      return event.trackId === selection.id;
    case 'person':
      return content.people.some(({ id }) => id === selection.id);
    case 'session':
      return event.sessionId === selection.id;
  }
}
