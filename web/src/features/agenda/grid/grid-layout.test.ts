import { describe, expect, it } from 'vitest';
import type { Placement } from '../board/board-types.ts';
import { boxesOfPlace, type DayInput, layOutDay } from './grid-cards.ts';
import { dayAt, shownDays } from './grid-days.ts';
import { adjacentRuns, NO_ROOM } from './grid-frame.ts';
import { lanesOf } from './lanes.ts';

const NINE = 9 * 60;

function placed(sessionId: string, start: number, durationMinutes: number, ...roomIds: string[]): Placement {
  return { sessionId, start, durationMinutes, roomIds, timePinned: false, roomPinned: false };
}

function day(placements: readonly Placement[], more: Partial<DayInput> = {}): ReturnType<typeof layOutDay> {
  return layOutDay({
    axis: 'rooms',
    zoom: '15',
    start: NINE,
    end: NINE + 600,
    roomIds: ['a', 'b', 'c'],
    availableRem: 0,
    placements,
    ...more,
  });
}

describe('lanes', () => {
  it('gives one lane to what never meets, half-open', () => {
    expect(
      lanesOf([
        { start: 0, end: 30 },
        { start: 30, end: 60 },
      ]),
    ).toEqual([
      { lane: 0, lanes: 1 },
      { lane: 0, lanes: 1 },
    ]);
  });

  it('stands what runs at once side by side, and uses a lane again when it is free', () => {
    const lanes = lanesOf([
      { start: 0, end: 60 },
      { start: 10, end: 30 },
      { start: 30, end: 50 },
      { start: 60, end: 70 },
    ]);

    expect(lanes).toEqual([
      { lane: 0, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 1, lanes: 2 },
      { lane: 0, lanes: 1 },
    ]);
  });

  it('never lets two that overlap share a lane, in any order', () => {
    const stretches = Array.from({ length: 60 }, (_, index) => ({
      start: (index * 37) % 100,
      end: ((index * 37) % 100) + 5 + ((index * 13) % 40),
    }));
    const lanes = lanesOf(stretches);

    const meeting = stretches.flatMap((one, i) =>
      stretches.flatMap((other, j) =>
        i < j && one.start < other.end && other.start < one.end ? [lanes[i]?.lane === lanes[j]?.lane] : [],
      ),
    );
    expect(meeting.length).toBeGreaterThan(100);
    expect(meeting.some(Boolean)).toBe(false);
  });
});

