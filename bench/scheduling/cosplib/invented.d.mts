export function inventedSheets(): ReadonlyMap<string, readonly (readonly string[])[]>;
