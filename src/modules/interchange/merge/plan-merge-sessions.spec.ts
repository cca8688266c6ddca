import { aPerson, aProgramme, aRoom, aSession } from '../../../../test/fixtures/schedules/programmes.js';
import { ALL_FIELDS, before, changedHere, imported, plan, summary } from './testing/import-state.js';

const GUID = 'guid:aaaaaaaa-0000-4000-8000-000000000001';
const PLACED = { startsAt: '2027-03-27T09:00:00.000Z', durationMinutes: 45, roomIds: [] };
const LATER = { ...PLACED, startsAt: '2027-03-27T10:00:00.000Z' };

describe('a session', () => {
  const other = aSession({ id: 'other', guid: 'aaaaaaaa-0000-4000-8000-000000000002', number: 2, title: 'Other' });
  const both = aProgramme({ sessions: [aSession(), other] });

  it('is created with everything that it names under row ids', () => {
    const file = aProgramme({
      rooms: [aRoom()],
      people: [aPerson()],
      tracks: [{ id: 'theme', names: { en: 'Theme' }, color: null }],
      sessions: [
        aSession({
          trackId: 'theme',
          people: [{ personId: 'noor', role: 'chair' }],
          after: ['other', 'nobody'],
          repeatOf: 'gone',
        }),
        { ...other, placement: { ...PLACED, roomIds: ['hall'] }, repeatOf: 'touch' },
      ],
    });

    const { created, links } = plan(before(), file);

    const [first, second] = [links.session.get(GUID), created.sessions[1]?.id];
    expect(created.sessions[0]).toMatchObject({
      id: first,
      trackId: created.tracks[0]?.id,
      people: [{ personId: created.people[0]?.id, role: 'chair' }],
      after: [second],
      repeatOf: null,
    });
    expect(created.sessions[1]).toMatchObject({ repeatOf: first, placement: { roomIds: [created.rooms[0]?.id] } });
  });

  it('is cancelled when the file has it no more, whatever was changed here', () => {
    const state = imported(before(), both);
    const here = state.here.sessions.map((session) => ({ ...session, title: `${session.title}!` }));

    const made = plan(
      changedHere(state, { sessions: here }),
      aProgramme({ sessions: [aSession({ title: 'Hands that see!' })] }),
    );

    expect(made.cancelledSessionIds).toEqual([here[1]?.id]);
    expect(summary(made)).toEqual({ told: [[null, 'cancel', null]], written: [] });
  });

  it('is not cancelled twice', () => {
    const state = imported(before(), both);
    const here = state.here.sessions.map((session) => ({ ...session, state: 'cancelled' as const }));

    expect(plan(changedHere(state, { sessions: here }), aProgramme()).cancelledSessionIds).toEqual([]);
  });

  it('comes back with the file, to the place that the file gives it', () => {
    const gone = imported(imported(before(), both), aProgramme({ sessions: [aSession()] }));

    const made = plan(gone, aProgramme({ sessions: [aSession(), { ...other, placement: LATER }] }));

    expect(made.returnedSessionIds).toEqual([gone.here.sessions[1]?.id]);
    expect(summary(made)).toEqual({
      told: [
        ['state', 'take', null],
        ['placement', 'take', null],
      ],
      written: [
        ['state', 'confirmed'],
        ['placement', LATER],
      ],
    });
  });

  it('stays cancelled when it is cancelled here after it came back', () => {
    const gone = imported(imported(before(), both), aProgramme({ sessions: [aSession()] }));
    const revived = changedHere(gone, {
      sessions: gone.here.sessions.map((session) => ({ ...session, state: 'confirmed' as const })),
    });
    const again = imported(revived, both);
    const cancelled = changedHere(again, {
      sessions: again.here.sessions.map((session) => ({ ...session, state: 'cancelled' as const })),
    });

    expect(plan(cancelled, both).returnedSessionIds).toEqual([]);
  });

  it('stays deleted when it was deleted here, unless it is asked for', () => {
    const state = changedHere(imported(before(), both), { sessions: [] });
    const file = aProgramme({ sessions: [aSession()] });

    expect(plan(state, file).differences).toMatchObject([
      { key: `session:${GUID}:`, id: GUID, field: null, verdict: 'keep', reason: 'changed-here' },
    ]);
    expect(plan(state, file).created.sessions).toEqual([]);
    expect(plan(state, file, { takeFromFile: new Set([`session:${GUID}:`]) }).created.sessions).toHaveLength(1);
  });

  it('is left alone by a file that lists none', () => {
    const state = imported(before(), both);

    const made = plan(state, aProgramme({ people: [aPerson()] }), { fields: { ...ALL_FIELDS, sessions: null } });

    expect(made.cancelledSessionIds).toEqual([]);
    expect(made.differences.map(({ subject, verdict }) => [subject, verdict])).toEqual([['person', 'create']]);
  });
});
