// Tracks are told apart without colour: each place in their order has a pattern of its own.
import type { CSSProperties } from 'react';

const STRIPE = 'color-mix(in srgb, var(--surface) 46%, transparent)';

const PATTERNS: readonly (CSSProperties['backgroundImage'] | undefined)[] = [
  undefined,
  `repeating-linear-gradient(45deg, ${STRIPE} 0 3px, transparent 3px 8px)`,
  `radial-gradient(circle at 4px 4px, ${STRIPE} 0 2.2px, transparent 2.3px)`,
  `repeating-linear-gradient(0deg, ${STRIPE} 0 3px, transparent 3px 8px)`,
  `repeating-linear-gradient(90deg, ${STRIPE} 0 3px, transparent 3px 8px)`,
  `repeating-linear-gradient(-45deg, ${STRIPE} 0 3px, transparent 3px 8px)`,
  `repeating-linear-gradient(0deg, ${STRIPE} 0 2px, transparent 2px 8px), repeating-linear-gradient(90deg, ${STRIPE} 0 2px, transparent 2px 8px)`,
  `repeating-linear-gradient(45deg, ${STRIPE} 0 2px, transparent 2px 9px), repeating-linear-gradient(-45deg, ${STRIPE} 0 2px, transparent 2px 9px)`,
];

/** Background of a track: its colour under the pattern of its place in the order, from 0; patterns repeat after eight. */
export function trackBackground(color: string, index: number): CSSProperties {
  const pattern = PATTERNS[index % PATTERNS.length];
  return {
    backgroundColor: color,
    ...(pattern ? { backgroundImage: pattern, backgroundSize: pattern.startsWith('radial') ? '8px 8px' : 'auto' } : {}),
  };
}
