export interface OrderPair {
  readonly beforeId: string;
  readonly afterId: string;
}

/**
 * A shortest chain of sessions that leads from one to another by "comes before", both ends included;
 * null where none does. Linear in the number of orders.
 */
export function orderPath(orders: readonly OrderPair[], fromId: string, toId: string): string[] | null {
  const following = new Map<string, string[]>();
  for (const { beforeId, afterId } of orders) following.set(beforeId, [...(following.get(beforeId) ?? []), afterId]);
  const cameFrom = new Map<string, string | null>([[fromId, null]]);
  const open = [fromId];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (next === toId) return backTrack(cameFrom, toId);
    for (const id of following.get(next) ?? []) {
      if (cameFrom.has(id)) continue;
      cameFrom.set(id, next);
      open.push(id);
    }
  }
  return null;
}

function backTrack(cameFrom: ReadonlyMap<string, string | null>, endId: string): string[] {
  const path: string[] = [];
  for (let id: string | null = endId; id !== null; id = cameFrom.get(id) ?? null) path.unshift(id);
  return path;
}
