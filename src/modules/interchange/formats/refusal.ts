/** A file that cannot be read at all. Thrown inside the reader, which returns it as a result. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly args: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'Refusal';
  }
}
