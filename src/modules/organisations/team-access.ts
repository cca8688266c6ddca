import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { Clock } from '../../platform/clock/clock.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from './access.js';
import { Invitation } from './invitation.entity.js';
import { Organisation } from './organisation.entity.js';
import type { ScopeKind } from './roles.js';

/** Where a team works. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly id: string;
}

/** A scope with what the audit log and the mails say of it. */
export type TeamScope =
  | { readonly kind: 'organisation'; readonly id: string; readonly organisation: Organisation }
  | { readonly kind: 'conference'; readonly id: string; readonly conference: Conference };

/** Answers who manages the team of an organisation or a conference. */
@Injectable()
export class TeamAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly clock: Clock,
  ) {}

  /** The scope, or NOT_FOUND, FORBIDDEN where the viewer does not manage its team. */
  async requireManager(viewer: Viewer, scope: Scope): Promise<TeamScope> {
    const { kind, id } = scope;
    if (kind === 'organisation') {
      return { kind, id, organisation: await this.access.requireInOrganisation(viewer, id, 'manageOrganisationTeam') };
    }
    return { kind, id, conference: await this.access.requireInConference(viewer, id, 'manageConferenceTeam') };
  }

  /** The scope whatever the viewer may do in it, with whether she manages its team; null where it is gone. */
  async find(viewer: Viewer, scope: Scope): Promise<{ readonly scope: TeamScope; readonly mayManage: boolean } | null> {
    const { kind, id } = scope;
    if (kind === 'organisation') {
      const organisation = await this.dataSource.getRepository(Organisation).findOneBy({ id });
      return (
        organisation && { scope: { kind, id, organisation }, mayManage: await this.managesOrganisation(viewer, id) }
      );
    }
    const conference = await this.dataSource.getRepository(Conference).findOneBy({ id });
    return (
      conference && { scope: { kind, id, conference }, mayManage: await this.managesConference(viewer, conference) }
    );
  }

  /** An invitation that can still be accepted. */
  openInvitation(which: { readonly digest: Buffer } | { readonly id: string }): Promise<Invitation | null> {
    const open = { acceptedAt: IsNull(), revokedAt: IsNull(), expiresAt: MoreThan(this.clock.now()) };
    return this.dataSource.getRepository(Invitation).findOneBy({ ...which, ...open });
  }

  managesOrganisation(viewer: Viewer, organisationId: string): Promise<boolean> {
    return this.access.mayInOrganisation(viewer, organisationId, 'manageOrganisationTeam');
  }

  managesConference(viewer: Viewer, conference: Conference): Promise<boolean> {
    return this.access.mayInConference(viewer, conference, 'manageConferenceTeam');
  }
}

/** One change of a team at a time: whoever counts owners or members afterwards counts what stays true until she commits. */
export async function lockTeam(tx: EntityManager, scope: Scope): Promise<void> {
  const where = { id: scope.id };
  const lock = { mode: 'for_no_key_update' } as const;
  if (scope.kind === 'organisation') await tx.findOneOrFail(Organisation, { where, lock });
  else await tx.findOneOrFail(Conference, { where, lock });
}

/** The scope of a role grant or an invitation. */
export function scopeOf(row: { readonly scopeKind: ScopeKind; readonly scopeId: string }): Scope {
  return { kind: row.scopeKind, id: row.scopeId };
}

/** The ids under which the audit log keeps a change of a team. */
export function auditScope(scope: TeamScope): { organisationId: string; conferenceId: string | null } {
  if (scope.kind === 'organisation') return { organisationId: scope.id, conferenceId: null };
  return { organisationId: scope.conference.organisationId, conferenceId: scope.id };
}
