import type { DomainError } from '../graphql/domain-error.js';

interface DriverError {
  readonly code: string;
  readonly constraint?: string;
}

/** SQLSTATE of a PostgreSQL error, also where TypeORM wrapped it; null for any other error. */
export function driverErrorCode(error: unknown): string | null {
  return findDriverError(error)?.code ?? null;
}

/** Name of the violated constraint, or null. */
export function violatedConstraint(error: unknown): string | null {
  return findDriverError(error)?.constraint ?? null;
}

function findDriverError(error: unknown): DriverError | null {
  if (!(error instanceof Error)) return null;
  const candidate = ('driverError' in error ? error.driverError : error) as Partial<DriverError>;
  return typeof candidate?.code === 'string' ? (candidate as DriverError) : null;
}

const translations = new Map<string, () => DomainError>();

/** Says which error a caller sees when the named constraint refuses a write. Call once, beside the errors of a module. */
export function translateConstraint(constraint: string, toError: () => DomainError): void {
  translations.set(constraint, toError);
}

/** The domain error registered for a violated constraint, or null. */
export function translatedDriverError(error: unknown): DomainError | null {
  const constraint = violatedConstraint(error);
  return (constraint && translations.get(constraint)?.()) || null;
}
