import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx } from '../../../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../../../platform/graphql/request-context.js';
import { PeopleLoaders } from '../../../people/people.loaders.js';
import { type ConferencePerson, PersonType } from '../../../people/person.type.js';
import type { Session } from '../../../sessions/session.entity.js';
import { SessionType } from '../../../sessions/session.type.js';
import type { PlacedSession } from '../../clash-model/placement-state.js';
import { DraftsLoaders } from '../../drafts/drafts.loaders.js';
import { PlacementType } from '../../drafts/placement.type.js';
import { ReleasedSessionType } from '../../reading/released-session.type.js';
import type { ReleasedSession } from '../../released-session.entity.js';
import type { PlannedSession } from '../planned-release.js';
import { LETTER_REASONS, type LetterReason, type PersonalSession } from './personal-changes.js';
import { LetterReasonEnum, LetterSession, ReleaseLetterType } from './release-letter.type.js';
import type { ReleaseLetter } from './release-letters.service.js';

type PlannedLetter = ReleaseLetter<ReleasedSession, PlannedSession>;
type PlannedPart = PersonalSession<ReleasedSession, PlannedSession>;

@Resolver(() => ReleaseLetterType)
export class ReleaseLettersResolver {
  constructor(private readonly people: PeopleLoaders) {}

  @ResolveField(() => PersonType)
  person(@Parent() letter: PlannedLetter, @Ctx() context: RequestContext): Promise<ConferencePerson | null> {
    return this.people.inConference(context.loaders, letter.conferenceId).load(letter.recipient.personId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Her address as the conference knows it; where she claimed her profile, the letter goes to that of her account. Null where the conference knows none, and for everybody but organizers.',
  })
  async email(@Parent() letter: PlannedLetter, @Ctx() context: RequestContext): Promise<string | null> {
    const { loaders, viewer } = context;
    const details = this.people.privateDetailsIn(loaders, viewer, letter.conferenceId);
    return (await details.load(letter.recipient.personId))?.email ?? null;
  }

  @ResolveField(() => Boolean, { description: 'Whether the letter can go: some address of hers is known.' })
  hasAddress(@Parent() letter: PlannedLetter): boolean {
    return letter.recipient.address !== null;
  }

  @ResolveField(() => [LetterReasonEnum], { description: 'Those of her sessions, each once.' })
  reasons(@Parent() { changes: { sessions } }: PlannedLetter): LetterReason[] {
    return LETTER_REASONS.filter((reason) => sessions.some((session) => session.reason === reason));
  }

  @ResolveField(() => [LetterSession], {
    description: 'In the order of start: where they would be, else where they were. At most those of both agendas.',
  })
  sessions(@Parent() { changes }: PlannedLetter): readonly PlannedPart[] {
    return changes.sessions;
  }

  @ResolveField(() => Boolean, { description: 'Some session of hers is anything but UNCHANGED.' })
  isChanged(@Parent() { changes }: PlannedLetter): boolean {
    return changes.isChanged;
  }
}

@Resolver(() => LetterSession)
export class LetterSessionsResolver {
  constructor(private readonly loaders: DraftsLoaders) {}

  @ResolveField(() => SessionType)
  session(@Parent() { sessionId }: PlannedPart, @Ctx() context: RequestContext): Promise<Session | null> {
    return this.loaders.sessionById(context.loaders).load(sessionId);
  }

  @ResolveField(() => ReleasedSessionType, { nullable: true, description: 'Null where it is new to her.' })
  before(@Parent() part: PlannedPart): ReleasedSession | null {
    return part.before;
  }

  @ResolveField(() => PlacementType, { nullable: true, description: 'Null where it would be no longer hers.' })
  after(@Parent() part: PlannedPart): PlacedSession | null {
    return part.after?.placement ?? null;
  }
}
