// Which part of a large grid is on the screen: cards far from it are not drawn.
import { type RefObject, useEffect, useState } from 'react';
import { remInPx } from './rem.ts';
import type { Box } from './grid-frame.ts';

/** Below so many cards, all are drawn: readers and "find in page" reach every one. */
const DRAW_ALL_BELOW = 200;
/** The part is taken anew when the view has moved by this share of itself; so much more is drawn on each side. */
const MARGIN = 0.6;

/** The part of the grid to draw, in rem; null for all of it. */
export function useVisiblePart(scroller: RefObject<HTMLElement | null>, cardCount: number): Box | null {
  const [part, setPart] = useState<Box | null>(null);
  const isWindowed = cardCount >= DRAW_ALL_BELOW;
  useEffect(() => {
    const element = scroller.current;
    if (!isWindowed || !element) return;
    let frame = 0;
    const take = (): void => {
      frame = 0;
      setPart((before) => movedPart(before, viewOf(element)));
    };
    const schedule = (): void => {
      if (frame === 0) frame = requestAnimationFrame(take);
    };
    take();
    element.addEventListener('scroll', schedule, { passive: true });
    const resized = new ResizeObserver(schedule);
    resized.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', schedule);
      resized.disconnect();
    };
  }, [scroller, isWindowed]);
  return isWindowed ? part : null;
}

function viewOf(element: HTMLElement): Box {
  const px = remInPx();
  // Scrolled towards the inline end, scrollLeft is below 0 in right-to-left pages.
  return {
    inlineStart: Math.abs(element.scrollLeft) / px,
    blockStart: element.scrollTop / px,
    inlineSize: element.clientWidth / px,
    blockSize: element.clientHeight / px,
  };
}

/** The same part while the view is well inside it, else the view with a margin around it. */
export function movedPart(before: Box | null, view: Box): Box {
  if (before && isInside(view, before)) return before;
  return {
    inlineStart: view.inlineStart - view.inlineSize * MARGIN,
    blockStart: view.blockStart - view.blockSize * MARGIN,
    inlineSize: view.inlineSize * (1 + 2 * MARGIN),
    blockSize: view.blockSize * (1 + 2 * MARGIN),
  };
}

function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.inlineStart >= outer.inlineStart &&
    inner.blockStart >= outer.blockStart &&
    inner.inlineStart + inner.inlineSize <= outer.inlineStart + outer.inlineSize &&
    inner.blockStart + inner.blockSize <= outer.blockStart + outer.blockSize
  );
}

export function touches(a: Box, b: Box): boolean {
  return (
    a.inlineStart < b.inlineStart + b.inlineSize &&
    b.inlineStart < a.inlineStart + a.inlineSize &&
    a.blockStart < b.blockStart + b.blockSize &&
    b.blockStart < a.blockStart + a.blockSize
  );
}
