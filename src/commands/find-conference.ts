import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Draft } from '../modules/agenda/draft.entity.js';
import { Conference } from '../modules/conferences/conference.entity.js';
import { Organisation } from '../modules/organisations/organisation.entity.js';
import { newId } from '../platform/database/ids.js';
import { CommandError } from './command-error.js';

/** The conference of this slug; without one, the conference that was made last. */
export async function findConference(services: INestApplicationContext, slug: string | undefined): Promise<Conference> {
  const conferences = services.get(DataSource).getRepository(Conference);
  const conference = slug
    ? await conferences.findOneBy({ slug })
    : (await conferences.find({ order: { id: 'DESC' }, take: 1 }))[0];
  if (!conference)
    throw new CommandError(
      slug ? `There is no conference "${slug}".` : 'There is no conference yet: import one first.',
    );
  return conference;
}

/** The open draft of this name; without one, the open draft that was made last. */
export async function findDraft(
  services: INestApplicationContext,
  conference: Conference,
  name: string | undefined,
): Promise<Draft> {
  const where = { conferenceId: conference.id, state: 'open' as const, ...(name ? { name } : {}) };
  const [draft] = await services
    .get(DataSource)
    .getRepository(Draft)
    .find({ where, order: { id: 'DESC' }, take: 1 });
  if (!draft)
    throw new CommandError(
      name ? `${conference.slug} has no open draft "${name}".` : `${conference.slug} has no open draft.`,
    );
  return draft;
}

/** The organisation of this slug; without one, the first; made where there is none yet. */
export async function findOrganisation(
  services: INestApplicationContext,
  slug: string | undefined,
): Promise<Organisation> {
  const organisations = services.get(DataSource).getRepository(Organisation);
  if (slug) {
    const organisation = await organisations.findOneBy({ slug });
    if (!organisation) throw new CommandError(`There is no organisation "${slug}".`);
    return organisation;
  }
  const [first] = await organisations.find({ order: { id: 'ASC' }, take: 1 });
  if (first) return first;
  const id = newId();
  await organisations.insert({ id, slug: 'imported', name: 'Imported conferences' });
  return organisations.findOneByOrFail({ id });
}
