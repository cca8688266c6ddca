import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Conference } from '../modules/conferences/conference.entity.js';
import { Session } from '../modules/sessions/session.entity.js';
import { CommandError } from './command-error.js';

const SHOWN_CANDIDATES = 5;

/** The session of a conference with this number, or the only one with these words in its title, in any case. */
export async function findSession(
  services: INestApplicationContext,
  conference: Conference,
  wanted: string,
): Promise<Session> {
  const sessions = await services.get(DataSource).getRepository(Session).findBy({ conferenceId: conference.id });
  const byNumber = sessions.find(({ number }) => `${number}` === wanted.replace(/^#/, ''));
  if (byNumber) return byNumber;
  const words = wanted.toLocaleLowerCase();
  const exact = sessions.filter(({ title }) => title.toLocaleLowerCase() === words);
  const found = exact.length > 0 ? exact : sessions.filter(({ title }) => title.toLocaleLowerCase().includes(words));
  const [first, ...others] = found;
  if (!first) throw new CommandError(`${conference.slug} has no session "${wanted}".`);
  if (others.length > 0) throw new CommandError(`"${wanted}" could be ${candidates(found)}. Give its number.`);
  return first;
}

function candidates(sessions: readonly Session[]): string {
  const named = sessions.slice(0, SHOWN_CANDIDATES).map(({ number, title }) => `#${number} "${title}"`);
  const more = sessions.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` or one of ${more} more` : ''}`;
}
