// How many sessions are elsewhere than readers know them, where that number is limited.
import { at } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import type { RoomChoices } from './room-choices.js';
import { NO_SPAN, type Spans } from './spans.js';

/** Readers know of no placement; the rooms that they know are lost. */
const UNKNOWN = -1;
const LOST = -2;

export class KnownLimit {
  private movedCount = 0;
  private readonly isMoved: Int32Array;
  /** By session; UNKNOWN where readers know of none. */
  private readonly start: Int32Array;
  private readonly choice: Int32Array;

  constructor(
    index: ProblemIndex,
    private readonly spans: Spans,
    choices: RoomChoices,
    private readonly mostMoved: number,
  ) {
    this.isMoved = new Int32Array(index.sessions.length);
    this.start = new Int32Array(index.sessions.length).fill(UNKNOWN);
    this.choice = new Int32Array(index.sessions.length).fill(UNKNOWN);
    const numbers = new Map(choices.rooms.map((rooms, choice) => [keyOf(rooms), choice]));
    for (const { sessionId, start, roomIds } of index.problem.known ?? []) {
      const session = index.sessionIndex.get(sessionId);
      if (session === undefined) continue;
      const rooms = roomIds.map((id) => index.roomIndex.get(id) ?? LOST);
      this.start[session] = start;
      this.choice[session] = numbers.get(keyOf(rooms)) ?? LOST;
    }
  }

  /** Whether the session may be there as far as the number of moved sessions goes. */
  allows(session: number, span: number, choice: number): boolean {
    if (this.movedCount - at(this.isMoved, session) < this.mostMoved) return true;
    return this.elsewhere(session, span, choice) === 0;
  }

  /** Whether both sessions may be there. */
  allowsBoth(a: number, spanOfA: number, choiceOfA: number, b: number, spanOfB: number, choiceOfB: number): boolean {
    const others = this.movedCount - at(this.isMoved, a) - at(this.isMoved, b);
    const after = others + this.elsewhere(a, spanOfA, choiceOfA) + this.elsewhere(b, spanOfB, choiceOfB);
    return after <= this.mostMoved || after <= this.movedCount;
  }

  /** The session has been placed there, or taken out. */
  note(session: number, span: number, choice: number): void {
    const isMoved = span === NO_SPAN ? 0 : this.elsewhere(session, span, choice);
    this.movedCount += isMoved - at(this.isMoved, session);
    this.isMoved[session] = isMoved;
  }

  /** 1 where readers know the session to be elsewhere. */
  private elsewhere(session: number, span: number, choice: number): 0 | 1 {
    if (at(this.choice, session) === UNKNOWN) return 0;
    return at(this.start, session) === at(this.spans.start, span) && at(this.choice, session) === choice ? 0 : 1;
  }
}

function keyOf(rooms: Iterable<number>): string {
  return [...rooms].sort((a, b) => a - b).join();
}
