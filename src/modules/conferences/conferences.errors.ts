import { translateConstraint } from '../../platform/database/driver-errors.js';
import { DomainError } from '../../platform/graphql/domain-error.js';

/** The days of a conference overlap, repeat a date, close before they open or lie on another date. */
export class DaysInvalid extends DomainError {
  constructor(index: number) {
    super('DAYS_INVALID', { path: ['days', String(index)] });
  }
}

/** A released agenda stays at its instants: a zone change needs a new draft. */
export class ZoneFixedByRelease extends DomainError {
  constructor() {
    super('ZONE_FIXED_BY_RELEASE', { path: ['timeZone'] });
  }
}

/** A list that its conference or organisation bounds is full. */
export class LimitReached extends DomainError {
  constructor(limit: number) {
    super('LIMIT_REACHED', { args: { limit } });
  }
}

translateConstraint('conference_slug_unique_v1', () => new DomainError('SLUG_TAKEN', { path: ['slug'] }));
translateConstraint('tag_name_unique_v1', () => new DomainError('NAME_TAKEN', { path: ['name'] }));
