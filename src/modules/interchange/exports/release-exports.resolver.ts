import { Inject } from '@nestjs/common';
import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../../../config/config.token.js';
import type { Config } from '../../../config/config.js';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Release } from '../../agenda/release.entity.js';
import { ReleaseType } from '../../agenda/reading/release.type.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { EXPORT_FORMATS, ExportFormatEnum } from './export-formats.js';

@ObjectType({ description: 'An agenda in a format of the field, at an address of its own.' })
export class AgendaExport {
  @Field(() => ExportFormatEnum)
  format: (typeof ExportFormatEnum)[keyof typeof ExportFormatEnum];

  @Field({
    description: 'Answers with an ETag; hidden conferences need the access token of somebody who may see them.',
  })
  url: string;

  @Field({ description: 'Media type.' })
  contentType: string;
}

/** Feeds that need more than one release. */
const LIVING_FEEDS = [
  { format: 'icalendar', fileName: 'calendar.ics', contentType: 'text/calendar; charset=utf-8' },
  { format: 'json-ld', fileName: 'schedule.jsonld', contentType: 'application/ld+json; charset=utf-8' },
  { format: 'atom', fileName: 'changes.atom', contentType: 'application/atom+xml; charset=utf-8' },
] as const;

const FILES = Object.entries(EXPORT_FORMATS).map(([format, { fileName, contentType }]) => ({
  format: format as keyof typeof EXPORT_FORMATS,
  fileName,
  contentType,
}));

@Resolver(() => ReleaseType)
export class ReleaseExportsResolver {
  constructor(
    private readonly conferences: ConferencesLoaders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => [AgendaExport], { description: 'This very release; it stays as it is but for texts.' })
  async exports(@Parent() release: Release, @Ctx() context: RequestContext): Promise<AgendaExport[]> {
    const conference = await this.conferences.byId(context.loaders).load(release.conferenceId);
    const folder = `${this.config.appUrl}/conferences/${conference?.slug ?? ''}/releases/${release.number}`;
    return FILES.map(({ format, fileName, contentType }) => ({ format, url: `${folder}/${fileName}`, contentType }));
  }
}

@Resolver(() => ConferenceType)
export class ConferenceFeedsResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @ResolveField(() => [AgendaExport], {
    description: 'Feeds that always hold the current release; they answer 404 before the first.',
  })
  feeds(@Parent() conference: Conference): AgendaExport[] {
    const folder = `${this.config.appUrl}/conferences/${conference.slug}`;
    return [...FILES, ...LIVING_FEEDS].map(({ format, fileName, contentType }) => ({
      format,
      url: `${folder}/${fileName}`,
      contentType,
    }));
  }
}
