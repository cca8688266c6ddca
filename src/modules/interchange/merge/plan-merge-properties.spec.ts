import fc from 'fast-check';
import { aSession, hostileProgramme, orderlyProgramme } from '../../../../test/fixtures/schedules/programmes.js';
import { withStableIds } from '../formats/stable-programme.js';
import type { Programme, ProgrammeSession, SessionField } from '../programme.js';
import { applyPlan } from './testing/apply-plan.js';
import { asStored } from './here-form.js';
import { changesNothing, type MergePlan } from './merge-plan.js';
import { before, changedHere, imported, type ImportState, plan } from './testing/import-state.js';
import { edited, someEdits } from './testing/programme-edits.js';

/** A first import, what was then changed here, and what was then changed in the file. */
const histories = fc.record({ first: orderlyProgramme(), hereEdits: someEdits(), fileEdits: someEdits() });
type History = typeof histories extends fc.Arbitrary<infer H> ? H : never;

function told({ first, hereEdits, fileEdits }: History): { state: ImportState; file: Programme } {
  const state = imported(before(), first);
  return { state: changedHere(state, edited(state.here, hereEdits)), file: edited(first, fileEdits) };
}

describe('importing again', () => {
  it('changes and tells nothing when neither the file nor the conference changed', () => {
    fc.assert(
      fc.property(fc.oneof(orderlyProgramme(), hostileProgramme()), (file) => {
        const again = plan(imported(before(), file), file);

        expect(changesNothing(again)).toBe(true);
        expect(again.differences.filter(({ subject }) => subject !== 'conference')).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('changes nothing the second time, whatever was changed on either side before', () => {
    fc.assert(
      fc.property(histories, fc.boolean(), (history, takesAll) => {
        const { state, file } = told(history);
        const options = takesAll ? { takeFromFile: 'all' as const } : {};

        const again = plan(imported(state, file, options), file);

        expect(changesNothing(again)).toBe(true);
        expect(again.differences.filter(({ verdict }) => verdict !== 'keep')).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('writes what changed in the file only, and never what changed here only', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { state, file } = told(history);

        const made = plan(state, file);

        for (const { last, now, here } of sessionsInAll(state, file, made)) {
          for (const field of INDEPENDENT) {
            const [a, b, c] = [last, now, here].map((session) => JSON.stringify(session[field]));
            const isWritten = made.writes.some((write) => write.id === here.id && write.field === field);
            expect([field, isWritten]).toEqual([field, a === c && a !== b]);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('makes sessions equal to the file where everything is taken from it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { state, file } = told(history);

        const made = plan(state, file, { takeFromFile: 'all' });

        const result = new Map(applyPlan(state.here, made).sessions.map((session) => [session.id, session]));
        const known = new Set(state.last?.sessions.map(({ id }) => made.links.session.get(id)));
        const wanted = fileSessions(file, made).filter(({ id }) => known.has(id));
        expect(wanted.map(({ id }) => carried(result.get(id)))).toEqual(wanted.map(carried));
      }),
      { numRuns: 100 },
    );
  });

  it('never touches sessions of another origin', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { state, file } = told(history);
        const own = aSession({ id: 'own', guid: 'cccccccc-0000-4000-8000-000000000001', title: 'Made here' });
        const after = changedHere(state, { sessions: [own, ...state.here.sessions] });

        const made = plan(after, file, { takeFromFile: 'all' });

        expect(applyPlan(after.here, made).sessions[0]).toEqual(own);
        expect(made.differences.filter(({ id }) => id === 'own')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('names every difference once, and the same in every dry run', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { state, file } = told(history);

        const keys = plan(state, file).differences.map(({ key }) => key);

        expect(new Set(keys).size).toBe(keys.length);
        expect(plan(state, file).differences.map(({ key }) => key)).toEqual(keys);
      }),
      { numRuns: 100 },
    );
  });
});

/** Fields that depend on no other, and are stored as they are. */
const INDEPENDENT = ['title', 'subtitle', 'abstract', 'durationMinutes', 'people', 'trackId', 'language'] as const;

/** The sessions of the file under row ids, as the database stores them. */
function fileSessions(file: Programme, { links }: MergePlan): readonly ProgrammeSession[] {
  return asStored(withStableIds(file)).sessions.map((session) => underRows(session, links));
}

function underRows(session: ProgrammeSession, links: MergePlan['links']): ProgrammeSession {
  const all = (ids: readonly string[], rows: ReadonlyMap<string, string>) => ids.flatMap((id) => rows.get(id) ?? []);
  const { placement } = session;
  return {
    ...session,
    id: links.session.get(session.id) ?? '',
    trackId: links.track.get(session.trackId ?? '') ?? null,
    people: session.people.flatMap(({ personId, role }) =>
      all([personId], links.person).map((id) => ({ personId: id, role })),
    ),
    after: all(session.after, links.session),
    placement: placement && { ...placement, roomIds: all(placement.roomIds, links.room) },
  };
}

/** Sessions that the last import, the file and the conference all have. */
function sessionsInAll(state: ImportState, file: Programme, made: MergePlan) {
  const rowsOfLast = { ...made, links: withOldRows(state, made) };
  const last = new Map(
    (state.last ? fileSessions(state.last, rowsOfLast) : []).map((session) => [session.id, session]),
  );
  const here = new Map(state.here.sessions.map((session) => [session.id, session]));
  return fileSessions(file, made).flatMap((now) => {
    const [lastOne, hereOne] = [last.get(now.id), here.get(now.id)];
    return lastOne && hereOne ? [{ last: lastOne, now, here: hereOne }] : [];
  });
}

/** What the file has no more still has its row, unless it was removed here. */
function withOldRows({ links, here }: ImportState, made: MergePlan): MergePlan['links'] {
  const joined = (subject: keyof MergePlan['links'], rows: readonly { readonly id: string }[]) => {
    const known = new Set(rows.map(({ id }) => id));
    return new Map([...[...links[subject]].filter(([, id]) => known.has(id)), ...made.links[subject]]);
  };
  return {
    room: joined('room', here.rooms),
    track: joined('track', here.tracks),
    person: joined('person', here.people),
    session: joined('session', here.sessions),
  };
}

/** What a cancelled or submitted session holds besides its place is compared; lists without order are sorted. */
function carried(session: ProgrammeSession | undefined): unknown {
  if (!session) return null;
  const { guid: _guid, number: _number, placement, tags, after, ...rest } = session;
  const isPlaceable = session.state === 'confirmed' || session.state === 'accepted';
  const compared: Partial<Record<SessionField, unknown>> = {
    placement: isPlaceable ? placement : null,
    tags: [...new Set(tags)].toSorted(),
    after: after.toSorted(),
    roomCount: null,
  };
  return { ...rest, ...compared };
}
