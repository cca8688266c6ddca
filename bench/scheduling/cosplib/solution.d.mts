import type { AgendaPlacement } from '../../../src/scheduling/index.js';
import type { CosplibInstance } from './suite.mjs';

/** Submission in each slot, by session and room; -1 for none. */
export type Solution = readonly (readonly (readonly number[])[])[];

export function solutionOfAgenda(instance: CosplibInstance, agenda: Iterable<AgendaPlacement>): Solution;
export function solutionOfWorkbook(instance: CosplibInstance, path: string): Promise<Solution>;
export function placementsOfSolution(solution: Solution): readonly AgendaPlacement[];
