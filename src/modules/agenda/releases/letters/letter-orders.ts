// Whom organizers write to with a release, and in which words. Pure.
import { DomainError, DomainErrors } from '../../../../platform/graphql/domain-error.js';
import { visibleLine } from '../../../../platform/text/visible-line.js';
import type { Addressee } from './release-letters.service.js';

export const LETTER_AUDIENCES = ['nobody', 'changed', 'all'] as const;
export type LetterAudience = (typeof LETTER_AUDIENCES)[number];

export interface EditedLetter {
  readonly personId: string;
  readonly subject: string;
  readonly text: string;
}

export interface LetterOrder {
  readonly notify: LetterAudience;
  /** Take the place of the made ones. */
  readonly letters: readonly EditedLetter[];
  readonly excludedPersonIds: readonly string[];
}

export const NO_LETTERS: LetterOrder = { notify: 'nobody', letters: [], excludedPersonIds: [] };

export const MAX_SUBJECT = 200;
export const MAX_TEXT = 20_000;

/** Whether somebody belongs to an audience. */
export function isInAudience(audience: LetterAudience, { changes }: Pick<Addressee, 'changes'>): boolean {
  return audience === 'all' || (audience === 'changed' && changes.isChanged);
}

/** Those whom the order means, with an address or without. */
export function meantBy<T extends Addressee>(order: LetterOrder, people: readonly T[]): readonly T[] {
  const excluded = new Set(order.excludedPersonIds);
  return people.filter((person) => isInAudience(order.notify, person) && !excluded.has(person.recipient.personId));
}

/**
 * The order with its letters tidied up. Throws every fault at once: REQUIRED for an empty subject or text, TOO_LONG above
 * 200 and 20,000 characters, INVALID_VALUE for a second letter to one person.
 */
export function checkedOrder(order: LetterOrder): LetterOrder {
  const letters = order.letters.map(({ personId, subject, text }) => ({
    personId,
    subject: visibleLine(subject),
    text: text.replace(/\r\n?/g, '\n').trim(),
  }));
  const seen = new Set<string>();
  const faults = letters.flatMap(({ personId, subject, text }, index) => {
    const isSecond = seen.has(personId);
    seen.add(personId);
    return [
      ...(isSecond ? [faultOf('INVALID_VALUE', index, 'personId')] : []),
      ...boundFaults(subject, MAX_SUBJECT, index, 'subject'),
      ...boundFaults(text, MAX_TEXT, index, 'text'),
    ];
  });
  if (faults.length > 0) throw new DomainErrors(faults);
  return { ...order, letters };
}

/** Throws NO_LETTER for every edited letter to somebody who is not reached: a text that is never sent must not be lost silently. */
export function refuseUnreached(order: LetterOrder, reached: ReadonlySet<string>): void {
  const faults = order.letters.flatMap(({ personId }, index) =>
    reached.has(personId) ? [] : [faultOf('NO_LETTER', index, 'personId')],
  );
  if (faults.length > 0) throw new DomainErrors(faults);
}

function boundFaults(value: string, most: number, index: number, field: keyof EditedLetter): readonly DomainError[] {
  if (value === '') return [faultOf('REQUIRED', index, field)];
  return value.length > most ? [faultOf('TOO_LONG', index, field)] : [];
}

function faultOf(
  code: 'INVALID_VALUE' | 'REQUIRED' | 'TOO_LONG' | 'NO_LETTER',
  index: number,
  field: keyof EditedLetter,
): DomainError {
  return new DomainError(code, { path: ['letters', String(index), field] });
}
