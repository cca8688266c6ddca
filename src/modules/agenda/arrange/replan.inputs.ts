import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, Max, Min, ValidateNested } from 'class-validator';
import { LocalDate } from '../../../platform/graphql/scalars.js';
import { DEFAULT_BUDGETS } from '../../../scheduling/index.js';

const MAX_DISRUPTIONS = 100;
const MAX_BUDGETS = 10;
const MAX_MOVED = 100;
const MAX_SECONDS = 60;

@InputType({ isAbstract: true })
abstract class LossInput {
  @Field(() => LocalDate, { nullable: true, description: 'Only on this day of the conference.' })
  day?: string | null;

  @Field(() => Date, { nullable: true, description: 'Only from then on; together with endsAt, instead of a day.' })
  startsAt?: Date | null;

  @Field(() => Date, { nullable: true })
  endsAt?: Date | null;
}

@InputType({ description: 'A room that cannot be used: for good, on a day, or for a time.' })
export class LostRoomInput extends LossInput {
  @Field(() => ID)
  roomId: string;
}

@InputType({ description: 'A person who cannot come: at all, on a day, or for a time.' })
export class AbsentPersonInput extends LossInput {
  @Field(() => ID)
  personId: string;
}

@InputType()
export class ReplanAgendaInput {
  @Field(() => ID, { description: 'The open draft that takes the new agenda; pins of it hold.' })
  draftId: string;

  @Field(() => [LostRoomInput], {
    defaultValue: [],
    description: 'Beside what the conference says already; at most 100.',
  })
  @ArrayMaxSize(MAX_DISRUPTIONS)
  @ValidateNested({ each: true })
  @Type(() => LostRoomInput)
  lostRooms: LostRoomInput[];

  @Field(() => [AbsentPersonInput], {
    defaultValue: [],
    description: 'Beside what the conference says already; at most 100.',
  })
  @ArrayMaxSize(MAX_DISRUPTIONS)
  @ValidateNested({ each: true })
  @Type(() => AbsentPersonInput)
  absentPeople: AbsentPersonInput[];

  @Field(() => [Int], {
    defaultValue: [...DEFAULT_BUDGETS],
    description: 'Most moved sessions of each choice, 0 to 100; 1 to 10 choices.',
  })
  @ArrayMinSize(1)
  @ArrayMaxSize(MAX_BUDGETS)
  @IsInt({ each: true })
  @Min(0, { each: true })
  @Max(MAX_MOVED, { each: true })
  mostMoved: number[];

  @Field(() => Int, { defaultValue: 5, description: 'How long to search at most, 1 to 60 seconds.' })
  @IsInt()
  @Min(1)
  @Max(MAX_SECONDS)
  seconds: number;

  @Field(() => Int, { defaultValue: 1, description: 'The same seed searches along the same paths.' })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  seed: number;
}
