interface Rect {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const GAP_PX = 12;
const MARGIN_PX = 8;

/**
 * Where a bubble stands, in CSS pixels from the left and top of the window: after its anchor in the direction of
 * reading, else before it, else below or above; always whole inside the window, where it is not larger than that.
 */
export function bubblePosition(
  anchor: Rect,
  bubble: Size,
  view: Size,
  isRtl: boolean,
): { readonly x: number; readonly y: number } {
  const atRight = anchor.right + GAP_PX;
  const atLeft = anchor.left - GAP_PX - bubble.width;
  const fitsRight = atRight + bubble.width <= view.width - MARGIN_PX;
  const fitsLeft = atLeft >= MARGIN_PX;
  const y = within(anchor.top, bubble.height, view.height);
  const sides = isRtl ? [fitsLeft && atLeft, fitsRight && atRight] : [fitsRight && atRight, fitsLeft && atLeft];
  const side = sides.find((x) => x !== false);
  if (side !== undefined) return { x: side as number, y };
  const below = anchor.bottom + GAP_PX;
  const above = anchor.top - GAP_PX - bubble.height;
  return {
    x: within(anchor.left, bubble.width, view.width),
    y: below + bubble.height <= view.height - MARGIN_PX ? below : within(above, bubble.height, view.height),
  };
}

function within(at: number, size: number, room: number): number {
  return Math.max(MARGIN_PX, Math.min(at, room - size - MARGIN_PX));
}
