import type { AgendaProblem } from '../../../src/scheduling/index.js';
import type { CosplibInstance } from './suite.mjs';

export function problemOf(instance: CosplibInstance, options?: { strict?: boolean }): AgendaProblem;
