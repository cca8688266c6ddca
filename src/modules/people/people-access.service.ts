import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import { SYSTEM, type Viewer } from '../../platform/auth/viewer.js';
import { forbidden, notFound, unauthenticated } from '../../platform/graphql/request-errors.js';
import { Conference } from '../conferences/conference.entity.js';
import { Access } from '../organisations/access.js';
import { Person } from './person.entity.js';
import { PersonProfile } from './person-profile.entity.js';

/** Ids of the people whom the current release of :conferenceId names: all that readers without a role may know of. */
export const RELEASED_PEOPLE = `
  SELECT (part ->> 'personId')::uuid FROM released_session s CROSS JOIN LATERAL jsonb_array_elements(s.people) part
  WHERE s.release_id = (SELECT id FROM release WHERE conference_id = :conferenceId ORDER BY number DESC LIMIT 1)`;

export interface KnownPerson {
  readonly conference: Conference;
  readonly person: Person;
  readonly profile: PersonProfile;
  /** The viewer's own account claimed her. */
  readonly isOwn: boolean;
}

/** Answers and enforces who may know of a person at a conference, and who may change her. */
@Injectable()
export class PeopleAccess {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** The person as the viewer may know of her at this conference, or NOT_FOUND. */
  async requireVisible(viewer: Viewer, conferenceId: string, personId: string): Promise<KnownPerson> {
    const conference = await this.dataSource.getRepository(Conference).findOneBy({ id: conferenceId });
    const person = await this.dataSource.getRepository(Person).findOneBy({ id: personId, mergedIntoId: IsNull() });
    const profile = await this.dataSource.getRepository(PersonProfile).findOneBy({ conferenceId, personId });
    if (!conference || !person || !profile) throw notFound();
    const isOwn = viewer.account !== null && viewer.account.accountId === person.accountId;
    if (!isOwn && !(await this.isVisible(viewer, conference, personId))) throw notFound();
    return { conference, person, profile, isOwn };
  }

  /** As requireVisible, for who may change her: organizers, the programme committee, and she herself. */
  async requireEditable(viewer: Viewer, conferenceId: string, personId: string): Promise<KnownPerson> {
    const known = await this.requireVisible(viewer, conferenceId, personId);
    if (known.isOwn || (await this.access.mayInConference(viewer, known.conference, 'editPeople'))) return known;
    throw viewer.account ? forbidden() : unauthenticated();
  }

  /**
   * As requireEditable, for what shows of her in every conference: once an account claimed her, only she herself and
   * administrators; until then whoever may edit people in every conference that has a profile of her.
   */
  async requireEditableEverywhere(viewer: Viewer, conferenceId: string, personId: string): Promise<KnownPerson> {
    const known = await this.requireEditable(viewer, conferenceId, personId);
    if (known.isOwn || viewer === SYSTEM || viewer.account?.isAdministrator) return known;
    if (known.person.accountId !== null) throw forbidden();
    await this.requireEditPeopleWherever(viewer, personId);
    return known;
  }

  private async requireEditPeopleWherever(viewer: Viewer, personId: string): Promise<void> {
    const profiles = await this.dataSource.getRepository(PersonProfile).findBy({ personId });
    const conferences = await this.dataSource
      .getRepository(Conference)
      .findBy({ id: In(profiles.map((profile) => profile.conferenceId)) });
    for (const conference of conferences)
      if (!(await this.access.mayInConference(viewer, conference, 'editPeople'))) throw forbidden();
  }

  /** Whether the viewer sees everybody of the conference, or only those whom the current release names. */
  seesAll(viewer: Viewer, conference: Conference): Promise<boolean> {
    return this.access.mayInConference(viewer, conference, 'seeUnreleased');
  }

  /** Whether the viewer may read and write e-mail addresses: organizers, and she herself. */
  async seesAddress(viewer: Viewer, known: KnownPerson): Promise<boolean> {
    return known.isOwn || this.access.mayInConference(viewer, known.conference, 'seeContactDetails');
  }

  private async isVisible(viewer: Viewer, conference: Conference, personId: string): Promise<boolean> {
    if (await this.seesAll(viewer, conference)) return true;
    if (!(await this.access.mayInConference(viewer, conference, 'seeConference'))) return false;
    const released = this.dataSource
      .getRepository(Person)
      .createQueryBuilder('person')
      .where('person.id = :personId', { personId })
      .andWhere(`person.id IN (${RELEASED_PEOPLE})`, { conferenceId: conference.id });
    return released.getExists();
  }
}
