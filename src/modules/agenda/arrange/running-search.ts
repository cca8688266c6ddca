/** A search that is under way, of whatever kind. */
export interface RunningSearch {
  /** Resolves when what was found is kept; rejects when the search fails. */
  readonly ended: Promise<void>;
  /** Asks for the best found so far. */
  stop(): void;
  /** Ends its threads; `ended` rejects. */
  kill(): Promise<void>;
}
