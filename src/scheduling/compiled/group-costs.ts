// What a session adds to the rules beyond pairs by being somewhere: the cost of its groups and of its block with it
// there, minus their cost without it.
import { BlockContent } from '../cells/block-content.js';
import { judgeBlock } from '../cells/judge-block.js';
import { judgeCell } from '../cells/judge-cell.js';
import { UNPLACED } from '../evaluation/placed-agenda.js';
import { BreachSum } from '../groups/breach-sink.js';
import { GroupScope } from '../groups/group-scope.js';
import { measureGroup } from '../groups/measure-group.js';
import type { PackedGroup } from '../groups/packed-group.js';
import { emptyTallies, reportShares, type ShareTallies, shiftTallies } from '../groups/share.js';
import { emptyStand, readStand, type Stand, type Whereabouts, writeStand } from '../groups/whereabouts.js';
import { at, elementAt } from '../integers.js';
import type { ProblemIndex } from '../problem-index.js';
import { gapBreach } from '../shapes.js';
import { isPairNamed, type WaiverPage } from '../waivers.js';
import type { CompiledGroups, WeightedCells, WeightedChangeover, WeightedGroup } from './group-tables.js';
import type { RoomOccupancy } from './room-occupancy.js';

export class GroupCosts {
  /** Of the last measured place, by level. */
  hard = 0;
  medium = 0;
  soft = 0;
  private readonly scope: GroupScope;
  private readonly sum = new BreachSum();
  private readonly present = emptyStand();
  private readonly nowhere = emptyStand();
  private readonly content: BlockContent;
  /** Of each group that is a share, kept up to date. */
  private readonly tallies: readonly (ShareTallies | null)[];

  constructor(
    index: ProblemIndex,
    private readonly compiled: CompiledGroups,
    private readonly where: Whereabouts,
    private readonly occupancy: RoomOccupancy,
  ) {
    this.scope = new GroupScope(index);
    this.content = new BlockContent(compiled.cells.length === 0 ? 0 : index.sessions.length * index.rooms.length);
    this.tallies = compiled.groups.map(({ group }) => (group.kind === 'share' ? emptyTallies(group) : null));
  }

  /** Counts a session that was just placed. */
  enter(session: number): void {
    this.countShares(session, 1);
  }

  /** Counts a session out that is about to be lifted. */
  leave(session: number): void {
    this.countShares(session, -1);
  }

  private countShares(session: number, sign: 1 | -1): void {
    const { row, groupOf, positionOf, groups } = this.compiled;
    for (let k = at(row, session); k < at(row, session + 1); k++) {
      const tallies = this.tallies[at(groupOf, k)] ?? null;
      if (tallies === null) continue;
      const { group } = elementAt(groups, at(groupOf, k));
      shiftTallies(group, tallies, at(positionOf, k), at(this.where.start, session), at(this.where.end, session), sign);
    }
  }

  /** Measures a session at a place, in the first `count` of `rooms`, its present placement disregarded. */
  measure(session: number, place: Stand, rooms: Int32Array, count: number): void {
    this.hard = this.medium = this.soft = 0;
    readStand(this.where, session, this.present);
    this.addGroups(session, place);
    this.where.start[session] = UNPLACED;
    this.addCells(session, place, rooms, count);
    writeStand(this.where, session, this.present);
    for (let k = 0; k < this.compiled.changeovers.length; k++)
      this.addChangeovers(elementAt(this.compiled.changeovers, k), session, place, rooms, count);
  }

  private add(level: number, cost: number): void {
    if (level === 0) this.hard += cost;
    else if (level === 1) this.medium += cost;
    else this.soft += cost;
  }

  private addGroups(session: number, place: Stand): void {
    const { row, groupOf, positionOf, groups } = this.compiled;
    this.scope.narrow(session, place);
    const last = at(row, session + 1);
    for (let k = at(row, session); k < last; k++) {
      const group = elementAt(groups, at(groupOf, k));
      this.scope.position = at(positionOf, k);
      const tallies = this.tallies[at(groupOf, k)] ?? null;
      const change =
        tallies === null ? this.changeOf(group, session, place) : this.shareChange(group, tallies, session, place);
      this.add(group.level, change * group.weight);
    }
  }

