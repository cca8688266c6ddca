// A changing agenda of slots with its score kept up to date, level by level. Moves are measured before they are made.
import { activeConstraints } from '../constraints/index.js';
import { evaluateIndexed } from '../evaluation/evaluate.js';
import { at, elementAt } from '../integers.js';
import type { Agenda, AgendaPlacement, AgendaScore } from '../model.js';
import { closedCost, type CompiledSlots } from './compile-slots.js';
import { KnownLimit } from './known-limit.js';
import { Layer } from './layer.js';
import { Positions } from './positions.js';
import { NO_SPAN } from './spans.js';

export class SlotAgenda {
  readonly positions: Positions;
  readonly hard: Layer;
  readonly medium: Layer;
  readonly soft: Layer;
  /** Change of cost by the last measured move. */
  hardDelta = 0;
  mediumDelta = 0;
  softDelta = 0;
  /** Sessions that may move. */
  readonly movable: Int32Array;
  private readonly fixedCount: number;
  /** Hard cost that no move changes: rooms that are double-booked by what is fixed. */
  readonly fixedHard: number;
  private readonly limit: KnownLimit | null;
  /** By session and span, by session and choice, by session, span and choice: 1 where the session may go. */
  private readonly maySpan: Uint8Array;
  private readonly mayChoice: Uint8Array;

  /** Starts with everything that may not move in its place, and all else unplaced. */
  constructor(
    readonly compiled: CompiledSlots,
    start: Agenda,
    mostMoved?: number,
  ) {
    const { index, domains, tables } = compiled;
    this.positions = new Positions(index, domains);
    this.limit = mostMoved === undefined ? null : new KnownLimit(index, domains.spans, domains.choices, mostMoved);
    const layer = (level: number): Layer => new Layer(elementAt(tables, level), index, this.positions);
    this.hard = layer(0);
    this.medium = layer(1);
    this.soft = layer(2);
    const { spans, choices, bySession } = domains;
    this.maySpan = new Uint8Array(bySession.length * spans.count);
    this.mayChoice = new Uint8Array(bySession.length * choices.count);
    this.movable = Int32Array.from(bySession.flatMap(({ isMovable }, session) => (isMovable ? [session] : [])));
    bySession.forEach((domain, session) => {
      for (const span of domain.spans) this.maySpan[session * spans.count + span] = 1;
      for (const choice of domain.choices) this.mayChoice[session * choices.count + choice] = 1;
      if (!domain.isMovable && domain.spanNow !== NO_SPAN) this.put(session, domain.spanNow, domain.choiceNow);
    });
    this.fixedCount = this.positions.placedCount;
    this.fixedHard = doubleBookedCost(compiled, start);
  }

  /** How many sessions that may move have no place. */
  get waiting(): number {
    return this.movable.length + this.fixedCount - this.positions.placedCount;
  }

  get totalHard(): number {
    return this.hard.total + this.fixedHard;
  }

  score(): AgendaScore {
    return { hard: this.totalHard, medium: this.medium.total, soft: this.soft.total };
  }

  /** Whether the session may go there as far as it alone decides. */
  mayGo(session: number, span: number, choice: number): boolean {
    const { spans, choices } = this.positions;
    return (
      this.maySpan[session * spans.count + span] === 1 &&
      this.mayChoice[session * choices.count + choice] === 1 &&
      closedCost(this.compiled, session, span, choice) <= 0 &&
      (this.limit === null || this.limit.allows(session, span, choice))
    );
  }

  /** Whether two placed sessions may take each other's place. */
  maySwap(a: number, b: number): boolean {
    const { spanOf, choiceOf, minutes, choices } = this.positions;
    const spanOfA = at(spanOf, a);
    const spanOfB = at(spanOf, b);
    const choiceOfA = at(choiceOf, a);
    const choiceOfB = at(choiceOf, b);
    if (at(minutes, a) !== at(minutes, b)) return false;
    if (elementAt(choices.rooms, choiceOfA).length !== elementAt(choices.rooms, choiceOfB).length) return false;
    if (!this.mayGo(a, spanOfB, choiceOfB) || !this.mayGo(b, spanOfA, choiceOfA)) return false;
    return this.limit === null || this.limit.allowsBoth(a, spanOfB, choiceOfB, b, spanOfA, choiceOfA);
  }

