// A group rule as arrays of one shape for every measure, so that measuring it stays fast.
import type { GroupMeasure, GroupRule, IssueSubject } from '../constraints/definition.js';
import { dayAt, type ProblemIndex } from '../problem-index.js';
import type { PackedWindows } from '../windows.js';

export interface PackedGroup {
  readonly kind: GroupMeasure['kind'];
  readonly members: Int32Array;
  readonly subject: IssueSubject;
  /** Of a share, by group. */
  readonly subjects: readonly IssueSubject[];
  /** What the measure knows by member: amounts, groups, ranks or positions. */
  readonly numbers: Int32Array;
  /** The number that the measure compares with: most, or minutes. */
  readonly limit: number;
  /** What the measure multiplies with: unit or weight. */
  readonly factor: number;
  /** Of free_stretch the window, of known the start. */
  readonly start: number;
  readonly end: number;
  /** Of known: the first room and the day. */
  readonly room: number;
  readonly day: number;
  readonly windows: PackedWindows;
  /** What the measure knows beside its members: seats or changeover minutes by room, slot minutes by block. */
  readonly table: Int32Array;
}

const NOTHING = new Int32Array(0);

/** Seats that are not known. */
export const UNKNOWN_SEATS = -1;

export function packGroup(index: ProblemIndex, { members, measure, subject }: GroupRule): PackedGroup {
  return {
    kind: measure.kind,
    members: Int32Array.from(members),
    subject,
    subjects: [],
    numbers: NOTHING,
    limit: 0,
    factor: 1,
    start: 0,
    end: 0,
    room: -1,
    day: 0,
    windows: NOTHING,
    table: NOTHING,
    ...partsOf(index, measure),
  };
}

function partsOf(index: ProblemIndex, measure: GroupMeasure): Partial<PackedGroup> {
  switch (measure.kind) {
    case 'stock':
      return { numbers: Int32Array.from(measure.amounts), limit: measure.most };
    case 'crowd':
      return { limit: measure.mostOthers };
    case 'per_day':
      return { limit: measure.most };
    case 'many_days':
      return { limit: measure.most ?? 1, factor: measure.unit };
    case 'free_stretch':
      return { start: measure.start, end: measure.end, limit: measure.minutes };
    case 'share':
      return {
        numbers: Int32Array.from(measure.groups),
        windows: measure.windows,
        subjects: measure.subjects,
      };
    case 'rank':
      return { numbers: Int32Array.from(measure.ranks), table: seatsByRoom(index) };
    case 'known':
      return { start: measure.start, day: dayAt(index, measure.start), room: measure.room, factor: measure.weight };
    case 'changeover':
      return { table: Int32Array.from(measure.minutesOfRoom) };
    case 'track_order':
      return { numbers: Int32Array.from(measure.positions), table: slotMinutesByBlock(index) };
    case 'track_rooms':
    case 'track_parallel':
    case 'track_gap':
      return {};
  }
}

function seatsByRoom({ rooms }: ProblemIndex): Int32Array {
  return Int32Array.from(rooms, ({ capacity }) => capacity ?? UNKNOWN_SEATS);
}

function slotMinutesByBlock({ blocks }: ProblemIndex): Int32Array {
  return Int32Array.from(blocks, ({ slotMinutes }) => slotMinutes);
}
