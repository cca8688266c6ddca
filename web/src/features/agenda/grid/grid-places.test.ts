import { describe, expect, it } from 'vitest';
import { bubblePosition } from './bubble-position.ts';
import { edgeSpeed } from './edge-speed.ts';
import { frameOf, type FrameInput, type GridFrame } from './grid-frame.ts';
import {
  arrowStep,
  cellAt,
  gridPoint,
  pulledPlace,
  roomsWith,
  screenPoint,
  snapped,
  steppedPlace,
} from './grid-places.ts';
import { liftCommand } from './lift-keys.ts';
import { nextCard } from './next-card.ts';

const NINE = 9 * 60;

function frame(more: Partial<FrameInput> = {}): GridFrame {
  return frameOf({
    axis: 'rooms',
    zoom: '15',
    start: NINE,
    end: NINE + 600,
    roomIds: ['a', 'b', 'c'],
    lanes: new Map(),
    availableRem: 0,
    ...more,
  });
}

/** The whole grid on the screen at so many pixels a rem, scrolled by so much. */
function onScreen(
  { inlineRem, blockRem }: GridFrame,
  pxPerRem: number,
  scrolled: { readonly x: number; readonly y: number },
): { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number } {
  const left = 300 - scrolled.x;
  const top = 120 - scrolled.y;
  return { left, top, right: left + inlineRem * pxPerRem, bottom: top + blockRem * pxPerRem };
}

describe('from a pointer to a cell', () => {
  for (const axis of ['rooms', 'time'] as const) {
    for (const isRtl of [false, true]) {
      for (const pxPerRem of [16, 32, 17.6]) {
        it(`finds every cell again: ${axis}, ${isRtl ? 'right to left' : 'left to right'}, ${pxPerRem} px a rem`, () => {
          const grid = frame({ axis });
          const rect = onScreen(grid, pxPerRem, { x: 431, y: 77 });
          const wrong = grid.roomIds.flatMap((roomId, room) =>
            [0, 15, 300, 585].filter((minutes) => {
              const along = (minutes + 0.01) * grid.remPerMinute;
              const across = (grid.roomEdges[room] ?? 0) + 0.01;
              const { x, y } = screenPoint(
                grid,
                rect,
                axis === 'rooms' ? { inline: across, block: along } : { inline: along, block: across },
                isRtl,
              );
              const cell = cellAt(grid, gridPoint(grid, rect, x, y, isRtl));
              return cell?.roomId !== roomId || snapped(grid, cell.minute) !== NINE + minutes;
            }),
          );

          expect(wrong).toEqual([]);
        });
      }
    }
  }

  it('mirrors: the first room is at the right in right-to-left pages', () => {
    const grid = frame();
    const rect = onScreen(grid, 16, { x: 0, y: 0 });

    expect(cellAt(grid, gridPoint(grid, rect, rect.right - 2, rect.top + 2, true))?.roomId).toBe('a');
    expect(cellAt(grid, gridPoint(grid, rect, rect.right - 2, rect.top + 2, false))?.roomId).toBe('c');
  });

  it('finds nothing beside the grid', () => {
    const grid = frame();
    const { inlineRem, blockRem } = grid;

    expect(
      [
        { inline: -0.1, block: 1 },
        { inline: 1, block: -0.1 },
        { inline: inlineRem, block: 1 },
        { inline: 1, block: blockRem },
      ].map((point) => cellAt(grid, point)),
    ).toEqual([null, null, null, null]);
  });

  it('snaps to steps within the day, and to slots where there are some', () => {
    const grid = frame();

    expect([NINE - 40, NINE + 7, NINE + 8, NINE + 700].map((minute) => snapped(grid, minute))).toEqual([
      NINE,
      NINE,
      NINE + 15,
      NINE + 585,
    ]);
    expect(snapped(grid, NINE + 50, [NINE + 10, NINE + 70, 5])).toBe(NINE + 70);
  });
});

