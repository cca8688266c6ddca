import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { newId } from '../../platform/database/ids.js';
import { Transactions } from '../../platform/database/transactions.js';
import { badUserInput, notFound } from '../../platform/graphql/request-errors.js';
import type { FieldChange } from '../audit/audit-entry.entity.js';
import { AuditLog, changedFields } from '../audit/audit-log.js';
import { LimitReached } from '../conferences/conferences.errors.js';
import { Access } from '../organisations/access.js';
import { Organisation } from '../organisations/organisation.entity.js';
import './rooms.errors.js';
import { Venue } from './venue.entity.js';
import { MAX_VENUES, type CreateVenueInput, type UpdateVenueInput } from './venue.inputs.js';
import { VenueTravel } from './venue-travel.entity.js';

@Injectable()
export class VenuesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly access: Access,
    private readonly audit: AuditLog,
  ) {}

  /** All venues of an organisation, by name. */
  async venuesOf(viewer: Viewer, organisationId: string): Promise<Venue[]> {
    await this.access.requireInOrganisation(viewer, organisationId, 'seeOrganisation');
    return this.dataSource.getRepository(Venue).find({ where: { organisationId }, order: { name: 'ASC', id: 'ASC' } });
  }

  /** Throws NAME_TAKEN or LIMIT_REACHED. */
  async createVenue(
    viewer: Viewer,
    organisationId: string,
    input: Omit<CreateVenueInput, 'organisationId'>,
  ): Promise<Venue> {
    await this.access.requireInOrganisation(viewer, organisationId, 'manageRooms');
    return this.transactions.run(async (tx) => {
      // Under the lock of the organisation two new venues cannot both be the last one allowed.
      await tx.findOneOrFail(Organisation, { where: { id: organisationId }, lock: { mode: 'pessimistic_write' } });
      if ((await tx.countBy(Venue, { organisationId })) >= MAX_VENUES) throw new LimitReached(MAX_VENUES);
      const id = newId();
      await tx.insert(Venue, {
        id,
        organisationId,
        name: input.name,
        address: input.address ?? null,
        isStepFree: input.isStepFree,
      });
      const venue = await tx.findOneByOrFail(Venue, { id });
      await this.record(tx, viewer, venue, 'create_venue', { name: { old: null, new: venue.name } });
      return venue;
    });
  }

  /** Changes what is given. Throws NAME_TAKEN. */
  async updateVenue(viewer: Viewer, venueId: string, changes: Omit<UpdateVenueInput, 'venueId'>): Promise<Venue> {
    await this.requireVenue(viewer, venueId);
    return this.transactions.run(async (tx) => {
      const before = await tx.findOneOrFail(Venue, { where: { id: venueId }, lock: { mode: 'pessimistic_write' } });
      const changed = changedFields(before, changes as Partial<Venue>);
      if (Object.keys(changed).length === 0) return before;
      await tx.update(Venue, { id: venueId }, changes);
      await this.record(tx, viewer, before, 'update_venue', changed);
      return tx.findOneByOrFail(Venue, { id: venueId });
    });
  }

  /** Sets the minutes between two venues of one organisation, in both directions; null forgets them. */
  async setTravel(viewer: Viewer, venueId: string, otherVenueId: string, minutes: number | null): Promise<Venue[]> {
    const venue = await this.requireVenue(viewer, venueId);
    const other = await this.requireVenue(viewer, otherVenueId);
    if (venueId === otherVenueId || venue.organisationId !== other.organisationId) {
      throw badUserInput('venueId and otherVenueId must be two venues of one organisation.');
    }
    return this.transactions.run(async (tx) => {
      const before = await tx.findOneBy(VenueTravel, { fromVenueId: venueId, toVenueId: otherVenueId });
      await writeTravel(tx, venueId, otherVenueId, minutes);
      const changed = changedFields({ minutes: before?.minutes ?? null }, { minutes });
      if (changed['minutes'])
        await this.record(tx, viewer, venue, 'set_venue_travel', {
          ...changed,
          otherVenueId: { old: null, new: otherVenueId },
        });
      return [venue, other];
    });
  }

  private async requireVenue(viewer: Viewer, venueId: string): Promise<Venue> {
    const venue = await this.dataSource.getRepository(Venue).findOneBy({ id: venueId });
    if (!venue) throw notFound();
    await this.access.requireInOrganisation(viewer, venue.organisationId, 'manageRooms');
    return venue;
  }

  private async record(
    tx: EntityManager,
    viewer: Viewer,
    venue: Venue,
    action: string,
    changes: Record<string, FieldChange>,
  ): Promise<void> {
    await this.audit.record(tx, {
      viewer,
      organisationId: venue.organisationId,
      action,
      subjectKind: 'venue',
      subjectId: venue.id,
      changes,
    });
  }
}

/** In the order of ids, so that two writers of one pair do not wait for each other. */
async function writeTravel(
  tx: EntityManager,
  venueId: string,
  otherVenueId: string,
  minutes: number | null,
): Promise<void> {
  const directions = [
    { fromVenueId: venueId, toVenueId: otherVenueId },
    { fromVenueId: otherVenueId, toVenueId: venueId },
  ].sort((a, b) => a.fromVenueId.localeCompare(b.fromVenueId));
  for (const direction of directions) {
    if (minutes === null) await tx.delete(VenueTravel, direction);
    else await tx.upsert(VenueTravel, { ...direction, minutes }, ['fromVenueId', 'toVenueId']);
  }
}
