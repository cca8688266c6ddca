import type { Agenda, AgendaPlacement, AgendaProblem } from '../../../src/scheduling/index.js';

export interface Judgement {
  readonly objective: number;
  readonly feasible: boolean;
  readonly parts: Readonly<Record<string, number>>;
  readonly missing: number;
}

export interface CosplibInstance {
  readonly name: string;
  readonly sessions: readonly { readonly name: string; readonly slots: number }[];
  readonly rooms: readonly string[];
  readonly [property: string]: unknown;
}

export function instances(
  folder: string,
): readonly { id: string; path: string; reference: number; strictReference: number | null }[];
export function load(path: string, options?: { strict?: boolean }): Promise<{ problem: AgendaProblem; start: Agenda }>;
export function validate(
  path: string,
  agenda: ReadonlyMap<string, AgendaPlacement>,
  options?: { strict?: boolean },
): Promise<Judgement>;
export function readInstance(path: string): Promise<CosplibInstance>;
