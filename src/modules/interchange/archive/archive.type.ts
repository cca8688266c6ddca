import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';
import { ConferenceType } from '../../conferences/conference.type.js';

@ObjectType({ description: 'How many there are of one kind.' })
export class RestoreCount {
  @Field({ description: 'The name of a list in conference.json of the archive, such as sessions.' })
  kind: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('RestoreReport', { description: 'What became of an archive. Each list names only what there was any of.' })
export class RestoreReportType {
  @Field({
    description:
      'Whether everything has the id it had, so that addresses stay the same; false where one was taken here.',
  })
  idsKept: boolean;

  @Field(() => [RestoreCount])
  written: RestoreCount[];

  @Field(() => [RestoreCount], { description: 'Venues and rooms that the organisation had already.' })
  reused: RestoreCount[];

  @Field(() => [RestoreCount], {
    description: 'Accounts that nobody has here with a verified address, their roles and stars; attachments.',
  })
  leftOut: RestoreCount[];
}

@ObjectType({ implements: () => [MutationPayload] })
export class RestoreArchivePayload extends MutationPayload {
  @Field(() => ConferenceType, { nullable: true, description: 'The new conference; null where errors say why.' })
  conference?: ConferenceType | null;

  @Field(() => RestoreReportType, { nullable: true, description: 'Null where errors say why.' })
  report?: RestoreReportType | null;
}
