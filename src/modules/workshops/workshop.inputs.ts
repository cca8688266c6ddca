import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { NewSessionInput, SessionLinkInput, UpdateSessionInput } from '../sessions/session.inputs.js';

const MAX_PREREQUISITES = 5_000;
const MAX_MATERIALS = 20;

/** What a workshop has over other sessions. */
export interface WorkshopFields {
  readonly seatLimit?: number | null;
  readonly prerequisites?: string | null;
  readonly materials?: readonly SessionLinkInput[] | null;
}

@InputType()
export class CreateWorkshopInput extends NewSessionInput implements WorkshopFields {
  @Field(() => Int, { nullable: true, description: '1 to 1,000,000; null for no limit.' })
  seatLimit?: number | null;

  @Field(() => String, { nullable: true, description: 'What to know or bring.' })
  @IsOptional()
  @MaxLength(MAX_PREREQUISITES)
  prerequisites?: string | null;

  @Field(() => [SessionLinkInput], { nullable: true, description: 'At most 20.' })
  @IsOptional()
  @ArrayMaxSize(MAX_MATERIALS)
  @ValidateNested({ each: true })
  @Type(() => SessionLinkInput)
  materials?: SessionLinkInput[] | null;
}

@InputType({ description: 'What is left out stays as it is; null clears it.' })
export class UpdateWorkshopInput extends UpdateSessionInput implements WorkshopFields {
  @Field(() => Int, { nullable: true, description: '1 to 1,000,000; null for no limit.' })
  seatLimit?: number | null;

  @Field(() => String, { nullable: true, description: 'What to know or bring.' })
  @IsOptional()
  @MaxLength(MAX_PREREQUISITES)
  prerequisites?: string | null;

  @Field(() => [SessionLinkInput], { nullable: true, description: 'Replaces all materials; at most 20.' })
  @IsOptional()
  @ArrayMaxSize(MAX_MATERIALS)
  @ValidateNested({ each: true })
  @Type(() => SessionLinkInput)
  materials?: SessionLinkInput[] | null;
}
