// What the agenda builder works on. Times are minutes since 1970-01-01T00:00Z, as in the clash model.
import type { AgendaPlacement, AgendaProblem, VerdictKind } from '../../../../../src/scheduling/index.ts';
import type { ResultOf } from '../../../lib/graphql.ts';
import type { BOARD } from './board-query.ts';

export type BoardDraft = ResultOf<typeof BOARD>['draft'];
/** A session with what its card and the inspector show. */
export type BoardSession = BoardDraft['sessions'][number];
export type BoardIssue = BoardDraft['issues'][number];
export type Placement = AgendaPlacement;

export interface BoardRoom {
  readonly id: string;
  readonly name: string;
  readonly capacity: number | null;
  readonly features: readonly string[];
  /** False for a room that the conference gave up but that still holds sessions here. */
  readonly isUsable: boolean;
}

/** The JSON of Draft.clashModel. */
export interface ClashModelJson {
  readonly revision: number;
  readonly problem: AgendaProblem;
  readonly placements: readonly Placement[];
  readonly schedulableIds: readonly string[];
  readonly usableRoomIds: readonly string[];
}

/** Somewhere in the agenda. */
export interface Place {
  readonly start: number;
  readonly durationMinutes: number;
  readonly roomIds: readonly string[];
}

/** A card on its way, by pointer, touch or keyboard. */
export interface Lift {
  readonly sessionId: string;
  readonly by: 'pointer' | 'keyboard';
  /** `start` and `end` pull an edge; `move` carries the whole card. */
  readonly mode: 'move' | 'start' | 'end';
  /** Where it was; null for an unplaced one. */
  readonly origin: Placement | null;
  /** Where it would be dropped now; null over no cell, and over the unplaced list with `isOverUnplaced`. */
  readonly target: Place | null;
  readonly isOverUnplaced: boolean;
}

/** What every cell is for the lifted card: cell (t, r) is at index `t * roomIds.length + r`. */
/** Minutes of the conference from `start` up to, but not including, `end`, in steps of the grid. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly stepMinutes: number;
}

export interface Shading {
  readonly sessionId: string;
  /** The stretch whose starts are in it; null where all are. */
  readonly within: Span | null;
  readonly roomIds: readonly string[];
  /** Starts, ascending. */
  readonly starts: Int32Array;
  /** 0 free, 1 costs, 2 impossible. */
  readonly kinds: Uint8Array;
  /** Change of the soft and medium score together, for comparing cells that cost; lower is better. */
  readonly costs: Float64Array;
}

/** What the core says of one place: which rules, and which issues would come and go. */
export interface PlaceVerdict extends Place {
  readonly verdict: VerdictKind;
  readonly change: { readonly hard: number; readonly medium: number; readonly soft: number };
  readonly isPresent: boolean;
  readonly isWithinHours: boolean;
  readonly appearing: readonly CoreIssue[];
  readonly vanishing: readonly CoreIssue[];
  /** The nearest free place: by time first, then by order of rooms. Null where there is none on any day. */
  readonly nearestFree: Place | null;
}

/** An issue as the core says it; names are put in by `issueWords`. */
export interface CoreIssue {
  readonly constraint: string;
  readonly level: 'hard' | 'medium' | 'soft';
  readonly sessionIds: readonly string[];
  readonly roomId: string | null;
  readonly personId: string | null;
  readonly minutes: number;
  readonly cost: number;
  readonly message: { readonly key: string; readonly args: Readonly<Record<string, string | number>> };
  readonly isWaived: boolean;
}

/** Another organizer has a card in her hand. */
export interface Hold {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
}

/** Somebody moved a card first: both places, and whose each is. */
export interface Conflict {
  readonly sessionId: string;
  readonly mine: Placement | null;
  readonly theirs: Placement | null;
  readonly theirName: string | null;
  /** Issues that mine would create with what changed since; empty where the card itself was moved. */
  readonly issues: readonly { readonly key: string; readonly text: string }[];
}
