import type { SessionKind, SessionState } from './session-kinds.js';

/** In which part someone takes a step: as one who makes the programme, or as a speaker of the session. */
export type StepActor = 'programme' | 'speaker';

export interface StateStep {
  readonly from: SessionState;
  readonly to: SessionState;
  readonly by: readonly StepActor[];
}

const both = ['programme', 'speaker'] as const;
const programme = ['programme'] as const;

/**
 * Every step that a session may take. The programme side may also confirm or withdraw: speakers
 * answer by telephone too, and the audit log says who wrote it down.
 */
export const STATE_STEPS: readonly StateStep[] = [
  { from: 'draft', to: 'submitted', by: both },
  { from: 'draft', to: 'accepted', by: programme },
  { from: 'submitted', to: 'accepted', by: programme },
  { from: 'submitted', to: 'declined', by: programme },
  { from: 'submitted', to: 'withdrawn', by: both },
  { from: 'accepted', to: 'confirmed', by: both },
  { from: 'accepted', to: 'declined', by: programme },
  { from: 'accepted', to: 'withdrawn', by: both },
  { from: 'accepted', to: 'cancelled', by: programme },
  { from: 'confirmed', to: 'withdrawn', by: both },
  { from: 'confirmed', to: 'cancelled', by: programme },
  { from: 'declined', to: 'accepted', by: programme },
  { from: 'withdrawn', to: 'submitted', by: both },
  { from: 'cancelled', to: 'accepted', by: programme },
];

/** States in which a session may begin its life. */
export const FIRST_STATES = ['draft', 'submitted', 'accepted', 'confirmed'] as const satisfies readonly SessionState[];

/** States in which the texts of a session are still its speakers' to edit. */
export const EDITABLE_BY_SPEAKER: readonly SessionState[] = FIRST_STATES;

/** Kinds that nobody has to accept or confirm. */
const KINDS_WITHOUT_CONSENT: readonly SessionKind[] = ['networking', 'break', 'ceremony'];

/** The state of a new session whose creator states none. */
export function firstStateOf(kind: SessionKind): SessionState {
  return KINDS_WITHOUT_CONSENT.includes(kind) ? 'confirmed' : 'draft';
}

/** Where the given actors may take a session from here, in the order of the table. */
export function nextStates(from: SessionState, actors: readonly StepActor[]): SessionState[] {
  return STATE_STEPS.filter((step) => step.from === from && step.by.some((actor) => actors.includes(actor))).map(
    (step) => step.to,
  );
}
