import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CONSTRAINT_KEYS, CONSTRAINTS, settingOf } from '../../../scheduling/index.js';
import { Ctx, CurrentViewer } from '../../../platform/auth/current-viewer.js';
import type { Viewer } from '../../../platform/auth/viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { ConstraintSettingType } from '../../conferences/schedule-constraint.type.js';
import type { Draft } from '../draft.entity.js';
import { DraftAccess } from './draft-access.js';
import { DraftReading } from './draft-reading.service.js';
import { DraftType } from './draft.type.js';

/** What the agenda adds to a conference for its team. */
@Resolver(() => ConferenceType)
export class ConferenceDraftsResolver {
  constructor(
    private readonly reading: DraftReading,
    private readonly access: DraftAccess,
    private readonly conferences: ConferencesLoaders,
  ) {}

  @ResolveField(() => [DraftType], {
    nullable: true,
    description:
      'Open drafts and proposals, the latest first; tens at most. NOT_FOUND, and null, outside the team of the conference.',
  })
  drafts(@Parent() conference: Conference, @CurrentViewer() viewer: Viewer): Promise<Draft[]> {
    return this.reading.draftsOf(viewer, conference);
  }

  @ResolveField(() => [ConstraintSettingType], {
    nullable: true,
    description:
      'Every rule of the agenda as it counts here, in the order of the issues. NOT_FOUND, and null, outside the team.',
  })
  async constraints(
    @Parent() conference: Conference,
    @CurrentViewer() viewer: Viewer,
    @Ctx() context: RequestContext,
  ): Promise<ConstraintSettingType[]> {
    await this.access.requireSeen(viewer, conference);
    const own = (await this.conferences.constraintSettingsOf(context.loaders).load(conference.id)) ?? [];
    const settings = Object.fromEntries(own.map(({ constraint, level, weight }) => [constraint, { level, weight }]));
    return CONSTRAINT_KEYS.map((constraint) => {
      const fallback = CONSTRAINTS[constraint];
      return {
        constraint,
        ...settingOf({ settings }, constraint),
        defaultLevel: fallback.level,
        defaultWeight: fallback.weight,
        isCustom: constraint in settings,
        canChangeLevel: !fallback.definition.alwaysHard,
      };
    });
  }
}
