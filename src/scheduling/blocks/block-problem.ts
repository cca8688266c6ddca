// A problem with blocks as typed arrays. A cell is one room in one block; it holds sessions of one track, one after
// another, each starting at a slot of the block.
import type { GroupRule, Relation } from '../constraints/definition.js';
import { activeConstraints, type ActiveConstraint } from '../constraints/index.js';
import { at } from '../integers.js';
import type { AgendaProblem } from '../model.js';
import { indexProblem, type ProblemIndex } from '../problem-index.js';

/** No cell, no block, no room, no track. */
export const NONE = -1;

/** A constraint with its rules about several sessions, which are asked for once. */
export interface BlockConstraint extends ActiveConstraint {
  readonly relations: readonly Relation[];
  readonly groups: readonly GroupRule[];
}

/** Blocks, rooms, tracks and sessions by number. Cells are numbered by block, then room. */
export interface BlockGrid {
  readonly index: ProblemIndex;
  readonly constraints: readonly BlockConstraint[];
  readonly sessionCount: number;
  readonly blockCount: number;
  readonly roomCount: number;
  readonly cellCount: number;
  /** Sessions without a track share one of their own, the last. */
  readonly trackCount: number;
  readonly track: Int32Array;
  /** Sessions of track t: positions trackRow[t] to trackRow[t + 1] - 1 of `trackMembers`. */
  readonly trackRow: Int32Array;
  readonly trackMembers: Int32Array;
  readonly blockOfCell: Int32Array;
  readonly roomOfCell: Int32Array;
  readonly blockStart: Int32Array;
  readonly slotMinutes: Int32Array;
  /** Minutes of each block. */
  readonly capacity: Int32Array;
  readonly minutes: Int32Array;
  /** By session and block: minutes until the next session can start, which is a whole number of slots. */
  readonly span: Int32Array;
  /** Most sessions that a cell can hold. */
  readonly width: number;
}

/** O(sessions x blocks). */
export function blockGrid(problem: AgendaProblem): BlockGrid {
  const index = indexProblem(problem);
  const { sessions, rooms, blocks } = index;
  const trackCount = index.trackIndex.size + 1;
  const track = index.trackOfSession.map((number) => (number < 0 ? trackCount - 1 : number));
  const cellCount = blocks.length * rooms.length;
  const span = spans(index);
  return {
    index,
    constraints: activeConstraints(problem).map((constraint) => withRules(index, constraint)),
    sessionCount: sessions.length,
    blockCount: blocks.length,
    roomCount: rooms.length,
    cellCount,
    trackCount,
    track,
    ...membersByTrack(track, trackCount),
    blockOfCell: Int32Array.from({ length: cellCount }, (_, cell) => Math.floor(cell / rooms.length)),
    roomOfCell: Int32Array.from({ length: cellCount }, (_, cell) => cell % rooms.length),
    blockStart: Int32Array.from(blocks, ({ start }) => start),
    slotMinutes: Int32Array.from(blocks, ({ slotMinutes }) => slotMinutes),
    capacity: Int32Array.from(blocks, ({ start, end }) => end - start),
    minutes: Int32Array.from(sessions, ({ durationMinutes }) => durationMinutes),
    span,
    width: mostPerCell(index, span),
  };
}

function withRules(index: ProblemIndex, constraint: ActiveConstraint): BlockConstraint {
  const { relations, groups } = constraint.definition;
  return { ...constraint, relations: relations?.(index) ?? [], groups: groups?.(index) ?? [] };
}

function spans({ sessions, blocks }: ProblemIndex): Int32Array {
  return Int32Array.from(
    sessions.flatMap(({ durationMinutes }) =>
      blocks.map(({ slotMinutes }) => Math.ceil(durationMinutes / slotMinutes) * slotMinutes),
    ),
  );
}

function mostPerCell({ sessions, blocks }: ProblemIndex, span: Int32Array): number {
  let most = 1;
  blocks.forEach(({ start, end }, block) => {
    let shortest = end - start;
    sessions.forEach((_, session) => {
      shortest = Math.min(shortest, at(span, session * blocks.length + block));
    });
    most = Math.max(most, Math.floor((end - start) / Math.max(1, shortest)));
  });
  return Math.min(most, Math.max(1, sessions.length));
}

function membersByTrack(
  track: Int32Array,
  trackCount: number,
): { readonly trackRow: Int32Array; readonly trackMembers: Int32Array } {
  const trackRow = new Int32Array(trackCount + 1);
  const trackMembers = Int32Array.from(track.keys()).sort((a, b) => at(track, a) - at(track, b) || a - b);
  for (const number of track) trackRow[number + 1] = at(trackRow, number + 1) + 1;
  for (let t = 0; t < trackCount; t++) trackRow[t + 1] = at(trackRow, t + 1) + at(trackRow, t);
  return { trackRow, trackMembers };
}
