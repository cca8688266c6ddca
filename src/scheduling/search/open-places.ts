// The places of sessions of one room, shared by sessions that have the same choice.
import type { CompiledProblem } from '../compiled/compile.js';
import { at } from '../integers.js';
import { type PlaceChoice, Places } from './places.js';

export class OpenPlaces {
  private readonly startNumbers = new Map<Int32Array, number>();
  private readonly known = new Map<string, Places>();

  constructor(private readonly compiled: CompiledProblem) {}

  /** The places of a session of one room: where the room is open to it. */
  of(session: number, choice: PlaceChoice): Places {
    const waived = this.compiled.roomWindows.map((rule) => at(rule.waived, session)).join('');
    const key = `${this.numberOf(choice.starts)} ${choice.minutes} ${waived} ${choice.rooms.join()}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const places = Places.whereOpen(this.compiled, session, choice);
    this.known.set(key, places);
    return places;
  }

  private numberOf(starts: Int32Array): number {
    const number = this.startNumbers.get(starts) ?? this.startNumbers.size;
    this.startNumbers.set(starts, number);
    return number;
  }
}
