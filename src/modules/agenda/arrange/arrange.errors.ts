import { DomainError } from '../../../platform/graphql/domain-error.js';

/** As many runs wait as the server keeps; `waiting` says how many. */
export class ArrangeQueueFull extends DomainError {
  constructor(waiting: number) {
    super('ARRANGE_QUEUE_FULL', { args: { waiting } });
  }
}

/** The run has ended, so that it cannot be stopped. */
export class ArrangeNotRunning extends DomainError {
  constructor() {
    super('ARRANGE_NOT_RUNNING');
  }
}
