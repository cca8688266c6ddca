// Moves that break no hard rule, drawn at random, and the choice whether to make them.
import { at, elementAt } from '../integers.js';
import { CostlySessions } from './costly-sessions.js';
import type { Insertion } from './insertion.js';
import { ANYTHING_GOES, type Judge } from './judge.js';
import { MoveChoice, type MoveKind } from './move-choice.js';
import { Chains } from './moves/chains.js';
import { Rebuild } from './moves/rebuild.js';
import { Runs } from './moves/runs.js';
import { Seating } from './moves/seating.js';
import { SingleMoves } from './moves/single-moves.js';
import { Swaps } from './moves/swaps.js';
import { Trial } from './moves/trial.js';
import type { Random } from './random.js';
import type { SearchAgenda } from './search-agenda.js';

/** How often, of ten times, a session that costs something is moved rather than any. */
const COSTLY_OF_TEN = 8;
/** Draws until a placed session is found. */
const DRAWS = 6;
/** The first kinds of moves: of one session or two. */
const SIMPLE_KINDS = 6;

export class LocalSearch {
  private readonly costly: CostlySessions;
  private readonly kinds: readonly MoveKind[];
  private readonly choice: MoveChoice;

  constructor(
    private readonly agenda: SearchAgenda,
    private readonly random: Random,
    readonly judge: Judge,
    insertion: Insertion,
  ) {
    this.costly = new CostlySessions(agenda.compiled.sessionCount);
    this.kinds = this.kindsOfMoves(insertion);
    this.choice = new MoveChoice(this.kinds, random);
  }

  private kindsOfMoves(insertion: Insertion): readonly MoveKind[] {
    const { agenda, random, judge } = this;
    const single = new SingleMoves(agenda, random, judge, this.costly);
    const trial = new Trial(agenda, judge);
    const swaps = new Swaps(agenda, random, trial);
    const chains = new Chains(agenda, random, trial, insertion.obstacles);
    const runs = new Runs(agenda, random, trial);
    const seating = new Seating(agenda, random, judge, trial);
    const rebuild = new Rebuild(agenda, random, trial, insertion);
    const hasKnown = (agenda.compiled.index.problem.known ?? []).length > 0;
    return [
      { name: 'any place', share: 0.34, work: 2, attempt: (session) => single.anyPlace(session) },
      { name: 'other time', share: 0.2, work: 2, attempt: (session) => single.otherTime(session) },
      { name: 'other room', share: 0.1, work: 2, attempt: (session) => single.otherRoom(session) },
      { name: 'beside another', share: 0.05, work: 2, attempt: (session) => single.besideAnother(session) },
      { name: 'swap', share: 0.2, work: 8, attempt: (session) => swaps.withAnother(session) },
      { name: 'swap with next', share: 0.05, work: 8, attempt: (session) => swaps.withNext(session) },
      { name: 'chain of times', share: 0.02, work: 20, attempt: (session) => chains.betweenTimes(session) },
      { name: 'chain of rooms', share: 0.01, work: 20, attempt: (session) => chains.betweenRooms(session) },
      { name: 'run to room', share: 0.004, work: 40, attempt: (session) => runs.betweenRooms(session) },
      { name: 'run to run', share: 0.004, work: 40, attempt: (session) => runs.betweenSessions(session) },
      { name: 'track to room', share: 0.002, work: 60, attempt: (session) => chains.trackToRoom(session) },
      { name: 'seating', share: 0.002, work: 200, attempt: (session) => seating.atStartOf(session) },
      { name: 'rebuild', share: 0.001, work: 1500, attempt: (session) => rebuild.around(session) },
      { name: 'home', share: hasKnown ? 0.05 : 0, work: 2, attempt: (session) => single.home(session) },
    ];
  }

  /** Tries one move; true where it was made. There must be at least one movable session. */
  step(): boolean {
    const { judge } = this;
    judge.lastDelta = 0;
    if (this.agenda.waiting.length > 0 && this.random.below(4) === 0) return this.placeWaiting();
    const session = this.drawSession();
    if (session < 0) return false;
    const kind = this.choice.draw();
    const isMade = elementAt(this.kinds, kind).attempt(session);
    this.choice.note(kind, isMade && judge.lastDelta < 0 ? -judge.lastDelta : 0);
    return isMade;
  }

  /** Makes so many random moves of one or two sessions that break no hard rule, whatever they cost. */
  shake(moves: number): void {
    this.judge.temperature = ANYTHING_GOES;
    for (let move = 0; move < moves; move++) {
      const session = this.drawSession();
      if (session >= 0) elementAt(this.kinds, this.random.below(SIMPLE_KINDS)).attempt(session);
    }
  }

  /** Looks at every session anew: after another agenda has been loaded. */
  lookAtAll(): void {
    const { state, movable } = this.agenda;
    for (const session of movable) {
      state.measureCurrent(session);
      this.costly.note(session, this.judge.energy(state.medium, state.soft) > 0);
    }
  }

  private drawSession(): number {
    const { movable, state } = this.agenda;
    if (this.costly.count > 0 && this.judge.temperature !== ANYTHING_GOES && this.random.below(10) < COSTLY_OF_TEN) {
      const session = this.costly.draw(this.random);
      if (state.isPlaced(session)) return session;
    }
    for (let draw = 0; draw < DRAWS; draw++) {
      const session = at(movable, this.random.below(movable.length));
      if (state.isPlaced(session)) return session;
    }
    return -1;
  }

  private placeWaiting(): boolean {
    const { waiting, domains } = this.agenda;
    const which = this.random.below(waiting.length);
    const session = elementAt(waiting, which);
    const { places } = elementAt(domains, session);
    const place = this.random.below(places.count);
    const start = places.startOf(place);
    const rooms = this.agenda.roomsAt(session, start, places.roomOf(place));
    if (rooms === null || !this.agenda.fits(session, start, rooms)) return false;
    this.agenda.place(session, start, rooms);
    waiting.splice(which, 1);
    return true;
  }
}
