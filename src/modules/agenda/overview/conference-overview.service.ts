import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import type { Conference } from '../../conferences/conference.entity.js';
import { ConferencesLoaders } from '../../conferences/conferences.loaders.js';
import { Access } from '../../organisations/access.js';
import type { ConferenceAction } from '../../organisations/permissions.js';
import type { Draft } from '../draft.entity.js';
import { DraftsLoaders, type StudiedDraft } from '../drafts/drafts.loaders.js';
import type { DraftIssue } from '../issues/draft-issue.js';
import { ReleasesLoaders } from '../reading/releases.loaders.js';
import { ReleasedSession } from '../released-session.entity.js';
import { useOfDays, useOfRooms } from './agenda-use.js';
import { mostStarred, otherCounts, sessionGroups, taskCounts, type TaskCounts } from './overview-rows.js';
import { changedSinceRelease } from './release-distance.js';
import { schedulable, sumsByKind, sumsByLanguage, sumsByState, sumsByTrack } from './session-sums.js';

const TOP_STARRED = 5;

/** What the newest open draft says; all null without one. */
interface DraftCounts {
  readonly hardIssueCount: number | null;
  readonly mediumIssueCount: number | null;
  readonly softIssueCount: number | null;
  readonly roomTooSmallCount: number | null;
  readonly unplacedCount: number | null;
  readonly changedSinceReleaseCount: number | null;
}

export interface ConferenceTasks
  extends DraftCounts, Omit<TaskCounts, 'openTimeRequestCount' | 'peopleWithoutEmailCount'> {
  readonly draft: Draft | null;
  readonly openTimeRequestCount: number | null;
  readonly peopleWithoutEmailCount: number | null;
}

/**
 * What the home page of a conference tells its team. Whoever calls it has seen that the viewer is in the team; the number
 * of statements does not grow with the conference.
 */
@Injectable()
export class ConferenceOverviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly drafts: DraftsLoaders,
    private readonly releases: ReleasesLoaders,
    private readonly conferences: ConferencesLoaders,
  ) {}

  async tasksOf(conference: Conference, draft: Draft | null, context: RequestContext): Promise<ConferenceTasks> {
    const counts = await taskCounts(this.dataSource.manager, conference.id);
    const may = (action: ConferenceAction): Promise<boolean> =>
      this.access.mayInConference(context.viewer, conference, action);
    return {
      draft,
      ...(await this.draftCounts(conference, draft, context)),
      ...counts,
      openTimeRequestCount: (await may('answerTimeRequests')) ? counts.openTimeRequestCount : null,
      peopleWithoutEmailCount: (await may('seeContactDetails')) ? counts.peopleWithoutEmailCount : null,
    };
  }

  async numbersOf(conference: Conference, draft: Draft | null, context: RequestContext) {
    const groups = await sessionGroups(this.dataSource.manager, conference.id);
    const planned = schedulable(groups);
    const tracks = (await this.conferences.tracksOf(context.loaders).load(conference.id)) ?? [];
    const counts = await otherCounts(this.dataSource.manager, conference.id);
    const seesStars = await this.access.mayInConference(context.viewer, conference, 'editSessions');
    return {
      ...counts,
      starCount: seesStars ? counts.starCount : null,
      topStarred: seesStars ? await this.topStarred(conference.id, context) : null,
      sessionsByKind: sumsByKind(planned),
      sessionsByState: sumsByState(groups),
      sessionsByTrack: sumsByTrack(planned, tracks),
      sessionsByLanguage: sumsByLanguage(planned),
      ...(await this.agendaUse(draft, context)),
    };
  }

  private async draftCounts(
    conference: Conference,
    draft: Draft | null,
    context: RequestContext,
  ): Promise<DraftCounts> {
    const studied = await this.studied(draft, context);
    if (!studied) return NO_DRAFT;
    const open = studied.issues.filter((issue) => !issue.waived);
    const countOf = (matches: (issue: DraftIssue) => boolean): number => open.filter(matches).length;
    const { problem, placements } = studied.model;
    return {
      hardIssueCount: countOf(({ level }) => level === 'hard'),
      mediumIssueCount: countOf(({ level }) => level === 'medium'),
      softIssueCount: countOf(({ level }) => level === 'soft'),
      roomTooSmallCount: countOf(({ constraint }) => constraint === 'audience_above_capacity'),
      unplacedCount: problem.sessions.filter(({ id }) => !placements.has(id)).length,
      changedSinceReleaseCount: await this.changedSinceRelease(conference.id, studied, context),
    };
  }

  private async changedSinceRelease(
    conferenceId: string,
    { model }: StudiedDraft,
    { loaders }: RequestContext,
  ): Promise<number | null> {
    const release = await this.releases.currentReleaseOf(loaders).load(conferenceId);
    if (!release) return null;
    const released = await this.dataSource.getRepository(ReleasedSession).findBy({ releaseId: release.id });
    return changedSinceRelease(model.placements, released);
  }

  private async agendaUse(draft: Draft | null, context: RequestContext) {
    const studied = await this.studied(draft, context);
    if (!studied) return { sessionsByDay: null, roomUse: null };
    const { problem, agenda, usableRoomIds } = studied.model;
    const rooms = problem.rooms.filter(({ id }) => usableRoomIds.has(id));
    const use = useOfRooms(rooms, problem.days, agenda).map(async ({ roomId, ...minutes }) => {
      const room = await this.drafts.roomById(context.loaders).load(roomId);
      return room ? [{ room, ...minutes }] : [];
    });
    return { sessionsByDay: useOfDays(problem.days, agenda), roomUse: (await Promise.all(use)).flat() };
  }

  private async topStarred(conferenceId: string, { loaders }: RequestContext) {
    const rows = await mostStarred(this.dataSource.manager, conferenceId, TOP_STARRED);
    const starred = rows.map(async ({ sessionId, starCount }) => {
      const session = await this.drafts.sessionById(loaders).load(sessionId);
      return session ? [{ session, starCount }] : [];
    });
    return (await Promise.all(starred)).flat();
  }

  /** Judged once a request, also where the client asks for the issues of the same draft. */
  private async studied(draft: Draft | null, { loaders }: RequestContext): Promise<StudiedDraft | null> {
    return draft === null ? null : this.drafts.studied(loaders).load(draft.id);
  }
}

const NO_DRAFT: DraftCounts = {
  hardIssueCount: null,
  mediumIssueCount: null,
  softIssueCount: null,
  roomTooSmallCount: null,
  unplacedCount: null,
  changedSinceReleaseCount: null,
};
