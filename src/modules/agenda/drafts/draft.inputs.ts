import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsOptional, IsString, MaxLength } from 'class-validator';

@InputType()
export class CreateDraftInput {
  @Field(() => ID)
  conferenceId: string;

  @Field({ description: '1 to 200 characters.' })
  @IsString()
  name: string;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class BranchDraftInput {
  @Field(() => ID, { description: 'The draft to copy, as it is now.' })
  draftId: string;

  @Field({ description: 'Of the new draft, 1 to 200 characters.' })
  @IsString()
  name: string;

  @Field(() => String, { nullable: true, description: 'A repeated call with the same key makes nothing new.' })
  @IsOptional()
  @MaxLength(255)
  idempotencyKey?: string | null;
}

@InputType()
export class RenameDraftInput {
  @Field(() => ID)
  draftId: string;

  @Field({ description: '1 to 200 characters.' })
  @IsString()
  name: string;
}

@InputType()
export class DeleteDraftInput {
  @Field(() => ID)
  draftId: string;
}

@InputType({ isAbstract: true })
export abstract class DraftEditInput {
  @Field(() => ID)
  draftId: string;

  @Field(() => Int, {
    description:
      'The revision that the editor saw. An edit against an older one is refused only where its sessions, or those of issues that it would create, changed since.',
  })
  expectedRevision: number;
}

@InputType({ isAbstract: true })
export abstract class MovingEditInput extends DraftEditInput {
  @Field({ defaultValue: false, description: 'Moves pinned sessions too; otherwise they are refused.' })
  evenIfPinned: boolean;
}

@InputType()
export class PlaceSessionInput extends MovingEditInput {
  @Field(() => ID)
  sessionId: string;

  @Field({ description: 'A whole minute within a year of the conference days.' })
  startsAt: Date;

  @Field(() => [ID], {
    description: 'Rooms of the conference, the main one first; at most 100, none for a session without a room.',
  })
  roomIds: string[];

  @Field(() => Int, {
    nullable: true,
    description: '1 to 10,080. When absent: its length in the draft, else its planned one.',
  })
  durationMinutes?: number | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class MoveSessionInput extends MovingEditInput {
  @Field(() => ID, { description: 'A session that is placed in the draft.' })
  sessionId: string;

  @Field(() => Date, { nullable: true, description: 'A whole minute within a year of the conference days.' })
  startsAt?: Date | null;

  @Field(() => [ID], { nullable: true, description: 'Replaces all its rooms; at most 100.' })
  roomIds?: string[] | null;
}

@InputType({ description: 'Two placed sessions change start and rooms; each keeps its length and its pins.' })
export class SwapSessionsInput extends MovingEditInput {
  @Field(() => ID)
  firstSessionId: string;

  @Field(() => ID)
  secondSessionId: string;
}

@InputType()
export class ResizeSessionInput extends MovingEditInput {
  @Field(() => ID, { description: 'A session that is placed in the draft.' })
  sessionId: string;

  @Field(() => Int, { description: '1 to 10,080.' })
  durationMinutes: number;

  @Field(() => Date, {
    nullable: true,
    description: 'For a session that is pulled at its beginning; unchanged when absent.',
  })
  startsAt?: Date | null;
}

@InputType()
export class UnplaceSessionInput extends MovingEditInput {
  @Field(() => ID)
  sessionId: string;
}

@InputType({ description: 'What is left out stays as it is.' })
export class PinSessionInput extends DraftEditInput {
  @Field(() => ID, { description: 'A session that is placed in the draft.' })
  sessionId: string;

  @Field(() => Boolean, { nullable: true, description: 'The scheduler must not move it in time.' })
  isTimePinned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The scheduler must not move it to other rooms.' })
  isRoomPinned?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The scheduler must not move it to another day.' })
  isDayPinned?: boolean | null;
}

@InputType()
export class UndoDraftChangeInput extends DraftEditInput {}

@InputType()
export class RedoDraftChangeInput extends DraftEditInput {}
