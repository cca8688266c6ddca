// What a room costs by what it holds in one block. Called by the explanation and by the incremental score.
import { type CellContentRule, type CellRule, NO_SUBJECT } from '../constraints/definition.js';
import type { BreachSink } from '../groups/breach-sink.js';
import type { Whereabouts } from '../groups/whereabouts.js';
import { at, elementAt } from '../integers.js';
import type { BlockContent } from './block-content.js';
import type { PackedCells } from './packed-cells.js';

/** Reports what the room breaks by itself in the block. */
export function judgeCell(
  cells: PackedCells,
  where: Whereabouts,
  content: BlockContent,
  room: number,
  sink: BreachSink,
): void {
  const count = content.copyRoom(room, cells.inCell);
  if (count === 0) return;
  reportRules(cells.ofAnyTrack, content.block, room, cells.inCell, count, sink);
  judgeTracks(cells, content.block, room, count, sink);
  if (cells.content === null) return;
  sink.about(NO_SUBJECT);
  if (cells.content.kind === 'one_track') judgeOneTrack(cells, where, count, sink);
  else judgeSize(cells.content, cells.inCell, count, sink);
}

function reportRules(
  rules: readonly CellRule[],
  block: number,
  room: number,
  sessions: Int32Array,
  count: number,
  sink: BreachSink,
): void {
  for (let k = 0; k < rules.length; k++) {
    const rule = elementAt(rules, k);
    if (rule.block !== null && rule.block !== block) continue;
    if (rule.room !== null && rule.room !== room) continue;
    sink.about(rule.subject);
    sink.add(rule.penalty, sessions, count, false);
  }
}

/** Each track once, with its sessions. */
function judgeTracks(cells: PackedCells, block: number, room: number, count: number, sink: BreachSink): void {
  const { inCell, together, trackOfSession } = cells;
  for (let first = 0; first < count; first++) {
    const track = at(trackOfSession, at(inCell, first));
    if (track < 0 || elementAt(cells.ofTrack, track).length === 0) continue;
    let size = 0;
    let isSeen = false;
    for (let k = 0; k < count; k++) {
      if (at(trackOfSession, at(inCell, k)) !== track) continue;
      if (k < first) isSeen = true;
      together[size++] = at(inCell, k);
    }
    if (!isSeen) reportRules(elementAt(cells.ofTrack, track), block, room, together, size, sink);
  }
}

/** Sessions of another track than that of the first to start; of those that start together the first of the problem. */
function judgeOneTrack(cells: PackedCells, where: Whereabouts, count: number, sink: BreachSink): void {
  const { inCell, together, trackOfSession } = cells;
  let first = at(inCell, 0);
  for (let k = 1; k < count; k++) {
    const session = at(inCell, k);
    const lead = at(where.start, first) - at(where.start, session);
    if (lead > 0 || (lead === 0 && session < first)) first = session;
  }
  for (let k = 0; k < count; k++) {
    const session = at(inCell, k);
    if (at(trackOfSession, session) === at(trackOfSession, first)) continue;
    together[0] = first;
    together[1] = session;
    sink.add(at(where.end, session) - at(where.start, session), together, 2, false);
  }
}

function judgeSize(
  { allowed }: Extract<CellContentRule, { kind: 'sizes' }>,
  inCell: Int32Array,
  count: number,
  sink: BreachSink,
): void {
  let distance = allowed.length === 0 ? 0 : Infinity;
  for (let k = 0; k < allowed.length; k++) distance = Math.min(distance, Math.abs(elementAt(allowed, k) - count));
  if (distance > 0) sink.add(distance, inCell, count, false);
}
