// Demands matched to places that each take a few of them, by augmenting paths: Hall's condition, with the set that
// breaks it.
import { at, elementAt } from '../integers.js';

/** The places that each demand could take, and how many demands each place takes. */
export interface MatchingQuestion {
  readonly choices: readonly (readonly number[])[];
  readonly capacities: Int32Array;
}

/** Demands that could take only these places, which are too few: whatever is done, one is left over. */
export interface Violation {
  readonly demands: readonly number[];
  readonly places: readonly number[];
}

/** Disjoint sets of demands with too few places; none where all demands fit. O(demands x all choices) at worst. */
export function violations(question: MatchingQuestion): readonly Violation[] {
  const matching = new Matching(question);
  const found: Violation[] = [];
  const spent = new Set<number>();
  question.choices.forEach((_, demand) => {
    const tried = matching.match(demand);
    // Places that an earlier set has used up already would only name its demands again.
    if (tried === null || tried.some((place) => spent.has(place))) return;
    for (const place of tried) spent.add(place);
    found.push({ demands: [demand, ...tried.flatMap((place) => matching.takersOf(place))], places: tried });
  });
  return found;
}

class Matching {
  private readonly takers: readonly number[][];
  private readonly placeOf: Int32Array;

  constructor(private readonly question: MatchingQuestion) {
    this.takers = Array.from(question.capacities, () => []);
    this.placeOf = new Int32Array(question.choices.length).fill(-1);
  }

  takersOf(place: number): readonly number[] {
    return elementAt(this.takers, place);
  }

  /** Null where the demand got a place, others moving on where that helps; else every place that was tried. */
  match(demand: number): readonly number[] | null {
    const askedBy = new Map<number, number>();
    const asking = [demand];
    for (const one of asking) {
      for (const place of elementAt(this.question.choices, one)) {
        if (askedBy.has(place)) continue;
        askedBy.set(place, one);
        const taken = elementAt(this.takers, place);
        if (taken.length < at(this.question.capacities, place)) {
          this.handOn(place, askedBy);
          return null;
        }
        asking.push(...taken);
      }
    }
    return [...askedBy.keys()];
  }

  /** Gives the free place to whoever asked for it, and that one's former place to whoever asked for that. */
  private handOn(free: number, askedBy: ReadonlyMap<number, number>): void {
    let place = free;
    while (place >= 0) {
      const one = askedBy.get(place);
      if (one === undefined) return;
      const former = at(this.placeOf, one);
      if (former >= 0) this.leave(former, one);
      elementAt(this.takers, place).push(one);
      this.placeOf[one] = place;
      place = former;
    }
  }

  private leave(place: number, demand: number): void {
    const taken = elementAt(this.takers, place);
    taken.splice(taken.indexOf(demand), 1);
  }
}
