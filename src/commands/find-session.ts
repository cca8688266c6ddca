import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Conference } from '../modules/conferences/conference.entity.js';
import { Session } from '../modules/sessions/session.entity.js';
import { titleIn } from '../modules/sessions/session-texts.js';
import { foldForSearch } from '../platform/search/fold-for-search.js';
import { CommandError } from './command-error.js';

const SHOWN_CANDIDATES = 5;
/** Of everything that the command line prints. */
const LANGUAGE = 'en';

type NamedSession = Pick<Session, 'number' | 'title' | 'language' | 'translations'>;

/** The session of a conference that `wanted` means, as sessionMeant. */
export async function findSession(
  services: INestApplicationContext,
  conference: Conference,
  wanted: string,
): Promise<Session> {
  const sessions = await services.get(DataSource).getRepository(Session).findBy({ conferenceId: conference.id });
  const session = sessionMeant(sessions, wanted);
  if (!session) throw new CommandError(`${conference.slug} has no session "${wanted}".`);
  return session;
}

/**
 * The session with this number, or the only one with these words in its title; null where there is none. Titles are
 * compared as search compares them, and in every language that they are given in: reports name a session in English
 * where it has an English title. Throws a CommandError where several could be meant.
 */
export function sessionMeant<T extends NamedSession>(sessions: readonly T[], wanted: string): T | null {
  const byNumber = sessions.find(({ number }) => `${number}` === wanted.replace(/^#/, ''));
  if (byNumber) return byNumber;
  const words = foldForSearch(wanted);
  const exact = sessions.filter((session) => titlesOf(session).includes(words));
  const partly = sessions.filter((session) => titlesOf(session).some((title) => title.includes(words)));
  const found = exact.length > 0 ? exact : partly;
  if (found.length > 1) throw new CommandError(`"${wanted}" could be ${candidates(found)}. Give its number.`);
  return found[0] ?? null;
}

function titlesOf({ title, translations }: NamedSession): string[] {
  const translated = Object.values(translations).flatMap((texts) => texts.title ?? []);
  return [title, ...translated].map(foldForSearch);
}

function candidates(sessions: readonly NamedSession[]): string {
  const shown = sessions.slice(0, SHOWN_CANDIDATES);
  const named = shown.map((session) => `#${session.number} "${titleIn(session, LANGUAGE)}"`);
  const more = sessions.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` or one of ${more} more` : ''}`;
}
