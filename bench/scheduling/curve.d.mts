/** Milliseconds, hard cost, sessions that wait, medium cost, soft cost. */
export type Point = readonly [number, number, number, number, number];

export class Curve {
  readonly points: readonly Point[];
  add(
    milliseconds: number,
    progress: {
      readonly score: { readonly hard: number; readonly medium: number; readonly soft: number };
      readonly placed: number;
      readonly total: number;
    },
  ): void;
  thinned(): readonly Point[];
}

export function bestBy(
  points: readonly Point[],
  milliseconds: number,
): { readonly hard: number; readonly waiting: number; readonly medium: number; readonly soft: number };
