import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CONFIG } from '../../../../config/config.token.js';
import type { Config } from '../../../../config/config.js';
import type { Locale } from '../../../../platform/i18n/catalogue.js';
import type { Conference } from '../../../conferences/conference.entity.js';
import { localeOf } from '../../../interchange/calendar/feed-texts.js';
import type { FrozenSession } from '../release-diff.js';
import { letterNames, type LetterNames, type Recipient } from './letter-rows.js';
import { letterText } from './letter-texts.js';
import { personalChanges, type PersonalChanges } from './personal-changes.js';

/** Two agendas of one conference whose people are written to. */
export interface ComparedAgendas<B extends FrozenSession = FrozenSession, A extends FrozenSession = FrozenSession> {
  readonly conference: Conference;
  /** Of the current release; null before the first one. */
  readonly before: readonly B[] | null;
  readonly after: readonly A[];
}

/** Somebody with what a release means to her. */
export interface Addressee<B extends FrozenSession = FrozenSession, A extends FrozenSession = FrozenSession> {
  readonly recipient: Recipient;
  readonly changes: PersonalChanges<B, A>;
}

export interface Addressees<B extends FrozenSession = FrozenSession, A extends FrozenSession = FrozenSession> {
  /** In the order of their names. */
  readonly people: readonly Addressee<B, A>[];
  readonly names: LetterNames;
}

export interface ReleaseLetter<
  B extends FrozenSession = FrozenSession,
  A extends FrozenSession = FrozenSession,
> extends Addressee<B, A> {
  readonly conferenceId: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly calendarFileName: string;
}

/** Writes to the people of a release; it sends nothing. */
@Injectable()
export class ReleaseLetters {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Everybody who speaks, moderates or chairs in one of the agendas. Three statements. */
  async addressees<B extends FrozenSession, A extends FrozenSession>(
    db: EntityManager,
    agendas: ComparedAgendas<B, A>,
  ): Promise<Addressees<B, A>> {
    const changes = personalChanges(agendas.before ?? [], agendas.after);
    return namedAddressees(agendas.conference, changes, await letterNames(db, agendas.conference.id, changes));
  }

  /** The letters of several agendas of one conference, to everybody in them: in their order, with the statements of one. */
  async lettersOfEach<B extends FrozenSession, A extends FrozenSession>(
    db: EntityManager,
    conference: Conference,
    agendas: readonly ComparedAgendas<B, A>[],
  ): Promise<readonly (readonly ReleaseLetter<B, A>[])[]> {
    const changes = agendas.map(({ before, after }) => personalChanges(before ?? [], after));
    const names = await letterNames(db, conference.id, changes.flat());
    return agendas.map((each, index) => this.write(each, namedAddressees(conference, changes[index] ?? [], names)));
  }

  /** The letters to these people, in their order. */
  write<B extends FrozenSession, A extends FrozenSession>(
    { conference, before }: ComparedAgendas<B, A>,
    { people, names }: Addressees<B, A>,
  ): readonly ReleaseLetter<B, A>[] {
    const context = { conference, appUrl: this.config.appUrl, isFirst: before === null, names };
    return people.map((addressee) => ({
      ...addressee,
      ...letterText(addressee.recipient, addressee.changes, context),
      conferenceId: conference.id,
      calendarFileName: `${conference.slug}.ics`,
    }));
  }
}

/** Those who are known still: an erased person is nobody to write to. */
function namedAddressees<B extends FrozenSession, A extends FrozenSession>(
  conference: Conference,
  changes: readonly PersonalChanges<B, A>[],
  names: LetterNames,
): Addressees<B, A> {
  const people = changes.flatMap((each) => {
    const recipient = names.recipients.get(each.personId);
    return recipient ? [{ recipient, changes: each }] : [];
  });
  const { compare } = new Intl.Collator(localeOf(conference));
  return { people: people.toSorted((a, b) => compare(a.recipient.name, b.recipient.name)), names };
}
