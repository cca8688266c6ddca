import type { UserErrorCode } from './user-error-code.js';
import { translate, type Locale, type MessageArgs } from '../i18n/catalogue.js';

export interface DomainErrorOptions {
  /** Where in the input the fault lies, such as ["days", "2", "opensAt"]. */
  readonly path?: readonly string[];
  /** Arguments of the message `error.<CODE>` in the catalogues. */
  readonly args?: MessageArgs;
  /** Name of the GraphQL type that carries `data`; UserError's plain form when absent. */
  readonly typeName?: string;
  /** What the caller needs to recover, by the field names of that type. */
  readonly data?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A failure that the caller can act on. Thrown by services, so that the transaction rolls back by itself. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';

  constructor(
    readonly code: UserErrorCode,
    readonly options: DomainErrorOptions = {},
  ) {
    super(code, { cause: options.cause });
  }

  /** The form in which it stands in a payload. A plain object: graphql-js would throw an Error instance. */
  toUserError(locale: Locale): Record<string, unknown> {
    return {
      __typename: this.options.typeName ?? 'InvalidInputError',
      code: this.code,
      message: translate(locale, `error.${this.code}`, this.options.args),
      path: this.options.path ?? null,
      ...this.options.data,
    };
  }
}

/** Several faults at once, in the order of the input. */
export class DomainErrors extends Error {
  override readonly name = 'DomainErrors';

  constructor(readonly errors: readonly DomainError[]) {
    super(errors.map((error) => error.code).join(', '));
  }
}
