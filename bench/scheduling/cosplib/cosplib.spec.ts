// Where the shared data folder is present, the published solutions of CoSPLib have to get exactly the published values;
// an invented conference is judged by hand everywhere.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Agenda, arrange, evaluate } from '../../../src/scheduling/index.js';
import { Random } from '../../../src/scheduling/search/random.js';
import { instanceOfSheets } from './instance-workbook.mjs';
import { inventedSheets } from './invented.mjs';
import { problemOf } from './problem.mjs';
import { placementsOfSolution, type Solution, solutionOfAgenda, solutionOfWorkbook } from './solution.mjs';
import { type CosplibInstance, readInstance } from './suite.mjs';
import { judge } from './validate.mjs';

type Parts = Readonly<Record<string, number>>;
type Published = readonly [model: string, name: string, objective: number, parts: Parts];

const FOLDER = fileURLToPath(new URL('../../../../shared/data/conference-scheduling/cosplib/', import.meta.url));

const PUBLISHED: readonly Published[] = [
  [
    'exact',
    'GECCO19',
    1_000_116,
    { tracks_sessions: 1_000_000, tracks_rooms: 10, similar_tracks: 90, consecutive_tracks: 16 },
  ],
  ['exact', 'GECCO21', 11_280, { tracks_rooms: 30, similar_tracks: 80, consecutive_tracks: 70, timezones: 11_100 }],
  ['exact', 'N2OR', 2, { consecutive_tracks: 2 }],
  ['exact', 'OR60F', 1_664, { tracks_sessions: 400, sessions_rooms: 1_000, consecutive_tracks: 240, sub_sessions: 24 }],
  ['exact', 'OR60F3', 1_720, { sessions_rooms: 1_000, consecutive_tracks: 720 }],
  ['extended', 'GECCO19', 2_000_007, { tracks_sessions: 2_000_000, consecutive_tracks: 7 }],
  ['extended', 'GECCO21', 11_130, { tracks_rooms: 30, timezones: 11_100 }],
  ['extended', 'N2OR', 2, { order: 1, sub_sessions: 1 }],
  ['extended', 'OR60F', 433, { tracks_sessions: 400, sub_sessions: 33 }],
];

/** Robots on Monday in both rooms, with its second submission first; the drones on Tuesday in the big room. */
const BY_HAND: readonly Published[] = [
  [
    'by hand',
    'invented',
    2 * (8 + 8) + 5 * 1 + 11 * 1 + 13 * 1 + 19 * 10 + 23 * 3 + 31 * 6 + 41 * 1 + 53 * 1,
    {
      tracks_sessions: 32,
      sessions_rooms: 5,
      rooms_per_track: 11,
      parallel_tracks: 13,
      timezones: 190,
      order: 69,
      sub_rooms: 186,
      attendees: 41,
      attendees_timeslots: 53,
    },
  ],
];
const SOLUTION_BY_HAND: Solution = [
  [
    [1, -1, -1],
    [0, 0, -1],
  ],
  [
    [2, 3, -1],
    [-1, -1, -1],
  ],
];

async function published([model, name]: Published): Promise<readonly [CosplibInstance, Solution]> {
  if (name === 'invented') return [instanceOfSheets(name, inventedSheets()), SOLUTION_BY_HAND];
  const instance = await readInstance(join(FOLDER, `${name}.json`));
  return [instance, await solutionOfWorkbook(instance, join(FOLDER, 'solutions', `${model}-${name}.xlsx`))];
}

function agendaOf(placements: ReturnType<typeof placementsOfSolution>): Agenda {
  return new Map(placements.map((placement) => [placement.sessionId, placement]));
}

