import type { Programme } from '../interchange/programme.js';
import { completeArrangement, feasibleArrangement } from './arrangement.js';
import { drawAvailability } from './availability.js';
import { ABSENT_ON_LAST_DAY, PEOPLE_OF_MOVES, withClashes } from './clashes.js';
import { CLOSES_AT, OPENS_AT, type DayWindow } from './conference-time.js';
import { PEOPLE } from './content/people.js';
import { SESSIONS } from './content/sessions.js';
import { buildProgramme, type DemoOptions } from './programme-builder.js';
import { seededRandom } from './random.js';

const FIRST_TWO_DAYS: readonly DayWindow[] = [0, 1].map((day) => ({ day, from: OPENS_AT, to: CLOSES_AT }));

/**
 * The demo conference: its agenda is clean except for what `demoClashes` lists, and a few late sessions have no place.
 * Equal options give an equal programme. Throws an Error where `firstDay` is no ISO date.
 */
export function demoProgramme(options: DemoOptions): Programme {
  return buildProgramme(options, {
    sessions: SESSIONS,
    arrangement: withClashes(feasibleArrangement()),
    availability: new Map([...statedAvailability(options), [ABSENT_ON_LAST_DAY, FIRST_TWO_DAYS]]),
    roomWindows: null,
  });
}

/** The demo conference before anything went wrong: the same content, no hard clash. Throws as `demoProgramme` does. */
export function cleanDemoProgramme(options: DemoOptions): Programme {
  return buildProgramme(options, {
    sessions: SESSIONS,
    arrangement: feasibleArrangement(),
    availability: statedAvailability(options),
    roomWindows: null,
  });
}

/** Availability that the complete agenda without clashes respects. */
export function statedAvailability({ seed }: DemoOptions): ReadonlyMap<string, readonly DayWindow[]> {
  const personIds = PEOPLE.map((person) => person.id);
  return drawAvailability(personIds, PEOPLE_OF_MOVES, completeArrangement(), seededRandom(seed));
}
