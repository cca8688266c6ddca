import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../../platform/graphql/request-context.js';
import { isLocale } from '../../../platform/i18n/catalogue.js';
import { PeopleLoaders } from '../../people/people.loaders.js';
import { type ConferencePerson, PersonType } from '../../people/person.type.js';
import type { Room } from '../../rooms/room.entity.js';
import { RoomType } from '../../rooms/room.type.js';
import type { Session } from '../../sessions/session.entity.js';
import { SessionType } from '../../sessions/session.type.js';
import { DraftsLoaders } from '../drafts/drafts.loaders.js';
import { type DraftIssue, publicArg, publicKey } from './draft-issue.js';
import { IssueTexts } from './issue-texts.js';
import { IssueMessageArgument, ScheduleIssueType } from './schedule-issue.type.js';

@Resolver(() => ScheduleIssueType)
export class ScheduleIssuesResolver {
  constructor(
    private readonly loaders: DraftsLoaders,
    private readonly people: PeopleLoaders,
    private readonly texts: IssueTexts,
  ) {}

  @ResolveField(() => String, {
    description: 'Stable for the same breach, whatever the times: what waiveIssues takes.',
  })
  key(@Parent() issue: DraftIssue): string {
    return publicKey(issue);
  }

  @ResolveField(() => Boolean, {
    description: 'Covered by a waiver: listed still, but it neither costs nor blocks a release.',
  })
  isWaived(@Parent() issue: DraftIssue): boolean {
    return issue.waived;
  }

  @ResolveField(() => [SessionType], { description: 'Those that break the rule together, the earliest first.' })
  async sessions(@Parent() issue: DraftIssue, @Ctx() context: RequestContext): Promise<Session[]> {
    const sessions = await Promise.all(
      issue.sessionIds.map((id) => this.loaders.sessionById(context.loaders).load(id)),
    );
    return sessions.filter((session) => session !== null);
  }

  @ResolveField(() => RoomType, { nullable: true, description: 'Null where the rule is not about one room.' })
  room(@Parent() issue: DraftIssue, @Ctx() context: RequestContext): Promise<Room | null> | null {
    return issue.roomId === null ? null : this.loaders.roomById(context.loaders).load(issue.roomId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Null where the rule is not about one person.' })
  person(@Parent() issue: DraftIssue, @Ctx() context: RequestContext): Promise<ConferencePerson | null> | null {
    return issue.personId === null
      ? null
      : this.people.inConference(context.loaders, issue.conferenceId).load(issue.personId);
  }

  @ResolveField(() => String, { description: 'Key of the message in the catalogues.' })
  messageKey(@Parent() issue: DraftIssue): string {
    return issue.message.key;
  }

  @ResolveField(() => [IssueMessageArgument], { description: 'By name; at most 10.' })
  messageArguments(@Parent() issue: DraftIssue): IssueMessageArgument[] {
    const args = Object.entries(issue.message.args).map(([name, value]) => ({ name, value: publicArg(name, value) }));
    return args.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  @ResolveField(() => String, {
    description: 'The issue in a sentence, in the asked language (en, tr, ar), else in that of the viewer.',
  })
  text(
    @Parent() issue: DraftIssue,
    @Ctx() context: RequestContext,
    @Args('language', { type: () => String, nullable: true }) language?: string | null,
  ): Promise<string> {
    const locale = language && isLocale(language) ? language : context.locale;
    return this.texts.textOf(context.loaders, issue, locale);
  }
}
