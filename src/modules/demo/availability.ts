import { peopleOf, sessionContent, type Arrangement } from './arrangement.js';
import { CLOSES_AT, DAY_COUNT, OPENS_AT, type DayWindow } from './conference-time.js';
import { shuffled, type SeededRandom } from './random.js';

const GRID_MINUTES = 5;
/** About one person in three says when she can be there. */
const SHARE_THAT_STATES = 1 / 3;
/** How long before and after her sessions she is on site at least, in minutes. */
const MARGIN_MINUTES = { least: 30, spread: 90 };

/** The windows of the people who state any, by person; each leaves room for her sessions in `arrangement`. */
export function drawAvailability(
  personIds: readonly string[],
  silent: ReadonlySet<string>,
  arrangement: Arrangement,
  random: SeededRandom,
): ReadonlyMap<string, readonly DayWindow[]> {
  const count = Math.round(personIds.length * SHARE_THAT_STATES);
  const candidates = personIds.filter((id) => !silent.has(id));
  const stating = shuffled(candidates, random).slice(0, count);
  return new Map(stating.map((id) => [id, drawWindows(engagements(id, arrangement), random)]));
}

function engagements(personId: string, arrangement: Arrangement): readonly DayWindow[] {
  return [...arrangement]
    .map(([sessionId, slot]) => ({ session: sessionContent(sessionId), slot }))
    .filter(({ session }) => peopleOf(session).includes(personId))
    .map(({ session, slot }) => ({ day: slot.day, from: slot.start, to: slot.start + session.minutes }));
}

function drawWindows(engaged: readonly DayWindow[], random: SeededRandom): readonly DayWindow[] {
  return Array.from({ length: DAY_COUNT }, (_, day) => day).flatMap((day) => {
    const today = engaged.filter((window) => window.day === day);
    if (today.length > 0) return [drawWindowAround(day, today, random)];
    return random.next() < 0.5 ? [{ day, from: OPENS_AT, to: CLOSES_AT }] : [];
  });
}

function drawWindowAround(day: number, engaged: readonly DayWindow[], random: SeededRandom): DayWindow {
  const first = Math.min(...engaged.map((window) => window.from));
  const last = Math.max(...engaged.map((window) => window.to));
  return {
    day,
    from: random.next() < 0.5 ? OPENS_AT : Math.max(OPENS_AT, first - drawMargin(random)),
    to: random.next() < 0.5 ? CLOSES_AT : Math.min(CLOSES_AT, last + drawMargin(random)),
  };
}

function drawMargin(random: SeededRandom): number {
  return MARGIN_MINUTES.least + GRID_MINUTES * random.below(MARGIN_MINUTES.spread / GRID_MINUTES);
}
