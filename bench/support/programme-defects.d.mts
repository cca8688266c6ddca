import type { ReadResult } from '../../src/modules/interchange/programme.js';

/** One line a defect, empty for a sound result. */
export function defectsOf(result: ReadResult): readonly string[];
