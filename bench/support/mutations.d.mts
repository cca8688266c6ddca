import type { Random } from './random.mjs';

type Mutator = (random: Random, bytes: Buffer, other: Buffer) => Buffer;

export const MUTATORS: Readonly<Record<string, Mutator>>;
export const mutated: Mutator;
