import { describe, expect, it } from 'vitest';
import { undoneRevisions } from './undone.ts';

const change = { kind: 'MOVE', ofRevision: null } as const;
const undo = (ofRevision: number) => ({ kind: 'UNDO', ofRevision }) as const;
const redo = (ofRevision: number) => ({ kind: 'REDO', ofRevision }) as const;

describe('undoneRevisions', () => {
  it('names nothing where nothing was taken back', () => {
    expect([...undoneRevisions([change, change])]).toEqual([]);
  });

  it('names a change that was taken back', () => {
    expect([...undoneRevisions([undo(3), change])]).toEqual([3]);
  });

  it('forgets a change that was brought back', () => {
    expect([...undoneRevisions([redo(3), undo(3), change])]).toEqual([]);
  });

  it('goes by the last of several undos and redos', () => {
    expect([...undoneRevisions([undo(3), redo(3), undo(3), undo(2)])]).toEqual([3, 2]);
  });
});
