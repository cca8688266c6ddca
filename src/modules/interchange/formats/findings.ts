import type { QualityFinding } from '../programme.js';
import { withoutForbiddenCharacters } from './plain-text.js';

/** Findings kept of one code: a file with 100,000 equal defects must not fill the memory or the reader's screen. */
const KEPT_PER_CODE = 1000;

/** A line number, starting with 1, or the id of something in the source. */
export type Where = number | string;

/** Collects what a lenient reader did to one file. */
export class FindingLog {
  private readonly kept: QualityFinding[] = [];
  private readonly counts = new Map<string, { kind: QualityFinding['kind']; count: number }>();

  add(kind: QualityFinding['kind'], code: string, where: Where, args: QualityFinding['args'] = {}): void {
    const seen = this.counts.get(code) ?? { kind, count: 0 };
    this.counts.set(code, { kind: seen.kind, count: seen.count + 1 });
    if (seen.count >= KEPT_PER_CODE) return;
    this.kept.push({ kind, code, where: withoutForbiddenCharacters(String(where)), args: storable(args) });
  }

  /** For what concerns the whole file: only the first one is kept. */
  addOnce(kind: QualityFinding['kind'], code: string, where: Where, args: QualityFinding['args'] = {}): void {
    if (!this.counts.has(code)) this.add(kind, code, where, args);
  }

  /** All findings in the order of their lines, then as they came; codes found too often end in one finding that counts the rest as `further`. */
  list(): readonly QualityFinding[] {
    const further = [...this.counts]
      .filter(([, { count }]) => count > KEPT_PER_CODE)
      .map(([code, { kind, count }]) => ({ kind, code, where: 'file', args: { further: count - KEPT_PER_CODE } }));
    return [...this.kept.toSorted((a, b) => lineOf(a) - lineOf(b)), ...further];
  }
}

/** Findings quote what was wrong, and are kept: the database takes no NUL and no half of a surrogate pair. */
function storable(args: QualityFinding['args']): QualityFinding['args'] {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutForbiddenCharacters(value) : value,
    ]),
  );
}

/** What stands at an id, not on a line, comes after the lines. */
function lineOf({ where }: QualityFinding): number {
  const line = Number(where);
  return Number.isNaN(line) ? Number.MAX_SAFE_INTEGER : line;
}
