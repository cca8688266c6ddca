// What the organizer has said about a release that is not out yet.
import { useState } from 'react';
import type { Letter, ReleaseInput } from './preview.ts';

export const AUDIENCES = ['NOBODY', 'CHANGED', 'ALL'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface LetterText {
  readonly subject: string;
  readonly text: string;
}

export interface ReleaseForm {
  readonly name: string;
  readonly comment: string;
  readonly audience: Audience;
  /** By the id of the person. */
  readonly edited: ReadonlyMap<string, LetterText>;
  readonly excluded: ReadonlySet<string>;
}

export interface ReleaseFormState extends ReleaseForm {
  readonly change: (change: Partial<ReleaseForm>) => void;
}

const EMPTY: ReleaseForm = { name: '', comment: '', audience: 'CHANGED', edited: new Map(), excluded: new Set() };

export function useReleaseForm(): ReleaseFormState {
  const [form, setForm] = useState(EMPTY);
  return { ...form, change: (change) => setForm((now) => ({ ...now, ...change })) };
}

/** Whether something would be lost by leaving. */
export function isFilledIn({ name, comment, edited, excluded }: ReleaseForm): boolean {
  return name.trim() !== '' || comment.trim() !== '' || edited.size > 0 || excluded.size > 0;
}

/** Letters to those whom the audience names, before anybody is left out. */
export function audienceOf(letters: readonly Letter[], audience: Audience): readonly Letter[] {
  if (audience === 'NOBODY') return [];
  return audience === 'ALL' ? letters : letters.filter(({ isChanged }) => isChanged);
}

/** Letters that would go now. */
export function outgoing(letters: readonly Letter[], { audience, excluded }: ReleaseForm): readonly Letter[] {
  return audienceOf(letters, audience).filter(({ person, hasAddress }) => hasAddress && !excluded.has(person.id));
}

/** What the server is told. Edits of letters that do not go are left out: it would refuse them. */
export function inputOf(
  form: ReleaseForm,
  {
    draftId,
    revision,
    letters,
  }: { readonly draftId: string; readonly revision: number; readonly letters: readonly Letter[] },
): ReleaseInput {
  const going = new Set(outgoing(letters, form).map(({ person }) => person.id));
  const comment = form.comment.trim();
  return {
    draftId,
    expectedRevision: revision,
    name: form.name.trim(),
    ...(comment === '' ? {} : { comment }),
    notify: form.audience,
    excludedPersonIds: form.audience === 'NOBODY' ? [] : [...form.excluded],
    letters: [...form.edited]
      .filter(([personId]) => going.has(personId))
      .map(([personId, { subject, text }]) => ({ personId, subject, text })),
  };
}
