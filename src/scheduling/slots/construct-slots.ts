// The first agenda: sessions stay where they were as far as they may, all others go one by one, those with the fewest
// places first, to where they cost least. Who finds no free place pushes another out of one.
import { at, elementAt } from '../integers.js';
import type { Random } from '../search/random.js';
import { NO_CHOICE } from './positions.js';
import type { SlotAgenda } from './slot-agenda.js';
import { NO_SPAN } from './spans.js';

/** Sessions pushed out for each session that waits, before the search goes on without it. */
const PUSHES_PER_SESSION = 60;

export function construct(agenda: SlotAgenda, random: Random): void {
  for (const session of agenda.movable) keepPlace(agenda, session);
  const waiting = [...agenda.movable].filter((session) => !agenda.positions.isPlaced(session));
  for (const session of byFewestPlaces(agenda, waiting)) placeBest(agenda, session);
  placeWaiting(agenda, random);
}

/** Puts every session that waits into a place, pushing others out where none is free; false where some still wait. */
export function placeWaiting(agenda: SlotAgenda, random: Random): boolean {
  const queue = [...agenda.movable].filter(
    (session) => !agenda.positions.isPlaced(session) && hasPlaces(agenda, session),
  );
  for (let pushes = PUSHES_PER_SESSION * queue.length; queue.length > 0 && pushes > 0; pushes--) {
    const session = queue.shift();
    if (session === undefined || placeBest(agenda, session)) continue;
    const pushed = pushInto(agenda, session, random);
    queue.push(...(pushed.length === 0 ? [session] : pushed));
  }
  return agenda.waiting === 0;
}

/** Puts a session into the free place where it costs least; false where none is free. */
export function placeBest(agenda: SlotAgenda, session: number): boolean {
  const { spans, choices } = domainOf(agenda, session);
  let bestSpan = NO_SPAN;
  let bestChoice = NO_CHOICE;
  let best = { hard: Infinity, medium: Infinity, soft: Infinity };
  for (const span of spans) {
    for (const choice of choices) {
      if (!agenda.positions.isFree(span, choice) || !agenda.mayGo(session, span, choice)) continue;
      agenda.measureMove(session, span, choice);
      const { hardDelta: hard, mediumDelta: medium, softDelta: soft } = agenda;
      if (!isCheaper(hard, medium, soft, best)) continue;
      best = { hard, medium, soft };
      bestSpan = span;
      bestChoice = choice;
    }
  }
  if (bestSpan === NO_SPAN) return false;
  agenda.put(session, bestSpan, bestChoice);
  return true;
}

function isCheaper(
  hard: number,
  medium: number,
  soft: number,
  than: { readonly hard: number; readonly medium: number; readonly soft: number },
): boolean {
  if (hard !== than.hard) return hard < than.hard;
  return medium !== than.medium ? medium < than.medium : soft < than.soft;
}

function keepPlace(agenda: SlotAgenda, session: number): void {
  const { spanNow, choiceNow } = domainOf(agenda, session);
  if (spanNow === NO_SPAN || !agenda.mayGo(session, spanNow, choiceNow)) return;
  if (agenda.positions.isFree(spanNow, choiceNow)) agenda.put(session, spanNow, choiceNow);
}

function byFewestPlaces(agenda: SlotAgenda, sessions: readonly number[]): readonly number[] {
  const places = new Map(
    sessions.map((session) => {
      const { spans, choices } = domainOf(agenda, session);
      return [session, spans.length * choices.length];
    }),
  );
  return [...sessions].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}

function hasPlaces(agenda: SlotAgenda, session: number): boolean {
  const { spans, choices } = domainOf(agenda, session);
  return spans.length > 0 && choices.length > 0;
}

/** Takes a random place from those who hold it; answers who they were, nobody where the place cannot be had. */
function pushInto(agenda: SlotAgenda, session: number, random: Random): readonly number[] {
  const { spans, choices } = domainOf(agenda, session);
  const span = elementAt(spans, random.below(spans.length));
  const choice = elementAt(choices, random.below(choices.length));
  if (!agenda.mayGo(session, span, choice)) return [];
  const holders = holdersOf(agenda, span, choice);
  if (!holders.every((holder) => domainOf(agenda, holder).isMovable)) return [];
  for (const holder of holders) agenda.put(holder, NO_SPAN, NO_CHOICE);
  if (agenda.positions.isFree(span, choice)) agenda.put(session, span, choice);
  return holders;
}

/** Sessions that are in one of the rooms at some time of the span. */
export function holdersOf(agenda: SlotAgenda, span: number, choice: number): readonly number[] {
  const { spans, choices, occupants, crowd, choiceOf, sessionCount } = agenda.positions;
  const rooms = elementAt(choices.rooms, choice);
  const holders: number[] = [];
  for (let k = at(spans.row, span); k < at(spans.row, span + 1); k++) {
    const first = at(spans.other, k) * sessionCount;
    for (let place = first; place < first + at(crowd, at(spans.other, k)); place++) {
      const other = at(occupants, place);
      if (elementAt(choices.rooms, at(choiceOf, other)).some((room) => rooms.includes(room))) holders.push(other);
    }
  }
  return holders;
}

function domainOf(agenda: SlotAgenda, session: number) {
  return elementAt(agenda.compiled.domains.bySession, session);
}
