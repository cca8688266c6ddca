import type { Assigned, Instance } from './instance.mjs';

export interface Checked {
  readonly hard: number;
  readonly soft: number;
  readonly unassigned: number;
  readonly invalid: number;
  readonly parts: Readonly<Record<string, number>>;
}

export function scoreAssignment(instance: Instance, assignment: readonly Assigned[]): Checked;
