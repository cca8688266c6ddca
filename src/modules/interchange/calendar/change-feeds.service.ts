import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { notFound } from '../../../platform/graphql/request-errors.js';
import { translate, type Locale } from '../../../platform/i18n/catalogue.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { Organisation } from '../../organisations/organisation.entity.js';
import { writeAtom, type AtomEntry } from '../formats/atom/write.js';
import { localeOf, nameOf, pageUrlOf } from './feed-texts.js';
import { newsContent, newsSummary } from './news-texts.js';
import { GENERATOR } from './product-id.js';
import { newsSections, type NewsContext } from './release-news.js';
import { newsNames, releaseNews, type ReleaseNews } from './release-news-rows.js';

/** A reader looks at the last few; the whole history is in the API. */
export const MAX_ENTRIES = 50;
/** Of an entry: a first release of a thousand sessions is no news to read line by line. */
export const MAX_LINES = 200;

/** What each release changed, for feed readers. The caller asked whether the viewer may see the conference. */
@Injectable()
export class ChangeFeeds {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The Atom feed in a language, or in the main one of the conference. NOT_FOUND before the first release. Five statements. */
  async changesOf(conference: Conference, language: Locale | null): Promise<string> {
    const db = this.dataSource.manager;
    const news = await releaseNews(db, conference.id, MAX_ENTRIES);
    if (news.length === 0) throw notFound();
    const locale = language ?? localeOf(conference);
    const context = { locale, zone: conference.timeZone, names: await newsNames(db, news) };
    const organisation = await db.findOneByOrFail(Organisation, { id: conference.organisationId });
    const address = `${this.config.appUrl}/conferences/${conference.slug}/changes.atom`;
    return writeAtom({
      uuid: conference.id,
      title: translate(locale, 'calendar.news.title', { conference: nameOf(conference) }),
      author: organisation.name,
      language: locale,
      selfUrl: language ? `${address}?lang=${language}` : address,
      pageUrl: pageUrlOf(conference, this.config.appUrl),
      generator: GENERATOR,
      entries: news.map((release) => entryOf(release, context)),
    });
  }
}

function entryOf(release: ReleaseNews, context: NewsContext): AtomEntry {
  const sections = newsSections(release, context, MAX_LINES);
  return {
    uuid: release.releaseId,
    title: translate(context.locale, 'calendar.news.release', { number: release.number, name: release.name }),
    updated: release.releasedAt,
    summary: newsSummary(sections, context.locale),
    content: newsContent(sections, context.locale, release.comment),
  };
}