  /** What the group costs with the session there, minus what it costs without. */
  private changeOf(group: WeightedGroup, session: number, place: Stand): number {
    writeStand(this.where, session, place);
    const withIt = this.costOf(group);
    writeStand(this.where, session, this.nowhere);
    return withIt - this.costOf(group);
  }

  private shareChange({ group, page }: WeightedGroup, tallies: ShareTallies, session: number, place: Stand): number {
    const { position } = this.scope;
    shiftTallies(group, tallies, position, this.present.start, this.present.end, -1);
    writeStand(this.where, session, this.nowhere);
    const without = this.shareCost(group, page, tallies);
    shiftTallies(group, tallies, position, place.start, place.end, 1);
    writeStand(this.where, session, place);
    const withIt = this.shareCost(group, page, tallies);
    shiftTallies(group, tallies, position, place.start, place.end, -1);
    shiftTallies(group, tallies, position, this.present.start, this.present.end, 1);
    return withIt - without;
  }

  private shareCost(group: PackedGroup, page: WaiverPage | undefined, tallies: ShareTallies): number {
    this.sum.begin(page);
    reportShares(group, tallies, this.where, this.scope, this.sum);
    return this.sum.total;
  }

  private costOf({ group, page }: WeightedGroup): number {
    this.sum.begin(page);
    measureGroup(group, this.where, this.scope, this.sum);
    return this.sum.total;
  }

  private addCells(session: number, place: Stand, rooms: Int32Array, count: number): void {
    if (this.compiled.cells.length === 0 || place.block < 0 || count === 0) return;
    const { content } = this;
    this.gather(place.block);
    const others = content.count;
    for (let k = 0; k < this.compiled.cells.length; k++) {
      const rule = elementAt(this.compiled.cells, k);
      content.count = others;
      const without = this.cellCost(rule, rooms, count);
      writeStand(this.where, session, place);
      for (let r = 0; r < count; r++) content.add(at(rooms, r), session);
      this.add(rule.level, (this.cellCost(rule, rooms, count) - without) * rule.weight);
    }
  }

  /** Who is in the block: everybody placed there. */
  private gather(block: number): void {
    this.content.clear(block);
    for (let session = 0; session < this.where.block.length; session++) {
      if (at(this.where.block, session) !== block || at(this.where.start, session) === UNPLACED) continue;
      const rooms = this.occupancy.roomsOf(session);
      for (let k = 0; k < rooms.length; k++) this.content.add(at(rooms, k), session);
    }
  }

  private cellCost({ cells, page }: WeightedCells, rooms: Int32Array, count: number): number {
    this.sum.begin(page);
    for (let k = 0; k < count; k++) judgeCell(cells, this.where, this.content, at(rooms, k), this.sum);
    judgeBlock(cells, this.content, this.sum);
    return this.sum.total;
  }

  private addChangeovers(
    rule: WeightedChangeover,
    session: number,
    { start, end }: Stand,
    rooms: Int32Array,
    count: number,
  ): void {
    if (at(rule.isMember, session) === 0) return;
    for (let k = 0; k < count; k++) {
      const room = at(rooms, k);
      const required = at(rule.minutesOfRoom, room);
      if (required === 0) continue;
      for (let m = 0; m < at(this.occupancy.sizes, room); m++) {
        const other = this.occupancy.member(room, m);
        if (other === session || at(rule.isMember, other) === 0 || isPairNamed(rule.page, session, other)) continue;
        const from = at(this.where.start, other);
        const to = at(this.where.end, other);
        const minutes = to <= start ? gapBreach(to, start, required) : gapBreach(end, from, required);
        this.add(rule.level, minutes * rule.weight);
      }
    }
  }
}
