import type { Agenda, AgendaProblem } from '../../../src/scheduling/model.js';
import type { Assigned, Instance } from './instance.mjs';

export function problemOf(instance: Instance): { readonly problem: AgendaProblem; readonly start: Agenda };
export function agendaOf(instance: Instance): Agenda;
export function assignmentOf(instance: Instance, agenda: Agenda): readonly Assigned[];
