import { translateConstraint } from '../../platform/database/driver-errors.js';
import { DomainError } from '../../platform/graphql/domain-error.js';

translateConstraint('organisation_slug_unique_v1', () => new DomainError('SLUG_TAKEN', { path: ['slug'] }));
