import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { Node } from '../../../platform/graphql/node.type.js';
import {
  KEEP_REASONS,
  type KeepReason,
  MERGE_SUBJECTS,
  MERGE_VERDICTS,
  type MergeSubject,
  type MergeVerdict,
} from '../merge/merge-plan.js';

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

/** Enum values are the names of the code in upper case with underscores; what stands in data are the names. */
function enumOf<T extends string>(names: readonly T[]): Readonly<Record<string, T>> {
  return Object.fromEntries(names.map((name) => [name.toUpperCase().replaceAll('-', '_'), name]));
}

export const ImportSubjectEnum = enumOf<MergeSubject>(MERGE_SUBJECTS);
registerEnumType(ImportSubjectEnum, { name: 'ImportSubject', description: 'Sort of thing that an import changes.' });

export const ImportVerdictEnum = enumOf<MergeVerdict>(MERGE_VERDICTS);
registerEnumType(ImportVerdictEnum, {
  name: 'ImportVerdict',
  description: 'What an import does about a difference between file, last import and conference.',
  valuesMap: {
    CREATE: { description: 'New in the file: it is made here.' },
    TAKE: { description: "The file's value is written." },
    KEEP: { description: 'It was changed here and stays as it is.' },
    CANCEL: { description: 'A session that the file has no more: it is cancelled.' },
    GONE: { description: 'Something else that the file has no more: it stays.' },
  },
});

export const ImportKeepReasonEnum = enumOf<KeepReason>(KEEP_REASONS);
registerEnumType(ImportKeepReasonEnum, {
  name: 'ImportKeepReason',
  description: 'Why a value is kept.',
  valuesMap: {
    CHANGED_HERE: { description: 'The file says what it said the last time; here it was changed since.' },
    CHANGED_BOTH: { description: 'The file and the conference moved on since the last import.' },
    DIFFERS: { description: 'No earlier import tells which of the two is the newer one.' },
    CLAIMED: { description: 'Who claimed her person names herself.' },
    PINNED: { description: 'The placement is pinned.' },
  },
});

@ObjectType('QualityFinding', { description: 'A fault of an imported file and what became of it.' })
export class QualityFindingType {
  // Resolved: text.
  @Field(() => FINDING_KINDS)
  kind: (typeof FINDING_KINDS)[keyof typeof FINDING_KINDS];

  @Field({ description: 'Stable code of the fault, such as TIME_ZONE_MISSING.' })
  code: string;

  @Field({ description: 'Line number or id in the source.' })
  where: string;

  args: Readonly<Record<string, string | number>>;
}

@ObjectType({ description: 'How much of one kind a file holds, or how many differences of one verdict there are.' })
export class ImportCount {
  @Field({ description: 'sessions, placed, people, rooms, tracks, days; create, take, keep, cancel, gone.' })
  kind: string;

  @Field(() => Int)
  count: number;
}

@ObjectType('ImportDifference', {
  description: 'Where file, last import and conference do not say the same, and what the import does about it.',
})
export class ImportDifferenceType {
  @Field({ description: 'Equal in every comparison with the same file; see takeFromFile.' })
  key: string;

  @Field(() => ImportSubjectEnum)
  subject: MergeSubject;

  @Field({ description: 'Title or name.' })
  label: string;

  @Field(() => String, { nullable: true, description: 'Null for the whole of it.' })
  field: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As the last import read it; texts are cut after 500 characters.',
  })
  last: string | null;

  @Field(() => String, { nullable: true, description: 'As the file says it now.' })
  file: string | null;

  @Field(() => String, { nullable: true, description: 'As it is in the conference.' })
  here: string | null;

  @Field(() => ImportVerdictEnum)
  verdict: MergeVerdict;

  @Field(() => ImportKeepReasonEnum, { nullable: true, description: 'Of a kept value; null otherwise.' })
  reason: KeepReason | null;
}

@ObjectType('ImportRun', {
  implements: () => [Node],
  description: 'One file that went in, with the report of its quality and what it changed.',
})
export class ImportRunType extends Node {
  // Resolved: id, source, draft, counts, findings, differences.
  @Field()
  fileName: string;

  @Field({ description: 'Such as schedule-xml, sessionize-gridsmart or csv-people.' })
  format: string;

  @Field()
  createdAt: Date;
}

@ObjectType()
export class ImportRunConnection extends connectionOf(ImportRunType, 'Imports of a conference, the latest first.') {}
