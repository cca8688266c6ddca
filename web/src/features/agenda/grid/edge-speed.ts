/** Nearer than this to an edge, the grid begins to scroll. */
const EDGE_PX = 56;
const FASTEST_PX_PER_FRAME = 22;

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** How far to scroll in one frame, in CSS pixels along the axes of the screen: faster the nearer to the edge. */
export function edgeSpeed(
  edges: Edges,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  if (y < edges.top - EDGE_PX || y > edges.bottom + EDGE_PX || x < edges.left - EDGE_PX || x > edges.right + EDGE_PX)
    return { x: 0, y: 0 };
  return { x: speedAt(x, edges.left, edges.right), y: speedAt(y, edges.top, edges.bottom) };
}

function speedAt(at: number, start: number, end: number): number {
  if (at < start + EDGE_PX) return -speed(start + EDGE_PX - at);
  return at > end - EDGE_PX ? speed(at - (end - EDGE_PX)) : 0;
}

function speed(depth: number): number {
  return Math.ceil((Math.min(depth, EDGE_PX) / EDGE_PX) * FASTEST_PX_PER_FRAME);
}