describe('steps of the keyboard', () => {
  const place = { start: NINE + 30, durationMinutes: 30, roomIds: ['b'] };
  const needs = { roomCount: 1, roomIds: ['b'] };

  it('means directions of the screen', () => {
    expect(arrowStep('ArrowRight', 'rooms', false)).toEqual({ time: 0, room: 1 });
    expect(arrowStep('ArrowRight', 'rooms', true)).toEqual({ time: 0, room: -1 });
    expect(arrowStep('ArrowRight', 'time', true)).toEqual({ time: -1, room: 0 });
    expect(arrowStep('ArrowDown', 'time', true)).toEqual({ time: 0, room: 1 });
    expect(arrowStep('x', 'rooms', false)).toBeNull();
  });

  it('moves by steps and rooms, and stops at the edges', () => {
    const grid = frame();

    expect(steppedPlace(grid, place, { time: 1, room: 0 }, needs)).toEqual({ ...place, start: NINE + 45 });
    expect(steppedPlace(grid, place, { time: -4, room: 0 }, needs)).toEqual({ ...place, start: NINE });
    expect(steppedPlace(grid, place, { time: 0, room: 5 }, needs)).toEqual({ ...place, roomIds: ['c'] });
    expect(steppedPlace(grid, { ...place, roomIds: ['a'] }, { time: 0, room: -1 }, needs).roomIds).toEqual(['a']);
  });

  it('goes from between two steps to the next one', () => {
    const between = { ...place, start: NINE + 35 };

    expect(steppedPlace(frame(), between, { time: 1, room: 0 }, needs).start).toBe(NINE + 45);
    expect(steppedPlace(frame(), between, { time: -1, room: 0 }, needs).start).toBe(NINE + 30);
  });

  it('goes from slot to slot', () => {
    const slots = [NINE, NINE + 70, NINE + 140];

    expect(steppedPlace(frame(), { ...place, start: NINE }, { time: 1, room: 0 }, needs, slots).start).toBe(NINE + 70);
    expect(steppedPlace(frame(), { ...place, start: NINE + 70 }, { time: -4, room: 0 }, needs, slots).start).toBe(NINE);
  });

  it('keeps online sessions in the column without a room', () => {
    const grid = frame({ roomIds: ['a', 'b', ''] });

    expect(
      steppedPlace(grid, { ...place, roomIds: [] }, { time: 0, room: -1 }, { roomCount: 0, roomIds: [] }).roomIds,
    ).toEqual([]);
    expect(steppedPlace(grid, place, { time: 0, room: 1 }, needs).roomIds).toEqual(['b']);
  });

  it('takes as many rooms as a session needs', () => {
    expect(roomsWith({ roomCount: 2, roomIds: ['a', 'b'] }, 'c', ['a', 'b', 'c'])).toEqual(['c', 'a']);
    expect(roomsWith({ roomCount: 4, roomIds: [] }, 'a', ['a', 'b', 'c'])).toBeNull();
    expect(roomsWith({ roomCount: 1, roomIds: [] }, '', ['a'])).toBeNull();
    expect(roomsWith({ roomCount: 0, roomIds: [] }, 'a', ['a'])).toEqual([]);
  });

  it('pulls one edge and leaves the other', () => {
    const grid = frame();

    expect(pulledPlace(grid, place, 'end', NINE + 73)).toEqual({ ...place, durationMinutes: 45 });
    expect(pulledPlace(grid, place, 'end', NINE - 60).durationMinutes).toBe(5);
    expect(pulledPlace(grid, place, 'start', NINE - 60)).toEqual({ ...place, start: NINE, durationMinutes: 60 });
    expect(pulledPlace(grid, place, 'start', NINE + 600)).toEqual({ ...place, start: NINE + 55, durationMinutes: 5 });
  });

  it('knows the keys of a lifted card, with an hour and five rooms for Shift', () => {
    const context = { axis: 'rooms', isRtl: false, stepMinutes: 15 } as const;
    const key = (name: string, shiftKey = false, ctrlKey = false) =>
      liftCommand({ key: name, shiftKey, ctrlKey, metaKey: false, altKey: false }, context);

    expect(key('ArrowDown')).toEqual({ kind: 'step', time: 1, room: 0 });
    expect(key('ArrowUp', true)).toEqual({ kind: 'step', time: -4, room: 0 });
    expect(key('ArrowRight', true)).toEqual({ kind: 'step', time: 0, room: 5 });
    expect([key('PageDown'), key('Enter'), key(' '), key('Escape'), key('N')].map((command) => command?.kind)).toEqual([
      'day',
      'drop',
      'drop',
      'cancel',
      'nearest',
    ]);
    expect([key('z', false, true), key('q')]).toEqual([null, null]);
  });
});

describe('arrows between cards', () => {
  const at = (key: string, inlineStart: number, blockStart: number) => ({
    key,
    inlineStart,
    blockStart,
    inlineSize: 10,
    blockSize: 4,
  });
  const cards = [at('a', 0, 0), at('b', 11, 0), at('below', 0, 5), at('slanted', 11, 4.5)];

  it('leads to the nearest card straight on before one to the side', () => {
    const from = cards[0] ?? at('?', 0, 0);

    expect(nextCard(cards, from, { inline: 0, block: 1 })?.key).toBe('below');
    expect(nextCard(cards, from, { inline: 1, block: 0 })?.key).toBe('b');
    expect(nextCard(cards, from, { inline: -1, block: 0 })).toBeNull();
  });
});

describe('edges and bubbles', () => {
  it('scrolls faster the nearer to an edge, and not in the middle', () => {
    const edges = { left: 0, right: 1000, top: 0, bottom: 800 };

    expect(edgeSpeed(edges, { x: 500, y: 400 })).toEqual({ x: 0, y: 0 });
    expect(edgeSpeed(edges, { x: 0, y: 400 })).toEqual({ x: -22, y: 0 });
    expect(edgeSpeed(edges, { x: 500, y: 772 })).toEqual({ x: 0, y: 11 });
    expect(edgeSpeed(edges, { x: 500, y: 900 })).toEqual({ x: 0, y: 0 });
  });

  it('keeps a bubble whole inside the window on every side', () => {
    const view = { width: 1280, height: 720 };
    const bubble = { width: 300, height: 120 };
    const positions = [0, 200, 640, 1100, 1270].flatMap((left) =>
      [0, 300, 700].flatMap((top) =>
        [false, true].map((isRtl) =>
          bubblePosition({ left, right: left + 160, top, bottom: top + 40 }, bubble, view, isRtl),
        ),
      ),
    );

    expect(positions.every(({ x, y }) => x >= 8 && y >= 8 && x + 300 <= 1272 && y + 120 <= 712)).toBe(true);
  });

  it('stands after its anchor in the direction of reading', () => {
    const anchor = { left: 500, right: 660, top: 300, bottom: 340 };

    expect(bubblePosition(anchor, { width: 300, height: 120 }, { width: 1280, height: 720 }, false)).toEqual({
      x: 672,
      y: 300,
    });
    expect(bubblePosition(anchor, { width: 300, height: 120 }, { width: 1280, height: 720 }, true)).toEqual({
      x: 188,
      y: 300,
    });
  });
});
