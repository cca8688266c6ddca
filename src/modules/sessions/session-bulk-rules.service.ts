import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../platform/auth/viewer.js';
import { type DomainError, DomainErrors } from '../../platform/graphql/domain-error.js';
import { forbidden, notFound } from '../../platform/graphql/request-errors.js';
import { asksForMoreThanState, type BulkChange } from './session-bulk.js';
import { SessionPermissions } from './session-permissions.service.js';
import type { StepActor } from './session-states.js';
import { SessionVisibility } from './session-visibility.service.js';
import { invalidValue } from './sessions.errors.js';

/** In which parts the viewer may act, by session. */
export type Actors = ReadonlyMap<string, readonly StepActor[]>;

/** Who may change several sessions at once, judged session by session as for the single changes. */
@Injectable()
export class SessionBulkRules {
  constructor(
    private readonly visibility: SessionVisibility,
    private readonly permissions: SessionPermissions,
  ) {}

  /** As what the viewer may act on each session. NOT_FOUND where she may not know of one, FORBIDDEN where she may not change it. */
  async requireActors(viewer: Viewer, change: BulkChange): Promise<Actors> {
    requireOnce(change);
    const visible = await this.visibility.standings(viewer, change.sessionIds);
    if (visible.size < change.sessionIds.length) throw notFound();
    const actors = await this.permissions.actorsOf(viewer, change.sessionIds);
    const isForProgramme = asksForMoreThanState(change);
    for (const parts of actors.values())
      if (parts.length === 0 || (isForProgramme && !parts.includes('programme'))) throw forbidden();
    return actors;
  }
}

function requireOnce({ sessionIds, addTagIds, removeTagIds }: BulkChange): void {
  const twice = faultsAt('sessionIds', sessionIds, (id, index) => sessionIds.indexOf(id) < index);
  const bothWays = faultsAt('removeTagIds', removeTagIds, (id) => addTagIds.includes(id));
  if (twice.length + bothWays.length > 0) throw new DomainErrors([...twice, ...bothWays]);
}

function faultsAt<T>(
  field: string,
  values: readonly T[],
  isFaulty: (value: T, index: number) => boolean,
): DomainError[] {
  return values.flatMap((value, index) => (isFaulty(value, index) ? [invalidValue(field, String(index))] : []));
}
