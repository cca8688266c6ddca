import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import type { Page } from '../../platform/graphql/connection.js';
import { parseGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { badUserInput } from '../../platform/graphql/request-errors.js';
import type { Account } from '../accounts/account.entity.js';
import { AccountType } from '../accounts/account.type.js';
import { AccountsLoaders } from '../accounts/accounts.loaders.js';
import type { AuditEntry } from './audit-entry.entity.js';
import { AuditChangeType, AuditEntryConnection, AuditEntryType } from './audit-entry.type.js';
import { idTypeOfSubject } from './audit-subjects.js';
import { auditValueText } from './audit-values.js';
import { AuditEntriesArgs } from './audit.inputs.js';
import { AuditService, type AuditQuery } from './audit.service.js';

@Resolver(() => AuditEntryType)
export class AuditResolver {
  constructor(
    private readonly audit: AuditService,
    private readonly accounts: AccountsLoaders,
  ) {}

  @Query(() => AuditEntryConnection, {
    description:
      'Who changed what in a conference (for its organizers) or an organisation (for its owners), the newest first.',
  })
  @Allow(SignedIn)
  auditEntries(@CurrentViewer() viewer: Viewer, @Args() args: AuditEntriesArgs): Promise<Page<AuditEntry>> {
    return this.audit.auditEntries(viewer, {
      scope: scopeOf(args.scopeId),
      subjectId: typeof args.subjectId === 'string' ? rowIdOf(args.subjectId) : null,
      first: args.first,
      after: args.after ?? null,
    });
  }

  @ResolveField(() => ID)
  id(@Parent() entry: AuditEntry): string {
    return toGlobalId('AuditEntry', entry.id);
  }

  @ResolveField(() => ID, { nullable: true, description: 'Who did it; null for the command line and scheduled work.' })
  accountId(@Parent() entry: AuditEntry): string | null {
    return entry.accountId === null ? null : toGlobalId('Account', entry.accountId);
  }

  @ResolveField(() => AccountType, {
    nullable: true,
    description: 'Null also where the account was erased; accountId stays then.',
  })
  async account(@Parent() entry: AuditEntry, @Ctx() context: RequestContext): Promise<Account | null> {
    return entry.accountId === null ? null : this.accounts.byId(context.loaders).load(entry.accountId);
  }

  @ResolveField(() => ID, { nullable: true, description: 'Null for a thing that has no id in this API.' })
  subjectId(@Parent() entry: AuditEntry): string | null {
    const type = idTypeOfSubject(entry.subjectKind);
    return type && toGlobalId(type, entry.subjectId);
  }

  @ResolveField(() => [AuditChangeType], {
    description: 'Fields that changed, by name; empty where the action says it all.',
  })
  changes(@Parent() entry: AuditEntry): AuditChangeType[] {
    return Object.entries(entry.changes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([field, change]) => ({
        field,
        oldValue: auditValueText(field, change.old),
        newValue: auditValueText(field, change.new),
      }));
  }
}

function scopeOf(id: string): AuditQuery['scope'] {
  const parsed = parseGlobalId(id);
  if (parsed?.type === 'Conference') return { kind: 'conference', id: parsed.uuid };
  if (parsed?.type === 'Organisation') return { kind: 'organisation', id: parsed.uuid };
  throw badUserInput('scopeId is the id of a conference or an organisation.');
}

function rowIdOf(id: string): string {
  const parsed = parseGlobalId(id);
  if (!parsed) throw badUserInput('subjectId is the id of a thing, such as a session.');
  return parsed.uuid;
}
