// Reads the Timefold instances where the shared data folder is present; where it is not, only the invented instance
// beside this file is checked.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { arrangeInSlots } from '../../../src/scheduling/slots/index.js';
import { evaluate } from '../../../src/scheduling/evaluation/evaluate.js';
import { Random } from '../../../src/scheduling/search/random.js';
import { agendaOf, assignmentOf, problemOf } from './adapter.mjs';
import type { Assigned, Instance } from './instance.mjs';
import { scoreAssignment } from './validator.mjs';

const SHARED = resolve('../shared/data/conference-scheduling/timefold');
const INVENTED = resolve('bench/scheduling/timefold/invented.json');
const SOLVED = join(SHARED, 'conferencescheduling-216-18-20.json');
const SMALLEST = join(SHARED, '18talks-6timeslots-5rooms.json');

const read = (path: string): Instance => JSON.parse(readFileSync(path, 'utf8')) as Instance;

/** Slots and rooms of the right types, several talks perhaps in one. */
function randomAssignment({ talks, timeslots, rooms }: Instance, random: Random): readonly Assigned[] {
  const drawOf = (places: readonly { readonly talkTypes: readonly string[] }[], type: string): number => {
    const suitable = [...places.keys()].filter((place) => places[place]?.talkTypes.includes(type));
    return suitable[random.below(suitable.length)] ?? 0;
  };
  return talks.map(({ talkType }) => ({ timeslot: drawOf(timeslots, talkType), room: drawOf(rooms, talkType) }));
}

function expectAgreement(instance: Instance): void {
  const { score } = evaluate(problemOf(instance).problem, agendaOf(instance));

  const { hard, soft } = scoreAssignment(instance, instance.talks);
  expect(score).toEqual({ hard, medium: 0, soft });
}

function arranged(instance: Instance, maxIterations: number) {
  const { problem, start } = problemOf(instance);
  const scope = problem.sessions.map(({ id }) => id);
  const result = arrangeInSlots(problem, start, { scope, seed: 1, maxIterations, shouldStop: () => false });
  return { result, checked: scoreAssignment(instance, assignmentOf(instance, result.agenda)) };
}

describe('the Timefold benchmark', () => {
  it('scores an invented assignment as counted by hand', () => {
    expect(scoreAssignment(read(INVENTED), read(INVENTED).talks)).toEqual({
      hard: 120 + 60 + 1200,
      soft: 1200 + 1200 + 1200 + 1200 + 1200,
      unassigned: 0,
      invalid: 0,
      parts: {
        pause: 120,
        talkSlotTags: 60,
        prerequisite: 1200,
        themeRoom: 1200,
        flow: 1200,
        popular: 1200,
        speakerSlotWishes: 1200,
        speakerRoomWishes: 1200,
      },
    });
  });

  it('costs in the product what the validator says, of the invented instance', () => {
    expectAgreement(read(INVENTED));
  });

  it('gives the stored assignment of the 216 talks the official score', () => {
    if (!existsSync(SOLVED)) return expect(existsSync(INVENTED)).toBe(true);

    const { hard, soft, parts } = scoreAssignment(read(SOLVED), read(SOLVED).talks);

    expect([hard, soft]).toEqual([3240, 11_838_405]);
    expect(parts).toEqual({
      prerequisite: 2400,
      speakerConflict: 450,
      pause: 165,
      speakerRoomTags: 135,
      talkRoomTags: 90,
      popular: 6_673_650,
      themeDay: 2_672_100,
      themeRoom: 1_233_900,
      contentDay: 669_750,
      flow: 242_700,
      content: 241_500,
      theme: 110_700,
      makespan: 38_400,
      speakerRoomWishes: 6300,
      sector: 4950,
      talkRoomWishes: 4500,
      speakerSlotWishes: 4500,
      audienceTypeTheme: 3555,
      level: -43_980,
      audienceType: -24_120,
    });
  });

  it('costs in the product what the validator says, of the stored and of random assignments', () => {
    if (!existsSync(SOLVED)) return expect(existsSync(INVENTED)).toBe(true);
    const instance = read(SOLVED);
    const random = new Random(5);

    expectAgreement(instance);
    for (let round = 0; round < 5; round++) {
      const assignment = randomAssignment(instance, random);
      const talks = instance.talks.map((talk, index) => ({ ...talk, ...assignment[index] }));
      expectAgreement({ ...instance, talks });
    }
  });

  it('arranges 18 talks as well as is known, the same each time', () => {
    if (!existsSync(SMALLEST)) return expect(existsSync(INVENTED)).toBe(true);

    const [first, second] = [1, 2].map(() => arranged(read(SMALLEST), 200_000));

    const { parts: _parts, ...totals } = first?.checked ?? { parts: {} };
    expect(totals).toEqual({ hard: 0, soft: 33_480, unassigned: 0, invalid: 0 });
    expect(first?.result.score).toEqual({ hard: 0, medium: 0, soft: 33_480 });
    expect(second?.result.agenda).toEqual(first?.result.agenda);
  });
});
