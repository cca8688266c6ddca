import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Node } from '../../platform/graphql/node.type.js';

@ObjectType('AuditChange', { description: 'One field that changed.' })
export class AuditChangeType {
  @Field()
  field: string;

  @Field(() => String, { nullable: true, description: 'The value before, as JSON; null where there was none.' })
  oldValue: string | null;

  @Field(() => String, { nullable: true, description: 'The value after, as JSON; null where there is none.' })
  newValue: string | null;
}

@ObjectType('AuditEntry', {
  implements: () => [Node],
  description:
    'Who changed what. People and accounts stand here by id only, so that erasing one erases her name here too.',
})
export class AuditEntryType extends Node {
  // Resolved: id, accountId, account, subjectId, changes.
  @Field()
  at: Date;

  @Field({ description: 'Verb and noun, such as "update_session".' })
  action: string;

  @Field({ description: 'What was changed, such as "session".' })
  subjectKind: string;
}

@ObjectType('AuditEntryConnection', { description: 'Entries of an audit log, the newest first.' })
export class AuditEntryConnection extends connectionOf(AuditEntryType, 'Entries of an audit log, the newest first.') {}
