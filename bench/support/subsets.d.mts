import type { Random } from './random.mjs';

export function subsetOf(random: Random, bytes: Buffer): Buffer;
