import { DomainError } from '../../platform/graphql/domain-error.js';

/** The code was used, has expired or never existed: one answer for all. */
export class CodeInvalid extends DomainError {
  constructor() {
    super('CODE_INVALID', { path: ['code'] });
  }
}

/** Address or password is wrong; which of them is not said. */
export class WrongCredentials extends DomainError {
  constructor(path: string | null = null) {
    super('WRONG_CREDENTIALS', path === null ? {} : { path: [path] });
  }
}
