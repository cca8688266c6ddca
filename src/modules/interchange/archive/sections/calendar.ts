// What calendars were told, so that SEQUENCE goes on where it stood.
import { z } from 'zod';
import { CalendarEvent } from '../../calendar/calendar-event.entity.js';
import type { Field } from '../format/field.js';
import { idOf } from '../format/ids.js';
import { section } from '../format/section.js';
import { instant, whole } from '../format/values.js';
import { OF_CONFERENCE } from './conference.js';

const sha256: Field<string> = {
  schema: z.string().regex(/^[0-9a-f]{64}$/),
  read: (column) => `encode(${column}, 'hex')`,
  stored: (hex) => `\\x${hex}`,
};

export const CALENDAR_EVENTS = section({
  entity: CalendarEvent,
  description: 'What calendars were last told of a session.',
  where: 't.conference_id = $1',
  order: 't.session_id',
  placed: OF_CONFERENCE,
  fields: { sessionId: idOf('session'), digest: sha256, sequence: whole(0), lastModified: instant },
});
