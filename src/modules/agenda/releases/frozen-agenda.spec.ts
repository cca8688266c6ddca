import { describe, expect, test } from '@jest/globals';
import { sequenceOf, type LastReleased } from './frozen-agenda.js';
import type { FrozenSession } from './release-diff.js';

const SESSION: FrozenSession = {
  sessionId: 'a',
  title: 'Stars',
  startsAt: new Date('2027-03-08T09:00:00Z'),
  endsAt: new Date('2027-03-08T10:00:00Z'),
  roomIds: ['hall'],
  people: [{ personId: 'ada', role: 'speaker' }],
};
const LAST: LastReleased = { ...SESSION, sequence: 4, releaseNumber: 7 };

describe('sequenceOf', () => {
  test('starts at 0', () => {
    expect(sequenceOf(SESSION, undefined, 7)).toBe(0);
  });

  test('stays where nothing changed', () => {
    expect(sequenceOf(SESSION, LAST, 7)).toBe(4);
  });

  test.each<[string, Partial<FrozenSession>]>([
    ['title', { title: 'Galaxies' }],
    ['start', { startsAt: new Date('2027-03-08T09:30:00Z'), endsAt: new Date('2027-03-08T10:30:00Z') }],
    ['duration', { endsAt: new Date('2027-03-08T10:30:00Z') }],
    ['rooms', { roomIds: ['studio'] }],
    ['people', { people: [] }],
  ])('rises by one with another %s', (_, change) => {
    expect(sequenceOf({ ...SESSION, ...change }, LAST, 7)).toBe(5);
  });

  test('rises by two where it comes back after a release without it', () => {
    expect(sequenceOf(SESSION, LAST, 8)).toBe(6);
  });
});
