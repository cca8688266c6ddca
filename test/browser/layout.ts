/// <reference lib="dom" />
// Measures of a page: does it scroll sideways, is it mirrored, is a text cut off.
import type { Page } from 'playwright-core';

/** By how many pixels the page is wider than the window; 0 where it does not scroll sideways. */
export async function overflow(page: Page): Promise<number> {
  return (await page.evaluate(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  )) as number;
}

export interface Box {
  readonly key: string;
  readonly x: number;
  readonly width: number;
}

/** Landmarks, headings and what is marked `data-mirror`: where they stand across the window. */
const BOXES = `[...document.querySelectorAll('main, nav, header, [data-mirror]')].map((element, index) => {
  const { x, width } = element.getBoundingClientRect();
  return { key: index + ' ' + element.tagName + '.' + (element.dataset.mirror ?? ''), x, width };
}).filter(({ width }) => width > 0)`;

/** Letters of other scripts are wider or narrower, and with them what only its text makes wide. */
const TOLERANCE = 2;

/** The parts of a page that is at rest, in the order of the document. */
export async function boxesOf(page: Page): Promise<readonly Box[]> {
  return (await page.evaluate(BOXES)) as readonly Box[];
}

/**
 * Boxes that do not stand in Arabic where the mirror image of English has them, in a window of `width` pixels; only
 * those of the same width are compared.
 */
export function mirrorFaults(english: readonly Box[], arabic: readonly Box[], width: number): readonly string[] {
  const others = new Map(arabic.map((box) => [box.key, box]));
  const compared = english.flatMap((box) => {
    const other = others.get(box.key);
    return other && Math.abs(other.width - box.width) <= TOLERANCE ? [{ box, other }] : [];
  });
  if (compared.length === 0) return ['nothing could be compared'];
  return compared
    .filter(({ box, other }) => Math.abs(other.x - (width - box.x - box.width)) > TOLERANCE)
    .map(({ box, other }) => `${box.key} stands at ${box.x} in English and at ${other.x} in Arabic, of ${width}`);
}

/** Tables whose columns do not reach from their one side to the other. */
export async function raggedTables(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table')].flatMap((table) => {
      const cells = [...(table.querySelector('tr')?.children ?? [])].map((cell) => cell.getBoundingClientRect());
      const widths = cells.reduce((sum, { width }) => sum + width, 0);
      const { width } = table.getBoundingClientRect();
      const isTable = getComputedStyle(table).display === 'table' && widths > 0;
      return isTable && Math.abs(width - widths) > 4 ? [`${widths} of ${width} pixels`] : [];
    }),
  );
}

/**
 * Texts that their own box cuts off: buttons, links, labels, heads of tables, cards. What scrolls, what may be cut by
 * design (it says so with `data-may-clip` and shows the whole on another way) and what is for screen readers only is left out.
 */
export async function clippedTexts(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`[...document.querySelectorAll('button, a, label, th, legend, h1, h2, h3, dt, summary, [role="tab"], [role="menuitem"]')]
    .filter((element) => {
      if (element.closest('[data-may-clip], .visually-hidden, select')) return false;
      const style = getComputedStyle(element);
      if (style.display === 'inline' || style.visibility === 'hidden' || element.clientWidth === 0) return false;
      const isCut = (axis) => style['overflow' + axis] === 'hidden' || style['overflow' + axis] === 'clip';
      return (isCut('X') && element.scrollWidth > element.clientWidth + 1) || (isCut('Y') && element.scrollHeight > element.clientHeight + 1)
        || (element.scrollWidth > element.clientWidth + 1 && element.tagName === 'BUTTON');
    })
    .map((element) => element.tagName + ' ' + (element.innerText || element.getAttribute('aria-label') || '').slice(0, 60))`)) as string[];
}
