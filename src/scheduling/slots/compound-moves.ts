// Moves of many sessions at once: two slots exchanged, the rooms of a slot dealt anew, a chain of swaps between two
// slots, sessions that have to do with each other taken out and put back. Each is made, and taken back where the agenda
// would be worse than the temperature allows.
import { at, elementAt, IMPOSSIBLE } from '../integers.js';
import { assign } from '../search/moves/assignment.js';
import type { Random } from '../search/random.js';
import { placeBest } from './construct-slots.js';
import { NO_CHOICE } from './positions.js';
import type { SlotAgenda } from './slot-agenda.js';
import type { SlotMoves } from './slot-moves.js';
import { NO_SPAN } from './spans.js';

const KINDS = 4;
/** Sessions taken out at once. */
const FEWEST_OUT = 4;
const MOST_OUT = 12;
/** Swaps that a chain adds at most, and swaps looked at for each. */
const LINKS = 4;
const LOOKS_PER_LINK = 12;
/** What a kind of move keeps of its record at every attempt, so that it adapts as the agenda cools. */
const MEMORY = 0.98;
/** Every kind is tried now and then, however rarely it was of use. */
const LEAST_SHARE = 0.05;

export class CompoundMoves {
  /** By kind how often it was of use lately, from 0 to 1. */
  private readonly usefulness = new Float64Array(KINDS).fill(1);
  private readonly touched: Int32Array;
  private readonly spanBefore: Int32Array;
  private readonly choiceBefore: Int32Array;
  private touchedCount = 0;

  constructor(
    private readonly agenda: SlotAgenda,
    private readonly moves: SlotMoves,
    private readonly random: Random,
  ) {
    const count = agenda.positions.sessionCount;
    this.touched = new Int32Array(count);
    this.spanBefore = new Int32Array(count);
    this.choiceBefore = new Int32Array(count);
  }

  /** Tries one move of the kinds that were of use lately; true where it was made. */
  step(): boolean {
    const kind = this.drawKind();
    const before = this.moves.energy();
    const waiting = this.agenda.waiting;
    this.touchedCount = 0;
    this.make(kind);
    const delta = this.moves.energy() - before;
    const losesNobody = this.agenda.waiting <= waiting;
    const isKept = this.touchedCount > 0 && losesNobody && this.moves.acceptsDelta(delta);
    if (!isKept) this.takeBack();
    const gain = isKept && delta < 0 ? 1 : 0;
    this.usefulness[kind] = (this.usefulness[kind] ?? 0) * MEMORY + gain * (1 - MEMORY);
    return isKept;
  }

  private drawKind(): number {
    let total = 0;
    for (let kind = 0; kind < KINDS; kind++) total += this.shareOf(kind);
    let left = this.random.fraction() * total;
    for (let kind = 0; kind < KINDS; kind++) {
      left -= this.shareOf(kind);
      if (left < 0) return kind;
    }
    return 0;
  }

  private shareOf(kind: number): number {
    return LEAST_SHARE + (this.usefulness[kind] ?? 0);
  }

  private make(kind: number): void {
    const session = at(this.agenda.movable, this.random.below(this.agenda.movable.length));
    if (kind === 0) this.exchangeSlots(session);
    else if (kind === 1) this.dealRooms(session);
    else if (kind === 2) this.chain(session);
    else this.rebuild(session);
  }

  /** All sessions of two slots take each other's time and keep their rooms. */
  private exchangeSlots(session: number): void {
    const span = at(this.agenda.positions.spanOf, session);
    const other = this.drawOtherSpan(session);
    if (span === NO_SPAN || other === NO_SPAN) return;
    for (const a of this.occupantsOf(span)) {
      const b = this.occupantInRooms(other, at(this.agenda.positions.choiceOf, a));
      if (b >= 0) this.swap(a, b);
    }
  }

