// What the board and its judging worker say to each other.
import type { AgendaProblem } from '../../../../../src/scheduling/index.ts';
import type { Placement, Place, PlaceVerdict, Shading, Span } from './board-types.ts';

export type JudgeRequest =
  | { readonly kind: 'load'; readonly problem: AgendaProblem; readonly placements: readonly Placement[] }
  | { readonly kind: 'placements'; readonly placements: readonly Placement[] }
  | { readonly kind: 'shade'; readonly id: number; readonly sessionId: string; readonly within?: Span | undefined }
  | {
      readonly kind: 'judge';
      readonly id: number;
      readonly sessionId: string;
      readonly place: Place;
      readonly within?: Span | undefined;
    }
  | { readonly kind: 'hardness'; readonly id: number; readonly sessionIds: readonly string[] };

export type JudgeAnswer =
  | { readonly kind: 'shade'; readonly id: number; readonly shading: Shading }
  | { readonly kind: 'judge'; readonly id: number; readonly verdict: PlaceVerdict }
  | { readonly kind: 'hardness'; readonly id: number; readonly free: readonly (readonly [string, number])[] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
