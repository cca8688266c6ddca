/** What the caller of a command did wrong, in one line. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}
