import type { CosplibInstance } from './suite.mjs';

export function instanceOfSheets(
  name: string,
  sheets: ReadonlyMap<string, readonly (readonly string[])[]>,
): CosplibInstance;
export function instanceOfWorkbook(path: string): Promise<CosplibInstance>;
