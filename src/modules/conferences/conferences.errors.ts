import { translateConstraint } from '../../platform/database/driver-errors.js';
import { DomainError } from '../../platform/graphql/domain-error.js';

/** The days of a conference overlap, repeat a date or close before they open. */
export class DaysInvalid extends DomainError {
  constructor(index: number) {
    super('DAYS_INVALID', { path: ['days', String(index)] });
  }
}

translateConstraint('conference_slug_unique_v1', () => new DomainError('SLUG_TAKEN', { path: ['slug'] }));
