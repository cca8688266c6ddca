import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { localizedValues } from '../../platform/graphql/localized-text.type.js';
import { forbidden } from '../../platform/graphql/request-errors.js';
import { foldForSearch } from '../../platform/search/fold-for-search.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { mergedWindows, type TimeWindow } from '../conferences/time-window.type.js';
import { refreshSearchTextOfPerson } from '../sessions/session-search-text.js';
import { cleanDisplayName } from './display-name.js';
import { PeopleAccess } from './people-access.service.js';
import { Person } from './person.entity.js';
import type { UpdateProfileInput } from './person.inputs.js';
import type { ConferencePerson } from './person.type.js';
import { PersonAvailability } from './person-availability.entity.js';
import { PersonProfile } from './person-profile.entity.js';

export type ProfileChanges = Omit<UpdateProfileInput, 'conferenceId' | 'personId'>;

/** Changes what is known of a person: by organizers, the programme committee, or herself. */
@Injectable()
export class ProfilesService {
  constructor(
    private readonly transactions: Transactions,
    private readonly peopleAccess: PeopleAccess,
    private readonly audit: AuditLog,
  ) {}

  /** Gives her another name, in every conference; FORBIDDEN unless she may be changed in all. Throws REQUIRED or TOO_LONG. */
  async updatePerson(viewer: Viewer, conferenceId: string, personId: string, name: string): Promise<ConferencePerson> {
    const { person } = await this.peopleAccess.requireEditableEverywhere(viewer, conferenceId, personId);
    const displayName = cleanDisplayName(name);
    if (displayName === person.displayName) return { person, conferenceId };
    const searchName = foldForSearch(displayName);
    await this.transactions.run(async (tx) => {
      // Whoever claimed her meanwhile decides on her name from then on.
      const asKnown = { id: personId, accountId: person.accountId ?? IsNull() };
      const { affected } = await tx.update(Person, asKnown, { displayName, searchName });
      if (affected === 0) throw forbidden();
      await refreshSearchTextOfPerson(tx, personId);
      await this.audit.record(tx, {
        viewer,
        conferenceId,
        action: 'update_person',
        subjectKind: 'person',
        subjectId: personId,
        changes: withoutValues(['displayName']),
      });
    });
    return { person: { ...person, displayName, searchName }, conferenceId };
  }

  /** Changes what is given of her profile. FORBIDDEN for the address unless the viewer may read it. */
  async updateProfile(
    viewer: Viewer,
    conferenceId: string,
    personId: string,
    changes: ProfileChanges,
  ): Promise<ConferencePerson> {
    const known = await this.peopleAccess.requireEditable(viewer, conferenceId, personId);
    if (changes.email !== undefined && !(await this.peopleAccess.seesAddress(viewer, known))) throw forbidden();
    const columns = columnsOf(changes);
    await this.transactions.run(async (tx) => {
      const before = await tx.findOneOrFail(PersonProfile, {
        where: { conferenceId, personId },
        lock: { mode: 'pessimistic_write' },
      });
      const changed = Object.keys(changedFields(before, columns));
      if (changed.length === 0) return;
      // The code of a mail to the old address must not give the profile away any more.
      const claim = changed.includes('email') ? { claimDigest: null, claimExpiresAt: null } : {};
      await tx.update(PersonProfile, { conferenceId, personId }, { ...columns, ...claim } as object);
      await this.audit.record(tx, {
        viewer,
        conferenceId,
        action: 'update_profile',
        subjectKind: 'person',
        subjectId: personId,
        changes: withoutValues(changed),
      });
    });
    return { person: known.person, conferenceId };
  }

  /** States when she can be on site, merged and in order; no interval states nothing. Throws INTERVAL_INVALID. */
  async setAvailability(
    viewer: Viewer,
    conferenceId: string,
    personId: string,
    intervals: readonly TimeWindow[],
  ): Promise<ConferencePerson> {
    const { person } = await this.peopleAccess.requireEditable(viewer, conferenceId, personId);
    const after = mergedWindows(intervals, 'intervals');
    await this.transactions.run(async (tx) => {
      // Under the lock of the profile two lists cannot mix.
      await tx.findOneOrFail(PersonProfile, { where: { conferenceId, personId }, lock: { mode: 'pessimistic_write' } });
      const rows = await tx.find(PersonAvailability, { where: { conferenceId, personId }, order: { startsAt: 'ASC' } });
      const changes = changedFields(
        { availability: rows.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) },
        { availability: after },
      );
      await tx.delete(PersonAvailability, { conferenceId, personId });
      if (after.length > 0)
        await tx.insert(
          PersonAvailability,
          after.map((window) => ({ id: newId(), conferenceId, personId, ...window })),
        );
      await this.audit.record(tx, {
        viewer,
        conferenceId,
        action: 'set_availability',
        subjectKind: 'person',
        subjectId: personId,
        changes,
      });
    });
    return { person, conferenceId };
  }
}

function columnsOf(changes: ProfileChanges): Partial<PersonProfile> {
  return {
    ...(changes.biographies ? { biographies: localizedValues(changes.biographies) } : {}),
    ...(changes.links ? { links: changes.links.map(({ label, url }) => ({ label, url })) } : {}),
    ...(changes.photoUrl !== undefined ? { photoUrl: changes.photoUrl } : {}),
    ...(changes.email !== undefined ? { email: changes.email } : {}),
  };
}

/** Says which fields changed, not what stands in them: erasing a person must erase it from the log too. */
function withoutValues(fields: readonly string[]): Record<string, FieldChange> {
  return Object.fromEntries(fields.map((field) => [field, { old: null, new: null }]));
}
