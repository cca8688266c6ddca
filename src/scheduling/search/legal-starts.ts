// When each session may start: the grid within the opening hours, without what a hard rule about its time forbids.
// Most sessions of a conference share their length and their rules, and so the answer.
import { type Interval, lengthMinutes } from '../../intervals/index.js';
import type { CompiledProblem, CompiledTimeRule } from '../compiled/compile.js';
import { elementAt } from '../integers.js';
import { timeBreach } from '../shapes.js';
import type { PackedWindows } from '../windows.js';
import { StartSet } from './start-set.js';

export class LegalStarts {
  private readonly grids = new Map<number, Int32Array>();
  private readonly sets = new Map<string, StartSet>();
  private readonly numbers = new Map<PackedWindows, number>();

  constructor(
    private readonly compiled: CompiledProblem,
    private readonly horizon: readonly Interval[],
    private readonly stepMinutes: number,
  ) {}

  /** `startNow`, where the session is placed, is offered too even where it is not on the grid. */
  of(session: number, minutes: number, startNow: number | null): StartSet {
    const rules = elementAt(this.compiled.timeRules, session).filter((rule) => rule.level === 0);
    const common = this.common(rules, minutes);
    if (startNow === null || common.has(startNow) || !isLegal(rules, startNow, minutes)) return common;
    return new StartSet(Int32Array.from([...common.starts, startNow]).sort());
  }

  private common(rules: readonly CompiledTimeRule[], minutes: number): StartSet {
    const key = `${minutes} ${rules.map(({ shape, windows }) => `${shape} ${this.numberOf(windows)}`).join()}`;
    const known = this.sets.get(key);
    if (known !== undefined) return known;
    const set = new StartSet(this.grid(minutes).filter((start) => isLegal(rules, start, minutes)));
    this.sets.set(key, set);
    return set;
  }

  private numberOf(windows: PackedWindows): number {
    const number = this.numbers.get(windows) ?? this.numbers.size;
    this.numbers.set(windows, number);
    return number;
  }

  /** Multiples of the step within the horizon, and each opening. */
  private grid(minutes: number): Int32Array {
    const known = this.grids.get(minutes);
    if (known !== undefined) return known;
    const starts = new Set<number>();
    for (const open of this.horizon) {
      if (lengthMinutes(open) < minutes) continue;
      starts.add(open.start);
      const first = Math.ceil(open.start / this.stepMinutes) * this.stepMinutes;
      for (let start = first; start + minutes <= open.end; start += this.stepMinutes) starts.add(start);
    }
    const grid = Int32Array.from(starts).sort();
    this.grids.set(minutes, grid);
    return grid;
  }
}

function isLegal(rules: readonly CompiledTimeRule[], start: number, minutes: number): boolean {
  return rules.every((rule) => timeBreach(rule.shape, rule.windows, start, start + minutes) === 0);
}
