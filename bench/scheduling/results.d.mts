export type Row = Readonly<Record<string, unknown>>;

export function mergeResults(file: string, rows: readonly Row[]): void;
export function readResults(file: string): readonly Row[];
