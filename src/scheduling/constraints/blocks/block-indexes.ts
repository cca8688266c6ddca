// What the rules about blocks share: positions of blocks by id, and whom a stated penalty is about.
import type { AgendaBlock } from '../../model.js';
import type { IssueSubject } from '../definition.js';

/** Position in the list (by start) of each block, by id. */
export function blockIndexes(blocks: readonly AgendaBlock[]): ReadonlyMap<string, number> {
  return new Map(blocks.map((block, position) => [block.id, position]));
}

/** The track and the room that the penalty was stated for. */
export function penaltySubject(args: Readonly<Record<string, string>>, roomId: string | null = null): IssueSubject {
  return { roomId, personId: null, args };
}
