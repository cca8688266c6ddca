// Moves of one or two sessions and the choice whether to make them.
import { at, elementAt, exp } from '../integers.js';
import type { Random } from '../search/random.js';
import type { SlotAgenda } from './slot-agenda.js';
import { NO_SPAN } from './spans.js';

/** Costs so many temperatures above are never accepted in practice: one in twenty million. */
const HOPELESS = 17;
/** While hard rules are settled nothing soft is worth a hard minute, and nothing worse is accepted. */
const COLD = 1e-6;
const HARD_ABOVE_ALL = 1e9;
const MEDIUM_ABOVE_SOFT = 1e4;
/** Draws until a session that breaks a hard rule is found. */
const DRAWS_FOR_A_BREACH = 12;

// Shares of the kinds of moves, as upper ends in a draw from 0 to 1.
const ANY_SWAP = 0.5;
const ROOM_SWAP = 0.75;
const TIME_SWAP = 0.85;

export class SlotMoves {
  /** Costs are in soft minutes: a move that costs as much as the temperature is made in 37 of 100 cases. */
  temperature = 0;
  /** What a hard and a medium minute count beside a soft one. */
  hardWeight = 1;
  mediumWeight = 1;
  /** Cost of the last measured move in soft minutes, whether made or not; 0 where it was not possible. */
  lastDelta = 0;
  /** By session those whose place it may take and who may take its own: the same length, rooms and format. */
  private readonly partners: readonly Int32Array[];

  constructor(
    private readonly agenda: SlotAgenda,
    private readonly random: Random,
  ) {
    this.partners = partnersOf(agenda);
  }

  /** Tries one move; true where it was made. There must be at least one movable session. */
  step(): boolean {
    this.lastDelta = 0;
    const session = this.drawSession();
    if (!this.agenda.positions.isPlaced(session)) return this.tryFreePlace(session);
    const roll = this.random.fraction();
    if (roll < ANY_SWAP) return this.trySwap(session, this.drawPartner(session));
    if (roll < ROOM_SWAP) return this.trySwap(session, this.drawNeighbour(session));
    if (roll < TIME_SWAP) return this.trySwap(session, this.drawInSameRoom(session));
    return this.tryFreePlace(session);
  }

  /** Weighs hard minutes above all and accepts nothing worse. */
  settle(): void {
    this.temperature = COLD;
    this.hardWeight = HARD_ABOVE_ALL;
    this.mediumWeight = MEDIUM_ABOVE_SOFT;
  }

  /** Measures a random swap of the session without making it; false where it is not possible. */
  measureAny(session: number): boolean {
    const { agenda } = this;
    const partner = this.drawPartner(session);
    if (partner < 0 || partner === session) return false;
    if (!agenda.positions.isPlaced(session) || !agenda.positions.isPlaced(partner)) return false;
    if (!agenda.maySwap(session, partner)) return false;
    agenda.measureSwap(session, partner);
    return true;
  }

  /** Swaps two sessions where that is possible and accepted. */
  private trySwap(a: number, b: number): boolean {
    const { agenda } = this;
    if (b < 0 || a === b || !agenda.positions.isPlaced(b) || !agenda.maySwap(a, b)) return false;
    agenda.measureSwap(a, b);
    if (!this.accepts()) return false;
    agenda.makeSwap(a, b);
    return true;
  }

  private tryFreePlace(session: number): boolean {
    const { agenda, random } = this;
    const { spans, choices } = elementAt(agenda.compiled.domains.bySession, session);
    if (spans.length === 0 || choices.length === 0) return false;
    const span = elementAt(spans, random.below(spans.length));
    const choice = elementAt(choices, random.below(choices.length));
    if (!agenda.mayGo(session, span, choice) || !this.isFreeFor(session, span, choice)) return false;
    agenda.measureMove(session, span, choice);
    if (!this.accepts() && agenda.positions.isPlaced(session)) return false;
    agenda.makeMove(session, span, choice);
    return true;
  }

