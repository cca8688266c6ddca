// Sessions: what the file has no more is cancelled, what it has again comes back.
import type { ProgrammeSession, SessionField } from '../programme.js';
import { mergeFieldOf } from './merge-field.js';
import type { MergeLog, Subject } from './merge-log.js';
import type { HereProgramme, MergeInput } from './merge-plan.js';
import { mergePlacement } from './merge-placement.js';
import { isIdentity } from './merge-things.js';
import type { Resolved, Versions } from './resolve-things.js';
import { type RowLookup, withRowIds } from './row-references.js';
import { mergeWorkshopField, WORKSHOP_FIELDS } from './merge-workshop.js';

export interface MergedSessions {
  readonly created: readonly ProgrammeSession[];
  readonly cancelledIds: readonly string[];
  readonly returnedIds: readonly string[];
}

export interface SessionContext extends Pick<MergeInput, 'goneSessionIds'> {
  readonly fields: readonly SessionField[];
  readonly here: Pick<HereProgramme, 'pinnedSessionIds'>;
  /** Where the ids of the file lead, and where those of the last import do. */
  readonly rows: { readonly file: RowLookup; readonly last: RowLookup };
}

/** Merges the given fields of all sessions. */
export function mergeSessions(
  log: MergeLog,
  sessions: Resolved<ProgrammeSession>,
  context: SessionContext,
): MergedSessions {
  const { rows } = context;
  const returnedIds = sessions.present.flatMap(({ last, file, here }) => {
    const versions = {
      file: withRowIds(file, here.id, rows.file),
      here,
      // Asked for where file and conference differ: few times in a large programme.
      get last() {
        return last && withRowIds(last, here.id, rows.last);
      },
    };
    return mergeSession(log, about(file.id, here), versions, context) ? [here.id] : [];
  });
  const created = sessions.added.map((session) => {
    const row = withRowIds(session, sessions.rowIds.get(session.id) ?? session.id, rows.file);
    log.whole(about(session.id, row), 'create');
    return row;
  });
  for (const session of sessions.deletedHere) log.whole(about(session.id, session), 'keep', 'changed-here');
  return { created, cancelledIds: cancelGone(log, sessions), returnedIds };
}

function about(sourceId: string, { id, title }: ProgrammeSession): Subject {
  return { subject: 'session', sourceId, id, label: title };
}

/** Whatever was changed here: what is not in the file does not take place, unless it is cancelled already. */
function cancelGone(log: MergeLog, { gone }: Resolved<ProgrammeSession>): readonly string[] {
  const active = gone.filter(({ here }) => here.state !== 'cancelled');
  for (const { last, here } of active) log.whole(about(last.id, here), 'cancel');
  return active.map(({ here }) => here.id);
}

/** Whether the session came back. */
function mergeSession(
  log: MergeLog,
  told: Subject,
  versions: Versions<ProgrammeSession>,
  { fields, here: { pinnedSessionIds }, goneSessionIds }: SessionContext,
): boolean {
  const { file, here } = versions;
  const merge = (field: SessionField): boolean => mergeFieldOf(log, told, versions, { field });
  const returns = isReturning(versions, goneSessionIds);
  const hasNewState = returns ? bringBack(log, told, versions) : fields.includes('state') && merge('state');
  const hasNewKind = fields.includes('kind') && merge('kind');
  fields.filter(isOrdinary).forEach(merge);
  // What belongs to workshops goes with the kind, also where the format says nothing of it.
  const ofWorkshops = WORKSHOP_FIELDS.filter((field) => hasNewKind || fields.includes(field));
  const kind = hasNewKind ? file.kind : here.kind;
  for (const field of ofWorkshops) mergeWorkshopField(log, told, versions, { field, kind, hasNewKind });
  // Where a session has a place, its rooms tell how many it fills.
  if (fields.includes('roomCount') && file.placement === null) merge('roomCount');
  if (fields.includes('placement')) {
    const state = hasNewState ? file.state : here.state;
    mergePlacement(log, told, versions, { state, isPinned: pinnedSessionIds.has(here.id) });
  }
  return returns;
}

/** Fields that depend on no other. */
function isOrdinary(field: SessionField): boolean {
  return !isIdentity(field) && !DEPENDENT.has(field);
}

const DEPENDENT: ReadonlySet<string> = new Set(['state', 'kind', 'placement', 'roomCount', ...WORKSHOP_FIELDS]);

/** An import cancelled it because the file had it no more. Once the last import had it again, the state is as any field. */
function isReturning(versions: Versions<ProgrammeSession>, goneSessionIds: ReadonlySet<string>): boolean {
  const { file, here } = versions;
  const wasGone = goneSessionIds.has(here.id) && here.state === 'cancelled';
  return wasGone && file.state !== 'cancelled' && versions.last === null;
}

function bringBack(log: MergeLog, told: Subject, { file, here }: Versions<ProgrammeSession>): boolean {
  const sides = { last: null, file: file.state, here: here.state };
  log.decide(told, { field: 'state', sides, outcome: 'take' });
  log.write(told, 'state', file.state);
  return true;
}
