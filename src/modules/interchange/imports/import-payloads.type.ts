import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MutationPayload } from '../../../platform/graphql/user-error.type.js';
import { DraftType } from '../../agenda/drafts/draft.type.js';
import { ConferenceType } from '../../conferences/conference.type.js';
import { ImportCount, ImportDifferenceType, ImportRunType, QualityFindingType } from './import-run.type.js';
import { ImportSourceType } from './import-source.type.js';

@ObjectType({ implements: () => [MutationPayload] })
export class ImportProgrammePayload extends MutationPayload {
  @Field(() => ConferenceType, { nullable: true, description: 'Null where errors say why.' })
  conference?: ConferenceType | null;

  @Field(() => DraftType, { nullable: true, description: 'The draft that holds the placements of the file.' })
  draft?: DraftType | null;

  @Field(() => ImportRunType, {
    nullable: true,
    description: 'Null where errors say why, and where the address answers that nothing changed since the last look.',
  })
  importRun?: ImportRunType | null;
}

@ObjectType({ description: 'What an import would do now; nothing was written.' })
export class ImportPreview {
  @Field()
  format: string;

  @Field(() => [ImportCount])
  counts: ImportCount[];

  @Field(() => [QualityFindingType], { description: 'The first 1000 faults in the order of the file.' })
  findings: QualityFindingType[];

  @Field(() => [ImportDifferenceType], {
    description: 'The first 1000; the counts tell of all. Empty for a new conference.',
  })
  differences: ImportDifferenceType[];

  @Field({ description: 'Whether the import would write nothing.' })
  changesNothing: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Give it to importProgramme, which then does this or refuses. Null for a new conference.',
  })
  fingerprint: string | null;

  @Field(() => ID, { nullable: true, description: 'The source that it would be taken for; null for a new one.' })
  importSourceId: string | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class PreviewImportPayload extends MutationPayload {
  @Field(() => ImportPreview, { nullable: true })
  preview?: ImportPreview | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class ImportSourcePayload extends MutationPayload {
  @Field(() => ImportSourceType, { nullable: true })
  importSource?: ImportSourceType | null;
}

@ObjectType({ implements: () => [MutationPayload] })
export class RemoveImportSourcePayload extends MutationPayload {
  @Field(() => ID, { nullable: true })
  removedId?: string | null;
}

@ObjectType({ description: 'A column of an uploaded table and what it seems to mean.' })
export class TableColumn {
  @Field()
  heading: string;

  @Field(() => [String], { description: 'The first three values that are not empty.' })
  samples: string[];

  @Field(() => String, { nullable: true, description: 'Null where the heading says nothing that is known.' })
  field: string | null;
}

@ObjectType({ description: 'The columns of an uploaded table (CSV), before it is imported.' })
export class ImportTable {
  @Field(() => String, { nullable: true, description: 'sessions, people, rooms or availability; null where unclear.' })
  table: string | null;

  @Field(() => [TableColumn], { description: 'At most 500.' })
  columns: TableColumn[];

  @Field(() => [String], { description: 'Fields that a column may be said to mean.' })
  fields: string[];
}
