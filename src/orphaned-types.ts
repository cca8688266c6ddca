// GraphQL types that no field names directly: they are reached through an interface only.
export const ORPHANED_TYPES: readonly (new (...args: never[]) => object)[] = [];