/** Sessions in random blocks and rooms with room for them, left out where the room holds another track then. */
function randomAgenda(instance: CosplibInstance, seed: number): Agenda {
  const random = new Random(seed);
  const trackOfCell = new Map<string, string | null>();
  const used = new Map<string, number>();
  const placements = problemOf(instance).sessions.flatMap(({ id, trackId, durationMinutes }) => {
    const block = random.below(instance.sessions.length);
    const room = random.below(instance.rooms.length);
    const cell = `${block} ${room}`;
    const slot = used.get(cell) ?? 0;
    const fits = slot + durationMinutes <= (instance.sessions[block]?.slots ?? 0);
    if (!fits || (trackOfCell.get(cell) ?? trackId) !== trackId) return [];
    trackOfCell.set(cell, trackId);
    used.set(cell, slot + durationMinutes);
    const place = { start: block * 1440 + slot, durationMinutes, roomIds: [`room-${room}`] };
    return [{ sessionId: id, ...place, timePinned: false, roomPinned: false }];
  });
  return agendaOf(placements);
}

describe('CoSPLib', () => {
  it.each([...BY_HAND, ...(existsSync(FOLDER) ? PUBLISHED : [])])(
    'gives the %s solution of %s its objective, part by part, by validator and evaluation',
    async (...row: Published) => {
      const [, , objective, parts] = row;
      const [instance, solution] = await published(row);

      expect(judge(instance, solution)).toEqual({ objective, feasible: true, missing: 0, parts });
      const { score } = evaluate(problemOf(instance), agendaOf(placementsOfSolution(solution)));
      expect(score).toEqual({ hard: 0, medium: 0, soft: objective });
    },
  );

  it.each(['invented', ...(existsSync(FOLDER) ? ['N2OR', 'GECCO22', 'ISF22', 'GECCO22Workshop'] : [])])(
    'agrees with the evaluation on random programmes of %s',
    async (name) => {
      const isInvented = name === 'invented';
      const instance = isInvented
        ? instanceOfSheets(name, inventedSheets())
        : await readInstance(join(FOLDER, `${name}.json`));
      const problem = problemOf(instance);
      for (let seed = 1; seed <= 3; seed++) {
        const agenda = randomAgenda(instance, seed);
        const { objective } = judge(instance, solutionOfAgenda(instance, agenda.values()));

        expect(evaluate(problem, agenda).score).toEqual({ hard: 0, medium: 0, soft: objective });
      }
    },
  );

  it('is not feasible without a submission, in a cell of another track, or with its slots apart', () => {
    const instance = instanceOfSheets('invented', inventedSheets());
    const withMonday = (rooms: Solution[number]): Solution => [rooms, ...SOLUTION_BY_HAND.slice(1)];
    const without = judge(
      instance,
      withMonday([
        [1, -1, -1],
        [-1, -1, -1],
      ]),
    );
    const mixed = judge(instance, [
      [
        [1, 2, -1],
        [0, 0, -1],
      ],
      [
        [3, -1, -1],
        [-1, -1, -1],
      ],
    ]);
    const apart = judge(
      instance,
      withMonday([
        [1, -1, -1],
        [0, -1, 0],
      ]),
    );

    expect([without.feasible, without.missing]).toEqual([false, 1]);
    expect([mixed.feasible, mixed.missing]).toEqual([false, 0]);
    expect([apart.feasible, apart.parts['multi_slots']]).toEqual([false, 1_000_000_000]);
  });

  // With a pause before the last drone, the invented one could cost 166: the search puts sessions one right after another.
  it.each([['invented', 211], ...(existsSync(FOLDER) ? [['N2OR', 1] as const] : [])] as const)(
    'arranges %s at a cost of %i',
    async (name, best) => {
      const instance =
        name === 'invented'
          ? instanceOfSheets(name, inventedSheets())
          : await readInstance(join(FOLDER, `${name}.json`));
      const problem = problemOf(instance);
      const scope = problem.sessions.map(({ id }) => id);

      const { agenda, score } = arrange(problem, new Map(), {
        scope,
        seed: 1,
        maxIterations: 400_000,
        shouldStop: () => false,
      });

      expect(score).toEqual({ hard: 0, medium: 0, soft: best });
      expect(judge(instance, solutionOfAgenda(instance, agenda.values()))).toEqual(
        expect.objectContaining({ objective: best, feasible: true }),
      );
    },
  );
});
