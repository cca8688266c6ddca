import { Injectable } from '@nestjs/common';
import { textIn } from '../../../platform/graphql/localized-text.type.js';
import { LoaderCache } from '../../../platform/graphql/request-context.js';
import { type Locale, translate } from '../../../platform/i18n/catalogue.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { PeopleLoaders } from '../../people/people.loaders.js';
import { titleIn } from '../../sessions/session-texts.js';
import { DraftsLoaders } from '../drafts/drafts.loaders.js';
import type { DraftIssue } from './draft-issue.js';

// Names stand in any script within a sentence of any other: each is isolated, so that it cannot turn the words
// around it (Unicode UAX 9).
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** Says issues in words: the message of the clash model with the names of what it is about. */
@Injectable()
export class IssueTexts {
  constructor(
    private readonly drafts: DraftsLoaders,
    private readonly people: PeopleLoaders,
    private readonly conferences: ConferencesLoaders,
  ) {}

  /** One issue in a sentence; names come through the batch loaders of the request. */
  async textOf(loaders: LoaderCache, issue: DraftIssue, locale: Locale): Promise<string> {
    const { args } = issue.message;
    const named = Object.entries(args).map(async ([name, value]) => [
      MENTIONED_AS[name] ?? name,
      await this.nameOf(loaders, issue, locale, name, value),
    ]);
    const entries = (await Promise.all(named)) as [string, string | number][];
    return translate(locale, issue.message.key, { ...NOTHING_NAMED, ...Object.fromEntries(entries) });
  }

  /** Many issues in sentences, for a program without a request: in their order, with as many statements as one. */
  textsOf(issues: readonly DraftIssue[], locale: Locale): Promise<string[]> {
    const loaders = new LoaderCache();
    return Promise.all(issues.map((issue) => this.textOf(loaders, issue, locale)));
  }

  private async nameOf(
    loaders: LoaderCache,
    issue: DraftIssue,
    locale: Locale,
    name: string,
    value: string | number,
  ): Promise<string | number> {
    if (typeof value === 'number') return value;
    switch (name) {
      case 'firstSessionId':
      case 'secondSessionId':
        return isolate(await this.sessionTitle(loaders, value, locale));
      case 'roomId':
        return isolate((await this.drafts.roomById(loaders).load(value))?.name);
      case 'personId':
        return isolate((await this.people.inConference(loaders, issue.conferenceId).load(value))?.person.displayName);
      case 'trackId':
      case 'otherTrackId':
        return isolate(textIn((await this.conferences.trackById(loaders).load(value))?.names ?? {}, locale));
      case 'tagId':
        return isolate((await this.conferences.tagById(loaders).load(value))?.name);
      default:
        return isolate(value);
    }
  }

  private async sessionTitle(loaders: LoaderCache, sessionId: string, locale: Locale): Promise<string | undefined> {
    const session = await this.drafts.sessionById(loaders).load(sessionId);
    return session ? titleIn(session, locale) : undefined;
  }
}

/** A message may mention what only some issues of its rule have; it asks first whether it is there. */
const NOTHING_NAMED = { second: '', room: '', person: '' };

/** The clash model gives ids; a sentence mentions what they are of. */
const MENTIONED_AS: Readonly<Record<string, string>> = {
  firstSessionId: 'first',
  secondSessionId: 'second',
  roomId: 'room',
  personId: 'person',
  trackId: 'track',
  otherTrackId: 'otherTrack',
  stockId: 'stock',
  tagId: 'tag',
};

function isolate(name: string | undefined): string {
  return `${FIRST_STRONG_ISOLATE}${name ?? '?'}${POP_ISOLATE}`;
}
