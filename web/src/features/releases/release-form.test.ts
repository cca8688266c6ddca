import { describe, expect, it } from 'vitest';
import type { Letter } from './preview.ts';
import { inputOf, isFilledIn, outgoing, type ReleaseForm } from './release-form.ts';

function letter(id: string, given: Partial<Letter> = {}): Letter {
  return {
    person: { id, displayName: id },
    email: `${id}@example.org`,
    hasAddress: true,
    isChanged: true,
    locale: 'EN',
    reasons: ['MOVED'],
    subject: 'Subject',
    text: 'Text',
    calendarFileName: 'conference.ics',
    ...given,
  };
}

function form(given: Partial<ReleaseForm> = {}): ReleaseForm {
  return { name: '', comment: '', audience: 'CHANGED', edited: new Map(), excluded: new Set(), ...given };
}

const LETTERS = [
  letter('moved'),
  letter('same', { isChanged: false }),
  letter('unreachable', { hasAddress: false, email: null }),
];

function idsOf(letters: readonly Letter[]): readonly string[] {
  return letters.map(({ person }) => person.id);
}

describe('outgoing', () => {
  it('writes to nobody, to those with changes, or to all, where an address is known', () => {
    expect(idsOf(outgoing(LETTERS, form({ audience: 'NOBODY' })))).toEqual([]);
    expect(idsOf(outgoing(LETTERS, form({ audience: 'CHANGED' })))).toEqual(['moved']);
    expect(idsOf(outgoing(LETTERS, form({ audience: 'ALL' })))).toEqual(['moved', 'same']);
  });

  it('leaves out who was excluded', () => {
    expect(idsOf(outgoing(LETTERS, form({ audience: 'ALL', excluded: new Set(['moved']) })))).toEqual(['same']);
  });
});

describe('inputOf', () => {
  const of = (given: Partial<ReleaseForm>) => inputOf(form(given), { draftId: 'draft', revision: 7, letters: LETTERS });

  it('trims the texts and leaves out an empty comment', () => {
    expect(of({ name: ' Version 2 ', comment: '  ' })).toEqual({
      draftId: 'draft',
      expectedRevision: 7,
      name: 'Version 2',
      notify: 'CHANGED',
      excludedPersonIds: [],
      letters: [],
    });
  });

  it('sends edits only of letters that go', () => {
    const text = { subject: 'New', text: 'Words' };

    const input = of({
      name: 'x',
      edited: new Map([
        ['moved', text],
        ['same', text],
      ]),
    });

    expect(input.letters).toEqual([{ personId: 'moved', ...text }]);
  });

  it('excludes nobody where nobody is written to', () => {
    expect(of({ name: 'x', audience: 'NOBODY', excluded: new Set(['moved']) }).excludedPersonIds).toEqual([]);
  });
});

describe('isFilledIn', () => {
  it('counts what was typed or chosen, but no spaces', () => {
    expect(isFilledIn(form({ name: ' ' }))).toBe(false);
    expect(isFilledIn(form({ comment: 'x' }))).toBe(true);
    expect(isFilledIn(form({ excluded: new Set(['moved']) }))).toBe(true);
  });
});
