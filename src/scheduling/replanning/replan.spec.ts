import { agendaOf, aPerson, aProblem, aRoom, aSession, placedAt, speaker } from '../fixtures/agenda-fixtures.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { knownPlacements } from './known-placements.js';
import type { ReplanOptions } from './options.js';
import { replan } from './replan.js';

const HOUR = 60;
const DAY = { id: '2026-06-01', open: { start: 0, end: 4 * HOUR } };

function optionsFor(problem: AgendaProblem): ReplanOptions {
  const scope = problem.sessions.map(({ id }) => id);
  return { scope, seed: 1, shouldStop: () => false, maxIterations: 4_000, stepMinutes: HOUR };
}

function withKnown(problem: AgendaProblem, released: Agenda): AgendaProblem {
  return { ...problem, known: knownPlacements(released) };
}

/** Four talks of an hour in two rooms and four hours; nothing is in anybody's way. */
const sessions = ['a', 'b', 'c', 'd'].map((id) => aSession(id, { people: [speaker(id)] }));
const released = agendaOf(
  placedAt('a', 0),
  placedAt('b', HOUR),
  placedAt('c', 0, { roomIds: ['studio'] }),
  placedAt('d', HOUR, { roomIds: ['studio'] }),
);

describe('re-planning', () => {
  it('answers that nothing needs to move where nothing happened', () => {
    const problem = withKnown(aProblem({ days: [DAY], sessions }), released);

    const { entries } = replan(problem, released, optionsFor(problem));

    expect(entries.map(({ mostMoved }) => mostMoved)).toEqual([0, 1, 2, 3, 5, 10]);
    expect(entries.map(({ moved }) => moved)).toEqual([[], [], [], [], [], []]);
    expect(entries.map(({ bringsNothingNew }) => bringsNothingNew)).toEqual([false, true, true, true, true, true]);
    expect(entries.every(({ isProven }) => isProven)).toBe(true);
  });

  it('moves the sessions of a lost room into another room before it touches their time', () => {
    const lost = aRoom('hall', { available: [{ start: 2 * HOUR, end: 4 * HOUR }] });
    const rooms = [lost, aRoom('studio'), aRoom('annexe')];
    const problem = withKnown(aProblem({ days: [DAY], sessions, rooms }), released);

    const { entries, before } = replan(problem, released, optionsFor(problem));

    expect(before.hard).toBe(2 * HOUR);
    expect(entries.map(({ score }) => score.hard)).toEqual([2 * HOUR, HOUR, 0, 0, 0, 0]);
    expect(entries[2]?.moved).toEqual([
      {
        sessionId: 'a',
        from: { start: 0, roomIds: ['hall'] },
        to: { start: 0, roomIds: ['annexe'] },
        grade: 'room',
        disturbance: 1,
      },
      {
        sessionId: 'b',
        from: { start: HOUR, roomIds: ['hall'] },
        to: { start: HOUR, roomIds: ['annexe'] },
        grade: 'room',
        disturbance: 1,
      },
    ]);
    expect(entries[1]?.broken.map(({ constraint }) => constraint)).toEqual(['room_unavailable']);
    expect(entries[2]?.broken).toEqual([]);
  });

  it('lets a session make room where the only hour of its speaker is taken', () => {
    const rooms = [aRoom('hall')];
    const people = [aPerson('a', { available: [{ start: HOUR, end: 2 * HOUR }] })];
    const start = agendaOf(placedAt('a', 0), placedAt('b', HOUR));
    const problem = withKnown(aProblem({ days: [DAY], rooms, people, sessions: sessions.slice(0, 2) }), start);

    const { entries } = replan(problem, start, optionsFor(problem));

    expect(entries.map(({ score }) => score.hard)).toEqual([HOUR, HOUR, 0, 0, 0, 0]);
    expect(entries[2]?.moved.map(({ sessionId }) => sessionId)).toEqual(['a', 'b']);
  });

  it('places an added session without counting it as moved, and asks others to make room where it must', () => {
    const rooms = [aRoom('hall')];
    const people = [aPerson('new', { available: [{ start: 0, end: HOUR }] })];
    const added = aSession('new', { people: [speaker('new')] });
    const start = agendaOf(placedAt('a', 0), placedAt('b', HOUR));
    const problem = withKnown(
      aProblem({ days: [DAY], rooms, people, sessions: [...sessions.slice(0, 2), added] }),
      start,
    );

    const { entries } = replan(problem, start, optionsFor(problem));

    expect(entries.map(({ unplaced }) => unplaced)).toEqual([['new'], [], [], [], [], []]);
    expect(entries[1]?.placed).toEqual(['new']);
    expect(entries[1]?.moved.map(({ sessionId }) => sessionId)).toEqual(['a']);
  });

  it('says which sessions a pin holds elsewhere than readers know them', () => {
    const problem = withKnown(aProblem({ days: [DAY], sessions }), released);
    const pinned = placedAt('a', 3 * HOUR, { timePinned: true, roomPinned: true });
    const start = new Map(released).set('a', pinned);

    const { entries, heldElsewhere } = replan(problem, start, optionsFor(problem));

    expect(heldElsewhere).toEqual(['a']);
    expect(entries[0]?.moved).toEqual([]);
    expect(entries[0]?.agenda.get('a')).toEqual(pinned);
  });

  it('works with fixed slots and with blocks of tracks', () => {
    const slots = [0, 1, 2].map((hour) => ({
      id: `slot-${hour}`,
      start: hour * HOUR,
      end: (hour + 1) * HOUR,
      tags: [],
      formats: null,
    }));
    const blocks = [
      { id: 'morning', start: 0, end: 2 * HOUR, slotMinutes: HOUR },
      { id: 'noon', start: 2 * HOUR, end: 4 * HOUR, slotMinutes: HOUR },
    ];
    const rooms = [aRoom('hall', { available: [{ start: HOUR, end: 4 * HOUR }] }), aRoom('studio'), aRoom('annexe')];
    for (const world of [{ slots }, { blocks }]) {
      const problem = withKnown(aProblem({ sessions, rooms, ...world }), released);

      const { entries } = replan(problem, released, optionsFor(problem));

      expect(entries.map(({ score }) => score.hard)).toEqual([HOUR, 0, 0, 0, 0, 0]);
      expect(entries[1]?.moved.map(({ sessionId, grade }) => [sessionId, grade])).toEqual([['a', 'room']]);
    }
  });
});
