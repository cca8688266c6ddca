// Rules beyond pairs, packed, and for each session the groups it belongs to.
import { type PackedCells, packCells } from '../cells/packed-cells.js';
import type { ActiveConstraint } from '../constraints/index.js';
import type { GroupRule } from '../constraints/definition.js';
import { type PackedGroup, packGroup } from '../groups/packed-group.js';
import type { ProblemIndex } from '../problem-index.js';
import type { WaiverPage } from '../waivers.js';
import { rankOfLevel } from './pair-tables.js';

interface Weighted {
  readonly level: 0 | 1 | 2;
  readonly weight: number;
  /** The waivers of its constraint. */
  readonly page: WaiverPage | undefined;
}

export interface WeightedGroup extends Weighted {
  readonly group: PackedGroup;
}

export interface WeightedCells extends Weighted {
  readonly cells: PackedCells;
}

export interface WeightedChangeover extends Weighted {
  readonly minutesOfRoom: Int32Array;
  /** By session: 1 for a member. */
  readonly isMember: Int32Array;
}

export interface CompiledGroups {
  readonly groups: readonly WeightedGroup[];
  /** Groups of session s: positions row[s] to row[s + 1] - 1 of the next two. */
  readonly row: Int32Array;
  readonly groupOf: Int32Array;
  /** The place of the session among the members of the group. */
  readonly positionOf: Int32Array;
  readonly changeovers: readonly WeightedChangeover[];
  readonly cells: readonly WeightedCells[];
}

/** Null where no constraint has a rule beyond pairs. */
export function compileGroups(index: ProblemIndex, constraints: readonly ActiveConstraint[]): CompiledGroups | null {
  const groups: WeightedGroup[] = [];
  const changeovers: WeightedChangeover[] = [];
  const cells: WeightedCells[] = [];
  for (const constraint of constraints) {
    const { definition, weight } = constraint;
    const shared = { level: rankOfLevel(constraint), weight, page: index.waivers.get(definition.key) };
    for (const rule of definition.groups?.(index) ?? []) {
      if (rule.measure.kind === 'changeover') changeovers.push({ ...shared, ...changeoverOf(index, rule) });
      else groups.push({ ...shared, group: packGroup(index, rule) });
    }
    const packed = packCells(index, definition);
    if (packed !== null) cells.push({ ...shared, cells: packed });
  }
  if (groups.length + changeovers.length + cells.length === 0) return null;
  return { groups, changeovers, cells, ...rows(index, groups) };
}

function changeoverOf(index: ProblemIndex, rule: GroupRule): Pick<WeightedChangeover, 'minutesOfRoom' | 'isMember'> {
  const isMember = new Int32Array(index.sessions.length);
  for (const member of rule.members) isMember[member] = 1;
  return { minutesOfRoom: packGroup(index, rule).table, isMember };
}

function rows(
  index: ProblemIndex,
  groups: readonly WeightedGroup[],
): Pick<CompiledGroups, 'row' | 'groupOf' | 'positionOf'> {
  const bySession: { group: number; position: number }[][] = index.sessions.map(() => []);
  groups.forEach(({ group: { members } }, group) => {
    members.forEach((session, position) => bySession[session]?.push({ group, position }));
  });
  const row = new Int32Array(index.sessions.length + 1);
  bySession.forEach((entries, session) => {
    row[session + 1] = (row[session] ?? 0) + entries.length;
  });
  const entries = bySession.flat();
  return {
    row,
    groupOf: Int32Array.from(entries, ({ group }) => group),
    positionOf: Int32Array.from(entries, ({ position }) => position),
  };
}
