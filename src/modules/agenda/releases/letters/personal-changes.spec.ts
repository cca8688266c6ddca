import { describe, expect, test } from '@jest/globals';
import type { FrozenSession } from '../release-diff.js';
import { personalChanges } from './personal-changes.js';

function aSession(sessionId: string, fields: Partial<FrozenSession> & { at?: number; minutes?: number } = {}) {
  const { at = 9, minutes = 30, ...rest } = fields;
  const startsAt = new Date(Date.UTC(2027, 2, 8, at));
  const people = [{ personId: 'ada', role: 'speaker' as const }];
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { sessionId, title: sessionId, startsAt, endsAt, roomIds: ['hall'], people, ...rest } satisfies FrozenSession;
}

/** Each person's sessions with their reasons. */
function reasons(before: readonly FrozenSession[], after: readonly FrozenSession[]) {
  return Object.fromEntries(
    personalChanges(before, after).map(({ personId, sessions }) => [
      personId,
      sessions.map(({ sessionId, reason }) => `${sessionId} ${reason}`),
    ]),
  );
}

describe('personalChanges', () => {
  test.each<[string, Parameters<typeof aSession>[1], string]>([
    ['another start', { at: 10 }, 'moved'],
    ['other rooms', { roomIds: ['studio'] }, 'moved'],
    ['another start and length', { at: 10, minutes: 45 }, 'moved'],
    ['a longer time', { minutes: 31 }, 'resized'],
    ['a shorter time', { minutes: 29 }, 'resized'],
    ['another title', { title: 'Renamed' }, 'unchanged'],
    ['nothing else', {}, 'unchanged'],
    ['another role of hers', { people: [{ personId: 'ada', role: 'chair' }] }, 'unchanged'],
  ])('calls a session with %s what it is to her', (_, fields, reason) => {
    expect(reasons([aSession('a')], [aSession('a', fields)])).toEqual({ ada: [`a ${reason}`] });
  });

  test('knows what is new and what is gone, by start', () => {
    const before = [aSession('gone', { at: 12 }), aSession('kept', { at: 10 })];
    const after = [aSession('kept', { at: 10 }), aSession('new', { at: 9 })];

    expect(reasons(before, after)).toEqual({ ada: ['new new', 'kept unchanged', 'gone cancelled'] });
  });

  test('tells who joins a session and who leaves it, while it is the same to the others', () => {
    const [ada, bea, cem] = ['ada', 'bea', 'cem'].map((personId) => ({ personId, role: 'speaker' as const }));
    const people = (...parts: (typeof ada)[]) => ({ people: parts.flatMap((part) => part ?? []) });

    const changes = personalChanges([aSession('a', people(ada, bea))], [aSession('a', people(bea, cem))]);

    expect(changes.map(({ personId, isChanged, sessions: [session] }) => [personId, isChanged, session])).toEqual([
      ['ada', true, expect.objectContaining({ reason: 'cancelled', after: null, goesOnWithoutHer: true })],
      ['bea', false, expect.objectContaining({ reason: 'unchanged', goesOnWithoutHer: false })],
      ['cem', true, expect.objectContaining({ reason: 'new', before: null, goesOnWithoutHer: false })],
    ]);
  });

  test('writes to moderators and chairs, and not to hosts, once each', () => {
    const people = (['moderator', 'chair', 'host'] as const).map((role) => ({ personId: role, role }));
    const twice = [
      { personId: 'ada', role: 'speaker' as const },
      { personId: 'ada', role: 'chair' as const },
    ];

    expect(reasons([], [aSession('a', { people: [...people, ...twice] })])).toEqual({
      ada: ['a new'],
      chair: ['a new'],
      moderator: ['a new'],
    });
  });

  test('calls a session gone to whom it only hosts from now on', () => {
    const changes = personalChanges([aSession('a')], [aSession('a', { people: [{ personId: 'ada', role: 'host' }] })]);

    expect(changes).toMatchObject([{ personId: 'ada', sessions: [{ reason: 'cancelled', goesOnWithoutHer: true }] }]);
  });
});