describe('cards of a day', () => {
  it('puts rooms along the line and time downward', () => {
    const { cards, frame } = day([placed('s', NINE + 60, 60, 'b')]);

    const [card] = cards;
    expect(frame.roomEdges).toEqual([0, 11, 22, 33]);
    expect(card).toMatchObject({ sessionId: 's', isEcho: false, isCrowded: false });
    expect([card?.inlineStart, card?.blockStart, card?.inlineSize, card?.blockSize]).toEqual([
      11.125, 6.0625, 10.75, 5.875,
    ]);
  });

  it('puts time along the line and rooms downward', () => {
    const [card] = day([placed('s', NINE + 60, 60, 'b')], { axis: 'time' }).cards;

    expect([card?.inlineStart, card?.blockStart, card?.inlineSize, card?.blockSize]).toEqual([
      12.125, 4.5625, 11.75, 4.375,
    ]);
  });

  it('widens a room in which more stand side by side than fit', () => {
    const many = Array.from({ length: 5 }, (_, index) => placed(`s${index}`, NINE, 60, 'a'));
    const { frame, cards } = day(many);

    expect(frame.roomEdges).toEqual([0, 22.5, 33.5, 44.5]);
    expect(new Set(cards.map(({ inlineStart }) => inlineStart)).size).toBe(5);
    expect(cards.every(({ inlineSize, isCrowded }) => inlineSize === 4.25 && isCrowded)).toBe(true);
  });

  it('grows to fill the room there is', () => {
    expect(day([], { availableRem: 66 }).frame.roomEdges).toEqual([0, 22, 44, 66]);
    expect(day([], { axis: 'time', availableRem: 200 }).frame.inlineRem).toBeCloseTo(200);
  });

  it('spans rooms side by side with one card, and repeats it in a room further off', () => {
    const { cards } = day([placed('plenary', NINE, 60, 'b', 'a'), placed('split', NINE + 120, 60, 'c', 'a')]);

    expect(cards.map(({ key, isEcho, inlineSize }) => [key, isEcho, inlineSize])).toEqual([
      ['plenary 0', false, 21.75],
      ['split 0', false, 10.75],
      ['split 1', true, 10.75],
    ]);
  });

  it('keeps a card over several rooms apart from what clashes with it in one of them', () => {
    const { cards } = day([placed('plenary', NINE, 60, 'a', 'b'), placed('talk', NINE + 15, 30, 'b')]);

    expect(cards.map(({ key }) => key)).toEqual(['plenary 0', 'plenary 1', 'talk 0']);
    const [, second, talk] = cards;
    expect((second?.inlineStart ?? 0) + (second?.inlineSize ?? 0)).toBeLessThanOrEqual(talk?.inlineStart ?? 0);
  });

  it('gives sessions without a room a column of their own', () => {
    const { cards, frame } = day([placed('online', NINE, 30)], { roomIds: ['a', NO_ROOM] });

    expect(frame.roomIds).toEqual(['a', NO_ROOM]);
    expect(cards[0]?.inlineStart).toBe(11.125);
  });

  it('leaves out what is only in hidden rooms', () => {
    expect(day([placed('s', NINE, 30, 'hidden')]).cards).toEqual([]);
  });

  it('keeps short sessions high enough to read, and what follows beside them', () => {
    const { cards } = day([placed('short', NINE, 5, 'a'), placed('next', NINE + 5, 60, 'a')]);

    expect(cards[0]?.blockSize).toBeCloseTo(1.375);
    expect(cards.map(({ isCrowded }) => isCrowded)).toEqual([true, true]);
  });

  it('reads by time, then by room', () => {
    const { cards } = day([
      placed('late', NINE + 60, 30, 'a'),
      placed('second', NINE, 30, 'c'),
      placed('first', NINE, 30, 'b'),
    ]);

    expect(cards.map(({ sessionId }) => sessionId)).toEqual(['first', 'second', 'late']);
  });

  it('makes one ghost for each run of rooms', () => {
    const { frame } = day([]);

    expect(boxesOfPlace(frame, { start: NINE, durationMinutes: 60, roomIds: ['a', 'b', 'c'] })).toEqual([
      { inlineStart: 0, blockStart: 0, inlineSize: 33, blockSize: 6 },
    ]);
    expect(boxesOfPlace(frame, { start: NINE, durationMinutes: 60, roomIds: ['hidden'] })).toEqual([]);
    expect(adjacentRuns([3, 0, 1])).toEqual([[0, 1], [3]]);
  });
});

describe('days', () => {
  const minuteOfDay = (minute: number): number => (minute + 180) % 1440; // Istanbul
  const midnight = Date.parse('2026-05-05T00:00:00+03:00') / 60_000;
  const span = { start: midnight, end: midnight + 1440 };

  it('shows opening hours with a margin, in whole hours', () => {
    const [shown] = shownDays(
      [{ id: '2026-05-05', open: { start: midnight + NINE + 10, end: midnight + NINE + 500 }, span }],
      [],
      minuteOfDay,
    );

    expect([shown?.start, shown?.end]).toEqual([midnight + 8 * 60, midnight + 19 * 60]);
  });

  it('shows what is placed outside the hours, also past midnight', () => {
    const late = { start: midnight + 4 * 60, end: midnight + 28 * 60 };
    const [shown] = shownDays(
      [{ id: '2026-05-05', open: { start: midnight + NINE, end: midnight + 20 * 60 }, span: late }],
      [placed('party', midnight + 25 * 60, 90)],
      minuteOfDay,
    );

    expect(shown?.end).toBe(midnight + 27 * 60);
  });

  it('stays within the day where the hours fill it', () => {
    const [shown] = shownDays([{ id: '2026-05-05', open: span, span }], [], minuteOfDay);

    expect([shown?.start, shown?.end]).toEqual([span.start, span.end]);
  });

  it('shows usual hours where a day states none', () => {
    const [shown] = shownDays([{ id: '2026-05-05', open: null, span }], [], minuteOfDay);

    expect([shown?.start, shown?.end]).toEqual([midnight + 8 * 60, midnight + 19 * 60]);
  });

  it('knows the day of a minute by its span, first and last minute', () => {
    const days = [{ id: '2026-05-05', open: null, span }];

    expect([midnight - 1, midnight, midnight + 1439, midnight + 1440].map((minute) => dayAt(days, minute))).toEqual([
      null,
      '2026-05-05',
      '2026-05-05',
      null,
    ]);
  });
});