  private isFreeFor(session: number, span: number, choice: number): boolean {
    const { positions } = this.agenda;
    positions.vacate(session, 1);
    const isFree = positions.isFree(span, choice);
    positions.vacate(session, -1);
    return isFree;
  }

  private accepts(): boolean {
    const { hardDelta, mediumDelta, softDelta } = this.agenda;
    const delta = this.weigh(hardDelta, mediumDelta, softDelta);
    this.lastDelta = delta;
    return this.acceptsDelta(delta);
  }

  /** Costs of the three levels as one, in soft minutes. */
  weigh(hard: number, medium: number, soft: number): number {
    return hard * this.hardWeight + medium * this.mediumWeight + soft;
  }

  /** The agenda's cost in soft minutes. */
  energy(): number {
    const { hard, medium, soft } = this.agenda;
    return this.weigh(hard.total, medium.total, soft.total);
  }

  /** Whether two sessions may take each other's place as far as length, rooms and format go. */
  arePartners(a: number, b: number): boolean {
    return elementAt(this.partners, a) === elementAt(this.partners, b);
  }

  /** Whether a change of so many soft minutes is accepted. */
  acceptsDelta(delta: number): boolean {
    if (delta <= 0) return true;
    if (delta > this.temperature * HOPELESS) return false;
    return this.random.fraction() < exp(-delta / this.temperature);
  }

  /** Any session; while hard rules are broken often one that breaks them. */
  private drawSession(): number {
    const { agenda, random } = this;
    const { movable, hard, positions } = agenda;
    if (hard.total <= 0 || random.below(4) > 0) return at(movable, random.below(movable.length));
    let session = 0;
    for (let draw = 0; draw < DRAWS_FOR_A_BREACH; draw++) {
      session = at(movable, random.below(movable.length));
      if (hard.costAt(session, at(positions.spanOf, session), at(positions.choiceOf, session)) > 0) break;
    }
    return session;
  }

  /** Somebody of the same length, rooms and format, perhaps itself; -1 where there is nobody else. */
  drawPartner(session: number): number {
    const partners = elementAt(this.partners, session);
    return partners.length < 2 ? -1 : at(partners, this.random.below(partners.length));
  }

  /** Somebody in the same span. */
  private drawNeighbour(session: number): number {
    const { spanOf, crowd, occupants, sessionCount } = this.agenda.positions;
    const span = at(spanOf, session);
    return at(occupants, span * sessionCount + this.random.below(at(crowd, span)));
  }

  /** Somebody in the same rooms at another time; -1 where nobody is. */
  private drawInSameRoom(session: number): number {
    const { agenda, random } = this;
    const { choiceOf, crowd, occupants, sessionCount } = agenda.positions;
    const { spans } = elementAt(agenda.compiled.domains.bySession, session);
    if (spans.length === 0) return -1;
    const span = elementAt(spans, random.below(spans.length));
    if (span === NO_SPAN) return -1;
    const first = span * sessionCount;
    for (let place = first; place < first + at(crowd, span); place++)
      if (at(choiceOf, at(occupants, place)) === at(choiceOf, session)) return at(occupants, place);
    return -1;
  }
}

function partnersOf({ compiled, movable }: SlotAgenda): readonly Int32Array[] {
  const { sessions } = compiled.index;
  const byKind = new Map<string, number[]>();
  const kindOf = (session: number): string => {
    const { minutes } = elementAt(compiled.domains.bySession, session);
    const { format, roomCount } = elementAt(sessions, session);
    return `${minutes} ${roomCount} ${format ?? ''}`;
  };
  for (const session of movable) byKind.set(kindOf(session), [...(byKind.get(kindOf(session)) ?? []), session]);
  const lists = new Map([...byKind].map(([kind, members]) => [kind, Int32Array.from(members)]));
  return sessions.map((_, session) => lists.get(kindOf(session)) ?? new Int32Array(0));
}
