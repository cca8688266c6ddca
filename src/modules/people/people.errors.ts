import { DomainError } from '../../platform/graphql/domain-error.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';

/** Released sessions of two people overlap, so they cannot be one person; the GraphQL form is MergeClashError. */
export class MergeClash extends DomainError {
  constructor(sessionIds: readonly string[]) {
    super('MERGE_WOULD_DOUBLE_BOOK', {
      path: ['duplicateId'],
      typeName: 'MergeClashError',
      data: { sessionIds: sessionIds.map((id) => toGlobalId('Session', id)) },
    });
  }
}
