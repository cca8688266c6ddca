// What releasing a draft now would make of the current release. Pure.
import type { Conference } from '../../conferences/conference.entity.js';
import type { PlacedSession } from '../clash-model/placement-state.js';
import type { ClashModel } from '../clash-model/clash-model-loader.js';
import type { Draft } from '../draft.entity.js';
import { type DraftIssue, judge } from '../issues/draft-issue.js';
import type { Release } from '../release.entity.js';
import type { ReleasedSession } from '../released-session.entity.js';
import { freeze, releasablePart } from './frozen-agenda.js';
import { type AgendaChanges, compareAgendas, type FrozenSession } from './release-diff.js';

/** A session as a release of the draft would freeze it, with its placement there. */
export interface PlannedSession extends FrozenSession {
  readonly placement: PlacedSession;
}

export interface PlannedRelease {
  readonly draft: Draft;
  readonly conference: Conference;
  /** Null before the first release. */
  readonly currentRelease: Release | null;
  readonly before: readonly ReleasedSession[];
  readonly after: readonly PlannedSession[];
  readonly changes: AgendaChanges<ReleasedSession, PlannedSession>;
  /** Of the part that would be released, waived ones included. */
  readonly issues: readonly DraftIssue[];
}

export interface ReleasePlan extends Pick<PlannedRelease, 'draft' | 'conference' | 'currentRelease' | 'before'> {
  /** The draft as it was read, with its issues. */
  readonly studied: { readonly model: ClashModel; readonly issues: readonly DraftIssue[] };
  readonly titles: ReadonlyMap<string, string>;
}

/** Compares and judges exactly what releaseAgenda would freeze. */
export function plannedRelease({ studied, titles, ...plan }: ReleasePlan): PlannedRelease {
  const { model } = studied;
  const agenda = releasablePart(model);
  const after = freeze(model, agenda, titles).flatMap((session): readonly PlannedSession[] => {
    const state = model.placements.get(session.sessionId);
    return state ? [{ ...session, placement: { sessionId: session.sessionId, ...state } }] : [];
  });
  // A draft may still place what was cancelled since: that stays out of a release, and so do its issues.
  const isWhole = agenda.size === model.agenda.size;
  const { issues } = isWhole ? studied : judge(plan.draft.conferenceId, { ...model, agenda });
  return { ...plan, after, changes: compareAgendas(plan.before, after), issues };
}
