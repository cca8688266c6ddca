import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DraftType } from '../agenda/drafts/draft.type.js';
import { ConferenceType } from '../conferences/conference.type.js';
import { Node } from '../../platform/graphql/node.type.js';
import { MutationPayload } from '../../platform/graphql/user-error.type.js';

export const FINDING_KINDS = {
  missing: 'missing',
  repaired: 'repaired',
  guessed: 'guessed',
  dropped: 'dropped',
} as const;
registerEnumType(FINDING_KINDS, {
  name: 'QualityFindingKind',
  description: 'What the import did about a fault of a file.',
});

@ObjectType('QualityFinding', { description: 'A fault of an imported file and what became of it.' })
export class QualityFindingType {
  @Field(() => FINDING_KINDS)
  kind: (typeof FINDING_KINDS)[keyof typeof FINDING_KINDS];

  @Field({ description: 'Stable code of the fault, such as time-zone-missing.' })
  code: string;

  @Field({ description: 'Line number or id in the source.' })
  where: string;
}

@ObjectType({ description: 'How much of one kind came in.' })
export class ImportCount {
  @Field({ description: 'sessions, placed, people, rooms, tracks or days.' })
  kind: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ImportRun', {
  implements: () => [Node],
  description: 'One file that went in, with the report of its quality.',
})
export class ImportRunType extends Node {
  @Field()
  fileName: string;

  @Field()
  format: string;

  @Field(() => [ImportCount])
  counts?: ImportCount[];

  @Field(() => [QualityFindingType], { description: 'The first 1000 faults in the order of the file.' })
  findings: QualityFindingType[];

  @Field()
  createdAt: Date;
}

@ObjectType({ implements: () => [MutationPayload] })
export class ImportProgrammePayload extends MutationPayload {
  @Field(() => ConferenceType, { nullable: true, description: 'The new conference; null where errors say why.' })
  conference?: ConferenceType | null;

  @Field(() => DraftType, { nullable: true, description: 'The draft that holds the placements of the file.' })
  draft?: DraftType | null;

  @Field(() => ImportRunType, { nullable: true })
  importRun?: ImportRunType | null;
}
