// "A session lies inside the opening hours of one conference day." Where a day states no hours, a session that touches
// no stated hours is taken to be on that day and breaks nothing; without any stated hours nothing does.
// Hard. Unit: minutes of the session outside the hours of the day that covers most of it.
import { packIntervals } from '../windows.js';
import { type ConstraintDefinition, NO_SUBJECT } from './definition.js';

export const outsideOpeningHours: ConstraintDefinition = {
  key: 'outside_opening_hours',
  timeRules: ({ problem: { days }, sessions }) => {
    const opens = days.flatMap((day) => (day.open === null ? [] : [day.open]));
    if (opens.length === 0) return [];
    const shape = opens.length === days.length ? 'within_one' : 'within_one_if_touched';
    const windows = packIntervals(opens);
    return sessions.map((_, session) => ({ session, shape, windows, subject: NO_SUBJECT, waivable: true }) as const);
  },
};
