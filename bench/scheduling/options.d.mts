export interface Options {
  readonly suites: readonly string[];
  readonly instances: readonly string[] | null;
  readonly paths: readonly string[];
  /** Null where each suite's own limits are meant. */
  readonly seconds: readonly number[] | null;
  readonly threads: number;
  readonly seed: number;
  readonly strict: boolean;
  readonly together: boolean;
  readonly disruptions: boolean;
}

export const SUITE_NAMES: readonly string[];
export function optionsFrom(argv: readonly string[]): Options;