  /** Sets the deltas to what moving the session there changes; NO_SPAN takes it out. */
  measureMove(session: number, span: number, choice: number): void {
    this.hardDelta = this.hard.moveDelta(session, span, choice);
    this.mediumDelta = this.medium.moveDelta(session, span, choice);
    this.softDelta = this.soft.moveDelta(session, span, choice);
  }

  /** Sets the deltas to what it changes when two placed sessions take each other's place. */
  measureSwap(a: number, b: number): void {
    this.hardDelta = this.hard.swapDelta(a, b);
    this.mediumDelta = this.medium.swapDelta(a, b);
    this.softDelta = this.soft.swapDelta(a, b);
  }

  /** Makes the move that was measured last. */
  makeMove(session: number, span: number, choice: number): void {
    this.addDeltas();
    this.hard.shift(session, span, choice);
    this.medium.shift(session, span, choice);
    this.soft.shift(session, span, choice);
    this.positions.set(session, span, choice);
    this.limit?.note(session, span, choice);
    this.refresh(session);
  }

  /** Makes the swap that was measured last. */
  makeSwap(a: number, b: number): void {
    this.addDeltas();
    this.hard.exchange(a, b);
    this.medium.exchange(a, b);
    this.soft.exchange(a, b);
    const { spanOf, choiceOf } = this.positions;
    const spanOfA = at(spanOf, a);
    const choiceOfA = at(choiceOf, a);
    this.positions.set(a, at(spanOf, b), at(choiceOf, b));
    this.positions.set(b, spanOfA, choiceOfA);
    this.limit?.note(a, at(spanOf, a), at(choiceOf, a));
    this.limit?.note(b, at(spanOf, b), at(choiceOf, b));
    this.refresh(a);
    this.refresh(b);
  }

  /** Measures and makes a move. */
  put(session: number, span: number, choice: number): void {
    const { spanOf, choiceOf } = this.positions;
    if (at(spanOf, session) === span && at(choiceOf, session) === choice) return;
    this.measureMove(session, span, choice);
    this.makeMove(session, span, choice);
  }

  /** The agenda as placements; those of sessions that did not move are those of `start`, pins included. */
  placements(start: Agenda): Agenda {
    const { index } = this.compiled;
    const { spans, choices, spanOf, choiceOf, minutes } = this.positions;
    const agenda = new Map<string, AgendaPlacement>();
    index.sessions.forEach(({ id }, session) => {
      const before = start.get(id);
      const domain = elementAt(this.compiled.domains.bySession, session);
      const span = at(spanOf, session);
      if (!domain.isMovable) {
        if (before !== undefined) agenda.set(id, before);
      } else if (span !== NO_SPAN)
        agenda.set(id, {
          sessionId: id,
          start: at(spans.start, span),
          durationMinutes: at(minutes, session),
          roomIds: Array.from(
            elementAt(choices.rooms, at(choiceOf, session)),
            (room) => elementAt(index.rooms, room).id,
          ),
          timePinned: before?.timePinned ?? false,
          roomPinned: before?.roomPinned ?? false,
          ...(before?.dayPinned === undefined ? {} : { dayPinned: before.dayPinned }),
        });
    });
    return agenda;
  }

  private addDeltas(): void {
    this.hard.total += this.hardDelta;
    this.medium.total += this.mediumDelta;
    this.soft.total += this.softDelta;
  }

  private refresh(session: number): void {
    this.hard.refresh(session);
    this.medium.refresh(session);
    this.soft.refresh(session);
  }
}

/** What the lanes of rooms cost by what is fixed; sessions that move never enter a room that is full. */
function doubleBookedCost({ index, domains }: CompiledSlots, start: Agenda): number {
  const fixed = [...start.values()].filter(({ sessionId }) => {
    const session = index.sessionIndex.get(sessionId);
    return session !== undefined && !elementAt(domains.bySession, session).isMovable;
  });
  const agenda = new Map(fixed.map((placement) => [placement.sessionId, placement]));
  const lanes = activeConstraints(index.problem).filter(({ definition }) => definition.countsLanes);
  return evaluateIndexed(index, agenda, lanes).score.hard;
}
