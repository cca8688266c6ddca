import { Injectable } from '@nestjs/common';
import type { LoaderCache } from '../../../platform/graphql/request-context.js';
import { PeopleLoaders } from '../../people/people.loaders.js';
import type { ConferencePerson } from '../../people/person.type.js';
import type { ReleasedPerson } from '../released-session.entity.js';
import { ReleasesLoaders } from './releases.loaders.js';

/** The part of a person in a released session, with the person as the conference shows her. */
export interface ShownPart extends ReleasedPerson {
  readonly person: ConferencePerson;
}

@Injectable()
export class ReleasedPeopleLoaders {
  constructor(
    private readonly releases: ReleasesLoaders,
    private readonly people: PeopleLoaders,
  ) {}

  /** Parts in sessions of a release in their order; without those of people who were erased since. */
  async shown(
    loaders: LoaderCache,
    releaseId: string,
    parts: readonly ReleasedPerson[],
  ): Promise<readonly ShownPart[]> {
    const release = await this.releases.releaseById(loaders).load(releaseId);
    if (!release) return [];
    const people = this.people.inConference(loaders, release.conferenceId);
    const shown = await Promise.all(parts.map(async (part) => ({ ...part, person: await people.load(part.personId) })));
    return shown.filter((part): part is ShownPart => part.person !== null);
  }
}
