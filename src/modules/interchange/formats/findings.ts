import type { QualityFinding } from '../programme.js';

/** Findings kept of one code: a file with 100,000 equal defects must not fill the memory or the reader's screen. */
const KEPT_PER_CODE = 1000;

/** Collects what a lenient reader did to one file. */
export class FindingLog {
  private readonly kept: QualityFinding[] = [];
  private readonly counts = new Map<string, { kind: QualityFinding['kind']; count: number }>();

  /** `line` is the line in the source, starting with 1. */
  add(kind: QualityFinding['kind'], code: string, line: number, args: QualityFinding['args'] = {}): void {
    const seen = this.counts.get(code) ?? { kind, count: 0 };
    this.counts.set(code, { kind: seen.kind, count: seen.count + 1 });
    if (seen.count < KEPT_PER_CODE) this.kept.push({ kind, code, where: String(line), args });
  }

  /** For what concerns the whole file: only the first line with it is kept. */
  addOnce(kind: QualityFinding['kind'], code: string, line: number, args: QualityFinding['args'] = {}): void {
    if (!this.counts.has(code)) this.add(kind, code, line, args);
  }

  /** All findings in the order of the file; codes found too often end in one finding that counts the rest as `further`. */
  list(): readonly QualityFinding[] {
    const further = [...this.counts]
      .filter(([, { count }]) => count > KEPT_PER_CODE)
      .map(([code, { kind, count }]) => ({ kind, code, where: 'file', args: { further: count - KEPT_PER_CODE } }));
    return [...this.kept.toSorted((a, b) => Number(a.where) - Number(b.where)), ...further];
  }
}