  /** The sessions of a slot that may take each other's rooms get the rooms in which they cost least by themselves. */
  private dealRooms(session: number): void {
    const { positions, soft, medium, hard } = this.agenda;
    const span = at(positions.spanOf, session);
    if (span === NO_SPAN) return;
    const sessions = this.occupantsOf(span).filter((other) => this.moves.arePartners(session, other));
    if (sessions.length < 3) return;
    const choices = sessions.map((other) => at(positions.choiceOf, other));
    const cost = (row: number, column: number): number => {
      const one = elementAt(sessions, row);
      const choice = elementAt(choices, column);
      const price = this.moves.weigh(
        hard.costAt(one, span, choice),
        medium.costAt(one, span, choice),
        soft.costAt(one, span, choice),
      );
      return this.agenda.mayGo(one, span, choice) ? price : IMPOSSIBLE;
    };
    const { length } = sessions;
    const costs = Float64Array.from({ length: length * length }, (_, cell) =>
      cost(Math.floor(cell / length), cell % length),
    );
    const columns = assign(costs, length, length);
    if (columns === null) return;
    sessions.forEach((one, row) => {
      const choice = elementAt(choices, at(columns, row));
      const holder = this.occupantInRooms(span, choice);
      if (holder >= 0 && holder !== one) this.swap(one, holder);
    });
  }

  /** A swap with another slot, whatever it costs, and then the cheapest of a few more between the two, link by link. */
  private chain(session: number): void {
    const span = at(this.agenda.positions.spanOf, session);
    const other = this.drawOtherSpan(session);
    if (other === NO_SPAN || span === NO_SPAN || other === span) return;
    const there = this.occupantsOf(other);
    if (there.length === 0) return;
    this.swap(session, elementAt(there, this.random.below(there.length)));
    for (let link = 0; link < LINKS && this.touchedCount > 0; link++) this.addLink(span, other);
  }

  private addLink(span: number, other: number): void {
    const here = this.occupantsOf(span);
    const there = this.occupantsOf(other);
    let best = 0;
    let pair: readonly [number, number] | null = null;
    for (let look = 0; look < LOOKS_PER_LINK && here.length > 0 && there.length > 0; look++) {
      const a = elementAt(here, this.random.below(here.length));
      const b = elementAt(there, this.random.below(there.length));
      if (!this.moves.arePartners(a, b) || !this.agenda.maySwap(a, b)) continue;
      this.agenda.measureSwap(a, b);
      const delta = this.moves.weigh(this.agenda.hardDelta, this.agenda.mediumDelta, this.agenda.softDelta);
      if (delta >= best) continue;
      best = delta;
      pair = [a, b];
    }
    if (pair !== null) this.swap(...pair);
  }

  /** Sessions of the same kind are taken out and put back one by one where they cost least. */
  private rebuild(session: number): void {
    const count = FEWEST_OUT + this.random.below(MOST_OUT - FEWEST_OUT);
    const out = [session];
    for (let k = 1; k < count; k++) out.push(this.moves.drawPartner(session));
    const sessions = [...new Set(out)].filter((each) => each >= 0 && this.agenda.positions.isPlaced(each));
    for (const each of sessions) this.put(each, NO_SPAN, NO_CHOICE);
    while (sessions.length > 0) {
      const next = elementAt(sessions, this.random.below(sessions.length));
      sessions.splice(sessions.indexOf(next), 1);
      placeBest(this.agenda, next);
    }
  }

  private swap(a: number, b: number): void {
    if (a === b || !this.moves.arePartners(a, b) || !this.agenda.maySwap(a, b)) return;
    this.touch(a);
    this.touch(b);
    this.agenda.measureSwap(a, b);
    this.agenda.makeSwap(a, b);
  }

  private put(session: number, span: number, choice: number): void {
    this.touch(session);
    this.agenda.put(session, span, choice);
  }

  private touch(session: number): void {
    for (let k = 0; k < this.touchedCount; k++) if (at(this.touched, k) === session) return;
    this.touched[this.touchedCount] = session;
    this.spanBefore[this.touchedCount] = at(this.agenda.positions.spanOf, session);
    this.choiceBefore[this.touchedCount++] = at(this.agenda.positions.choiceOf, session);
  }

  private takeBack(): void {
    for (let k = 0; k < this.touchedCount; k++)
      this.agenda.put(at(this.touched, k), at(this.spanBefore, k), at(this.choiceBefore, k));
  }

  private drawOtherSpan(session: number): number {
    const { spans } = elementAt(this.agenda.compiled.domains.bySession, session);
    return spans.length < 2 ? NO_SPAN : elementAt(spans, this.random.below(spans.length));
  }

  private occupantsOf(span: number): readonly number[] {
    const { crowd, occupants, sessionCount } = this.agenda.positions;
    const first = span * sessionCount;
    return Array.from(occupants.subarray(first, first + at(crowd, span)));
  }

  private occupantInRooms(span: number, choice: number): number {
    const { choiceOf } = this.agenda.positions;
    return this.occupantsOf(span).find((session) => at(choiceOf, session) === choice) ?? -1;
  }
}
