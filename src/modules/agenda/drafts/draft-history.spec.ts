import { describe, expect, test } from '@jest/globals';
import { type Step, undoState, undoStateAt } from './draft-history.js';

const step = (revision: number, kind: Step['kind'], ofRevision: number | null = null): Step => ({
  revision,
  kind,
  ofRevision,
});

describe('undoState', () => {
  test('undo walks back over the changes in force', () => {
    const steps = [step(1, 'place'), step(2, 'move'), step(3, 'undo', 2)];

    expect(undoState(steps)).toEqual({ undoable: [1], redoable: [2] });
  });

  test('redo brings back what was taken back last, and undo can take it again', () => {
    const steps = [step(1, 'place'), step(2, 'move'), step(3, 'undo', 2), step(4, 'undo', 1), step(5, 'redo', 1)];

    expect(undoState(steps)).toEqual({ undoable: [1], redoable: [2] });
  });

  test('a new change clears what could be brought back', () => {
    const steps = [step(1, 'place'), step(2, 'undo', 1), step(3, 'pin')];

    expect(undoState(steps)).toEqual({ undoable: [3], redoable: [] });
  });

  test('an undo of a change that is not the last leaves the later ones', () => {
    const steps = [step(1, 'place'), step(2, 'place'), step(3, 'undo', 1)];

    expect(undoState(steps)).toEqual({ undoable: [2], redoable: [1] });
  });

  test('the copy with which a branch begins cannot be taken back', () => {
    expect(undoState([step(1, 'branch')])).toEqual({ undoable: [], redoable: [] });
  });

  test('an editor who knows the draft up to a revision takes back the last change that she saw', () => {
    const steps = [step(1, 'place'), step(2, 'move'), step(3, 'move')];

    expect(undoStateAt(steps, 2).undoable.at(-1)).toBe(2);
  });
});
