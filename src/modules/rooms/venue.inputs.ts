import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, MaxLength, Min } from 'class-validator';
import { Omittable } from '../../platform/graphql/omittable.js';
import { Trimmed } from '../../platform/graphql/trimmed.js';

export const MAX_VENUES = 200;

@InputType()
export class CreateVenueInput {
  @Field(() => ID)
  organisationId: string;

  @Field({ description: '1 to 200 characters, unique within the organisation.' })
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  address?: string | null;

  @Field({
    defaultValue: false,
    description: 'Every room can be reached without a step, unless the room says otherwise.',
  })
  @IsBoolean()
  isStepFree: boolean;
}

@InputType({ description: 'What is left out stays as it is; null clears.' })
export class UpdateVenueInput {
  @Field(() => ID)
  venueId: string;

  @Field(() => String, { nullable: true, description: '1 to 200 characters, unique within the organisation.' })
  @Omittable()
  @Trimmed()
  @IsString()
  @Length(1, 200)
  name?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  address?: string | null;

  @Field(() => Boolean, { nullable: true })
  @Omittable()
  @IsBoolean()
  isStepFree?: boolean;
}

@InputType({ description: 'The way between two venues of one organisation, the same in both directions.' })
export class SetVenueTravelInput {
  @Field(() => ID)
  venueId: string;

  @Field(() => ID)
  otherVenueId: string;

  @Field(() => Int, { nullable: true, description: '0 to 1440; null forgets the way, then no travel time applies.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1440)
  minutes?: number | null;
}
