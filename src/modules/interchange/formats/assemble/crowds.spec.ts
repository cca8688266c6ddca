import { aSession } from '../../../../../test/fixtures/schedules/programmes.js';
import type { ProgrammeSession } from '../../programme.js';
import { FindingLog } from '../findings.js';
import { withoutCrowds } from './crowds.js';

const PLACEMENT = { startsAt: '2027-05-01T08:00:00.000Z', durationMinutes: 30, roomIds: ['r1'] };

/** Sessions of one room that all begin at the same time: n of them are n(n-1)/2 pairs. */
function atOnce(count: number, placement = PLACEMENT): readonly ProgrammeSession[] {
  return Array.from({ length: count }, (_, index) =>
    aSession({ id: `s${index + 1}`, title: `Talk ${index + 1}`, placement }),
  );
}

function thinned(sessions: readonly ProgrammeSession[]) {
  const log = new FindingLog();
  const wheres = sessions.map((_, index) => index + 1);
  return { sessions: withoutCrowds(sessions, wheres, log), findings: log.list() };
}

describe('withoutCrowds', () => {
  it('leaves 200 sessions in one room at once as they are: 19,900 pairs', () => {
    const sessions = atOnce(200);

    expect(thinned(sessions)).toEqual({ sessions, findings: [] });
  });

  it('takes the time of what would make more than 20,000 pairs, and says which', () => {
    const { sessions, findings } = thinned(atOnce(201));

    expect(sessions.filter(({ placement }) => placement === null).map(({ id }) => id)).toEqual(['s201']);
    expect(findings).toEqual([
      { kind: 'dropped', code: 'PLACEMENT_CROWDED', where: '201', args: { title: 'Talk 201' } },
    ]);
  });

  it('lets a session that clashes with nothing keep its time after a crowd', () => {
    const alone = atOnce(1, { ...PLACEMENT, startsAt: '2027-05-01T08:30:00.000Z' });

    const { sessions } = thinned([...atOnce(300), ...alone]);

    expect(sessions.at(-1)?.placement).toEqual(alone[0]?.placement);
  });

  it.each(['people', 'trackId', 'tags'] as const)('counts sessions of different rooms that share %s', (shared) => {
    const sharing = { people: [{ personId: 'p1', role: 'speaker' as const }], trackId: 't1', tags: ['x'] }[shared];
    const crowd = atOnce(201).map((session, index) => ({
      ...session,
      [shared]: sharing,
      placement: { ...PLACEMENT, roomIds: [`r${index}`] },
    }));

    const { sessions } = thinned(crowd);

    expect(sessions.filter(({ placement }) => placement === null)).toHaveLength(1);
  });

  it('reads 100,000 sessions of one person in one room at one time within seconds', () => {
    const { sessions } = thinned(atOnce(100_000));

    expect(sessions.filter(({ placement }) => placement !== null)).toHaveLength(200);
  }, 20_000);
});
