import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { DataSource, In } from 'typeorm';
import type { Viewer } from '../../platform/auth/viewer.js';
import { groupBy } from '../../platform/graphql/group-by.js';
import type { LoaderCache } from '../../platform/graphql/request-context.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { Person } from './person.entity.js';
import type { ConferencePerson } from './person.type.js';
import { PersonAvailability } from './person-availability.entity.js';
import { PersonProfile } from './person-profile.entity.js';

/** Everything of a profile that every reader of the person may see. */
export type PublicProfile = Pick<
  PersonProfile,
  'id' | 'conferenceId' | 'personId' | 'biographies' | 'links' | 'photoUrl'
>;

/** What only some may see; a field is null where this viewer may not, or where nothing is known. */
export interface PrivateDetails {
  readonly email: string | null;
  readonly availability: readonly PersonAvailability[] | null;
  readonly isClaimed: boolean | null;
}

@Injectable()
export class PeopleLoaders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** People by id as one conference shows them. Says nothing about who may know of them: the caller's list decides that. */
  inConference(loaders: LoaderCache, conferenceId: string): DataLoader<string, ConferencePerson | null> {
    return loaders.byKey<string, ConferencePerson>(`peopleIn:${conferenceId}`, async (ids) => {
      const people = await this.dataSource.getRepository(Person).findBy({ id: In([...ids]) });
      return new Map(people.map((person) => [person.id, { person, conferenceId }]));
    });
  }

  /** Public parts of the profiles of a conference, by person id; null for a person without one. */
  profilesIn(loaders: LoaderCache, conferenceId: string): DataLoader<string, PublicProfile | null> {
    return loaders.byKey<string, PublicProfile>(`profilesIn:${conferenceId}`, async (personIds) => {
      const profiles = await this.dataSource.getRepository(PersonProfile).find({
        select: { id: true, conferenceId: true, personId: true, biographies: true, links: true, photoUrl: true },
        where: { conferenceId, personId: In([...personIds]) },
      });
      return new Map(profiles.map((profile) => [profile.personId, profile]));
    });
  }

  /**
   * E-mail address, availability and claim of people of a conference, by person id, as far as this viewer may see them:
   * organizers see all, the programme committee no address, a person her own, everybody else nothing.
   */
  privateDetailsIn(
    loaders: LoaderCache,
    viewer: Viewer,
    conferenceId: string,
  ): DataLoader<string, PrivateDetails | null> {
    return loaders.byKey<string, PrivateDetails>(`privateDetailsIn:${conferenceId}`, async (personIds) => {
      const rights = await this.rightsOf(viewer, conferenceId);
      const people = await this.dataSource.getRepository(Person).findBy({ id: In([...personIds]) });
      const isOwn = (person: Person): boolean =>
        viewer.account !== null && person.accountId === viewer.account.accountId;
      const editable = people.filter((person) => rights.mayEdit || isOwn(person));
      const addressed = people.filter((person) => rights.seesAddresses || isOwn(person));
      const emails = await this.emailsOf(conferenceId, addressed);
      const availability = await this.availabilityOf(conferenceId, editable);
      return new Map(
        editable.map((person) => [
          person.id,
          {
            email: emails.get(person.id) ?? null,
            availability: availability.get(person.id) ?? [],
            isClaimed: person.accountId !== null,
          },
        ]),
      );
    });
  }

  private async rightsOf(viewer: Viewer, conferenceId: string): Promise<{ mayEdit: boolean; seesAddresses: boolean }> {
    const conference = await this.dataSource.getRepository(Conference).findOneBy({ id: conferenceId });
    if (!conference) return { mayEdit: false, seesAddresses: false };
    return {
      mayEdit: await this.access.mayInConference(viewer, conference, 'editPeople'),
      seesAddresses: await this.access.mayInConference(viewer, conference, 'seeContactDetails'),
    };
  }

  private async emailsOf(conferenceId: string, people: readonly Person[]): Promise<ReadonlyMap<string, string | null>> {
    if (people.length === 0) return new Map();
    const profiles = await this.dataSource.getRepository(PersonProfile).find({
      select: { id: true, personId: true, email: true },
      where: { conferenceId, personId: In(people.map((person) => person.id)) },
    });
    return new Map(profiles.map((profile) => [profile.personId, profile.email]));
  }

  private async availabilityOf(
    conferenceId: string,
    people: readonly Person[],
  ): Promise<ReadonlyMap<string, PersonAvailability[]>> {
    if (people.length === 0) return new Map();
    const rows = await this.dataSource.getRepository(PersonAvailability).find({
      where: { conferenceId, personId: In(people.map((person) => person.id)) },
      order: { startsAt: 'ASC' },
    });
    return groupBy(rows, (row) => row.personId);
  }
}
