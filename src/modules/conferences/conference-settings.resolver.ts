import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import type { Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { CloneConferenceInput } from './clone.inputs.js';
import { ConferenceCloneService } from './conference-clone.service.js';
import type { Conference } from './conference.entity.js';
import { CloneConferencePayload, ConferencePayload } from './conference-payloads.type.js';
import { ChangeTimeZoneInput, SetConferenceDaysInput, UpdateConferenceInput } from './conference-settings.inputs.js';
import { ConferenceSettingsService } from './conference-settings.service.js';
import { ResetConstraintInput, SetConstraintInput } from './constraint.inputs.js';
import { ConstraintSettingsService } from './constraint-settings.service.js';
import { TimeZoneService } from './time-zone.service.js';

@Resolver()
export class ConferenceSettingsResolver {
  constructor(
    private readonly settings: ConferenceSettingsService,
    private readonly timeZones: TimeZoneService,
    private readonly constraints: ConstraintSettingsService,
    private readonly clones: ConferenceCloneService,
  ) {}

  @Mutation(() => ConferencePayload)
  @Allow(SignedIn)
  async updateConference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateConferenceInput,
  ): Promise<{ conference: Conference }> {
    const { conferenceId, ...changes } = input;
    return {
      conference: await this.settings.updateConference(viewer, fromGlobalId('Conference', conferenceId), changes),
    };
  }

  @Mutation(() => ConferencePayload, { description: 'Replaces all days.' })
  @Allow(SignedIn)
  async setConferenceDays(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetConferenceDaysInput,
  ): Promise<{ conference: Conference }> {
    return {
      conference: await this.settings.setDays(viewer, fromGlobalId('Conference', input.conferenceId), input.days),
    };
  }

  @Mutation(() => ConferencePayload, {
    description:
      'Days, placements in drafts and availability of people keep their wall-clock times; rooms stay as they are. Refused after the first release: ZONE_FIXED_BY_RELEASE.',
  })
  @Allow(SignedIn)
  async changeTimeZone(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangeTimeZoneInput,
  ): Promise<{ conference: Conference }> {
    return {
      conference: await this.timeZones.changeTimeZone(
        viewer,
        fromGlobalId('Conference', input.conferenceId),
        input.timeZone,
      ),
    };
  }

  @Mutation(() => ConferencePayload, { description: 'Sets level and weight of a rule for this conference.' })
  @Allow(SignedIn)
  async setConstraint(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: SetConstraintInput,
  ): Promise<{ conference: Conference }> {
    const { level, weight } = input;
    return {
      conference: await this.constraints.setConstraint(
        viewer,
        fromGlobalId('Conference', input.conferenceId),
        input.constraint,
        { level, weight },
      ),
    };
  }

  @Mutation(() => ConferencePayload, { description: 'Gives a rule its default level and weight back.' })
  @Allow(SignedIn)
  async resetConstraint(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ResetConstraintInput,
  ): Promise<{ conference: Conference }> {
    return {
      conference: await this.constraints.resetConstraint(
        viewer,
        fromGlobalId('Conference', input.conferenceId),
        input.constraint,
      ),
    };
  }

  @Mutation(() => CloneConferencePayload)
  @Allow(SignedIn)
  async cloneConference(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CloneConferenceInput,
  ): Promise<{ conference: Conference }> {
    const sourceId = fromGlobalId('Conference', input.sourceId);
    return { conference: await this.clones.cloneConference(viewer, { ...input, sourceId }) };
  }
}
