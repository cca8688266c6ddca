import type { Solution } from './solution.mjs';
import type { CosplibInstance, Judgement } from './suite.mjs';

export function judge(instance: CosplibInstance, solution: Solution, options?: { strict?: boolean }): Judgement;
