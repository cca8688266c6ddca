import { describe, expect, test } from '@jest/globals';
import {
  agendaOf,
  aPerson,
  aProblem,
  aRoom,
  aSession,
  placedAt,
  speaker,
} from '../../../src/scheduling/fixtures/agenda-fixtures.js';
import { evaluate } from '../../../src/scheduling/index.js';
import { disrupt } from './disrupt.mjs';

const problem = aProblem({
  rooms: [aRoom('hall'), aRoom('annexe')],
  people: [aPerson('ada')],
  sessions: [aSession('first', { people: [speaker('ada')] }), aSession('second')],
});
const agenda = agendaOf(
  placedAt('first', 600, { roomIds: ['hall'] }),
  placedAt('second', 600, { roomIds: ['annexe'] }),
);
const seeds = Array.from({ length: 40 }, (_, seed) => seed);
const firstWord = (line = ''): string => line.split(' ')[0] ?? '';

describe('disruptions', () => {
  test('are as many as asked for, and the same for the same seed', () => {
    const once = disrupt(problem, agenda, 7, 3);

    expect(once.disruptions).toHaveLength(3);
    expect(disrupt(problem, agenda, 7, 3)).toEqual(once);
  });

  test('are of every kind that the problem has something for', () => {
    const kinds = new Set(seeds.map((seed) => firstWord(disrupt(problem, agenda, seed, 1).disruptions[0])));

    expect([...kinds].sort()).toEqual(['roomLost', 'sessionAdded', 'speakerIll']);
  });

  test('leave a session waiting, or the agenda with a hard issue', () => {
    const outcomes = seeds.map((seed) => {
      const { problem: changed } = disrupt(problem, agenda, seed, 1);
      return evaluate(changed, agenda).score.hard > 0 || changed.sessions.length > agenda.size;
    });

    expect(new Set(outcomes)).toEqual(new Set([true]));
  });
});
