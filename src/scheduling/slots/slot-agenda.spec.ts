import fc from 'fast-check';
import { evaluate } from '../evaluation/evaluate.js';
import { anyAgenda, anyProblem } from '../fixtures/arbitrary-agendas.js';
import { elementAt } from '../integers.js';
import type { Agenda, AgendaProblem } from '../model.js';
import { Random } from '../search/random.js';
import { compileSlots } from './compile-slots.js';
import { NO_CHOICE } from './positions.js';
import { SlotAgenda } from './slot-agenda.js';
import { NO_SPAN } from './spans.js';

const SLOT_STARTS = [0, 60, 120, 200, 1440, 1500];

/** A conference with slots that hold every session. */
const anySlotProblem: fc.Arbitrary<AgendaProblem> = anyProblem.map((problem) => ({
  ...problem,
  blocks: null,
  slots: SLOT_STARTS.map((start, slot) => ({
    id: `slot-${slot}`,
    start,
    end: start + 60,
    tags: slot % 2 === 0 ? ['morning'] : [],
    formats: null,
  })),
}));

/** Pins half of what is placed, in different ways. */
function withPins(agenda: Agenda): Agenda {
  return new Map(
    [...agenda].map(([id, placement], position) => {
      const pins = { timePinned: position % 4 === 1, roomPinned: position % 4 === 2, dayPinned: position % 4 === 3 };
      return [id, { ...placement, ...pins }];
    }),
  );
}

/** Makes random moves, removals and swaps as far as they are allowed; answers how many it made. */
function moveAround(agenda: SlotAgenda, seed: number, tries: number): void {
  const random = new Random(seed);
  const { movable, positions } = agenda;
  for (let turn = 0; turn < tries && movable.length > 0; turn++) {
    const a = movable[random.below(movable.length)] ?? 0;
    const b = movable[random.below(movable.length)] ?? 0;
    const { spans, choices } = elementAt(agenda.compiled.domains.bySession, a);
    if (random.below(6) === 0) agenda.put(a, NO_SPAN, NO_CHOICE);
    else if (a !== b && positions.isPlaced(a) && positions.isPlaced(b) && agenda.maySwap(a, b)) {
      agenda.measureSwap(a, b);
      agenda.makeSwap(a, b);
    } else if (spans.length > 0 && choices.length > 0) {
      const span = elementAt(spans, random.below(spans.length));
      const choice = elementAt(choices, random.below(choices.length));
      if (agenda.mayGo(a, span, choice) && positions.isFree(span, choice)) agenda.put(a, span, choice);
    }
  }
}

describe('an agenda of slots', () => {
  it('costs after any sequence of moves and swaps what the evaluation from scratch says', () => {
    fc.assert(
      fc.property(anySlotProblem, anyAgenda, fc.integer(), (problem, placed, seed) => {
        const start = withPins(placed);
        const scope = problem.sessions.map(({ id }) => id);
        const agenda = new SlotAgenda(compileSlots(problem, start, { scope }), start);

        moveAround(agenda, seed, 40);

        expect(agenda.score()).toEqual(evaluate(problem, agenda.placements(start)).score);
      }),
      { numRuns: 100 },
    );
  });
});
