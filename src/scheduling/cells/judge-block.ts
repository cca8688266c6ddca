// What tracks cost that different rooms hold in one block. Called by the explanation and by the incremental score.
import type { BreachSink } from '../groups/breach-sink.js';
import { at, elementAt } from '../integers.js';
import type { BlockContent } from './block-content.js';
import type { PackedCells } from './packed-cells.js';

/** Reports each pair of rooms that hold two tracks which should not meet. */
export function judgeBlock(cells: PackedCells, content: BlockContent, sink: BreachSink): void {
  if (cells.pairTable.length === 0) return;
  for (let a = 0; a < content.count; a++) {
    if (!isFirstOfItsTrack(cells, content, a)) continue;
    for (let b = a + 1; b < content.count; b++) {
      if (at(content.rooms, a) === at(content.rooms, b) || !isFirstOfItsTrack(cells, content, b)) continue;
      const number = at(cells.pairTable, trackAt(cells, content, a) * cells.trackCount + trackAt(cells, content, b));
      if (number === 0) continue;
      const rule = elementAt(cells.pairRules, number - 1);
      sink.about(rule.subject);
      sink.add(rule.penalty, cells.together, gatherBoth(cells, content, a, b), false);
    }
  }
}

function trackAt(cells: PackedCells, { sessions }: BlockContent, k: number): number {
  return at(cells.trackOfSession, at(sessions, k));
}

/** Whether the k-th entry has a track that no entry before it has in its room. */
function isFirstOfItsTrack(cells: PackedCells, content: BlockContent, k: number): boolean {
  const track = trackAt(cells, content, k);
  if (track < 0) return false;
  for (let before = 0; before < k; before++) {
    if (at(content.rooms, before) === at(content.rooms, k) && trackAt(cells, content, before) === track) return false;
  }
  return true;
}

/** Gathers the sessions of both tracks in their rooms, each once. */
function gatherBoth(cells: PackedCells, content: BlockContent, a: number, b: number): number {
  let count = 0;
  for (let k = 0; k < content.count; k++) {
    if (!isOfSameCellTrack(cells, content, k, a) && !isOfSameCellTrack(cells, content, k, b)) continue;
    const session = at(content.sessions, k);
    let place = 0;
    while (place < count && at(cells.together, place) !== session) place++;
    cells.together[place] = session;
    if (place === count) count++;
  }
  return count;
}

function isOfSameCellTrack(cells: PackedCells, content: BlockContent, k: number, other: number): boolean {
  const isSameRoom = at(content.rooms, k) === at(content.rooms, other);
  return isSameRoom && trackAt(cells, content, k) === trackAt(cells, content, other);
}
