/** What a written schedule file says of itself. */
export interface FileMeta {
  /** Name of the release, shown to readers. */
  readonly version: string;
  /** Absolute address that event pages stand under. */
  readonly baseUrl: string;
  readonly generator: { readonly name: string; readonly version: string };
}
