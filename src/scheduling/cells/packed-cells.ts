// The rules of one constraint about rooms in blocks, sorted by track so that a cell finds its own.
import type { CellContentRule, CellPairRule, CellRule, ConstraintDefinition } from '../constraints/definition.js';
import type { ProblemIndex } from '../problem-index.js';

export interface PackedCells {
  /** Rules about whatever track a cell holds. */
  readonly ofAnyTrack: readonly CellRule[];
  /** By track. */
  readonly ofTrack: readonly (readonly CellRule[])[];
  readonly content: CellContentRule | null;
  /** By two tracks, row by row: the number of the rule + 1, 0 for none; empty where there is none at all. */
  readonly pairTable: Int32Array;
  readonly pairRules: readonly CellPairRule[];
  readonly trackCount: number;
  /** By session, -1 without a track. */
  readonly trackOfSession: Int32Array;
  /** Sessions of one breach, and of one track, while they are looked at. */
  readonly inCell: Int32Array;
  readonly together: Int32Array;
}

/** Null where the constraint has no rule about rooms in blocks, or the conference has no blocks. */
export function packCells(index: ProblemIndex, definition: ConstraintDefinition): PackedCells | null {
  if (index.blocks.length === 0) return null;
  const rules = definition.cells?.(index) ?? [];
  const pairRules = summedPairs(definition.cellPairs?.(index) ?? []);
  const content = definition.cellContent?.(index) ?? null;
  if (rules.length === 0 && pairRules.length === 0 && content === null) return null;
  const trackCount = index.trackIndex.size;
  const ofTrack: CellRule[][] = Array.from({ length: trackCount }, () => []);
  for (const rule of rules) if (rule.track !== null) ofTrack[rule.track]?.push(rule);
  return {
    ofAnyTrack: rules.filter((rule) => rule.track === null),
    ofTrack,
    content,
    pairTable: pairTable(pairRules, trackCount),
    pairRules,
    trackCount,
    trackOfSession: index.trackOfSession,
    inCell: new Int32Array(index.sessions.length),
    together: new Int32Array(index.sessions.length),
  };
}

/** Rules about the same two tracks become one. */
function summedPairs(rules: readonly CellPairRule[]): readonly CellPairRule[] {
  const byPair = new Map<string, CellPairRule>();
  for (const rule of rules) {
    const [low, high] = [Math.min(rule.firstTrack, rule.secondTrack), Math.max(rule.firstTrack, rule.secondTrack)];
    if (low === high) continue;
    const penalty = rule.penalty + (byPair.get(`${low}|${high}`)?.penalty ?? 0);
    byPair.set(`${low}|${high}`, { ...rule, penalty });
  }
  return [...byPair.values()];
}

function pairTable(rules: readonly CellPairRule[], trackCount: number): Int32Array {
  const table = new Int32Array(rules.length === 0 ? 0 : trackCount * trackCount);
  rules.forEach(({ firstTrack, secondTrack }, number) => {
    table[firstTrack * trackCount + secondTrack] = number + 1;
    table[secondTrack * trackCount + firstTrack] = number + 1;
  });
  return table;
}
