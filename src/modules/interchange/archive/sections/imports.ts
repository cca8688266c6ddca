// Where files came from, which rows they mean, what each import did.
import { z } from 'zod';
import { KEEP_REASONS, MERGE_SUBJECTS, MERGE_VERDICTS, type LinkedSubject } from '../../merge/merge-plan.js';
import { ImportLink } from '../../imports/import-link.entity.js';
import { ImportRun } from '../../imports/import-run.entity.js';
import { ImportSource } from '../../imports/import-source.entity.js';
import type { Field, IdVisitor } from '../format/field.js';
import { accountOrNull, idOf, idOrNull, ownId } from '../format/ids.js';
import { PROGRAMME } from '../format/programme-schema.js';
import { section } from '../format/section.js';
import {
  instant,
  instantOrNull,
  oneOf,
  orNull,
  TEXT,
  text,
  textOrNull,
  TIME_ZONE,
  UUID,
  value,
  webAddressOrNull,
  whole,
  WHOLE,
} from '../format/values.js';
import { carriedDraft } from './carried-drafts.js';
import { OF_CONFERENCE } from './conference.js';

const LINKED_SUBJECTS = ['room', 'track', 'person', 'session'] as const satisfies readonly LinkedSubject[];
const isLinked = (subject: string): subject is LinkedSubject =>
  (LINKED_SUBJECTS as readonly string[]).includes(subject);

export const IMPORT_SOURCES = section({
  entity: ImportSource,
  description: 'Where files of the conference come from.',
  where: 't.conference_id = $1',
  order: 't.id',
  rowsAtOnce: 1,
  placed: OF_CONFERENCE,
  fields: {
    id: ownId('importSource'),
    name: text,
    format: textOrNull,
    url: webAddressOrNull,
    timeZone: orNull(value(TIME_ZONE)),
    columns: orNull(value(z.record(TEXT, TEXT))),
    draftId: { ...idOrNull('draft'), read: carriedDraft },
    everyMinutes: orNull(whole(5, 10_080)),
    nextRunAt: instantOrNull,
    lastRunAt: instantOrNull,
    lastError: textOrNull,
    failures: whole(0),
    etag: textOrNull,
    lastModified: textOrNull,
    lastProgramme: orNull(value(PROGRAMME)),
    createdBy: accountOrNull('createdBy'),
    createdAt: instant,
  },
});

export const IMPORT_LINKS = section({
  entity: ImportLink,
  description: 'Which row a source means by one of its ids. The row may be gone.',
  where: 't.conference_id = $1',
  order: 't.source_id, t.subject, t.external_id',
  placed: OF_CONFERENCE,
  fields: {
    sourceId: idOf('importSource'),
    subject: oneOf(LINKED_SUBJECTS),
    externalId: text,
    rowId: value(UUID),
    goneAt: instantOrNull,
  },
  mapRow: (row, visitor) => ({ ...row, rowId: visitor.id(row.subject, 'past', row.rowId) }),
});

const FINDINGS = z.array(
  z.strictObject({
    kind: z.enum(['missing', 'repaired', 'guessed', 'dropped']),
    code: TEXT,
    where: TEXT,
    args: z.record(TEXT, z.union([TEXT, z.number()])),
  }),
);

const DIFFERENCES = z.array(
  z.strictObject({
    key: TEXT,
    subject: z.enum(MERGE_SUBJECTS),
    id: TEXT,
    label: TEXT,
    field: TEXT.nullable(),
    last: TEXT.nullable(),
    file: TEXT.nullable(),
    here: TEXT.nullable(),
    verdict: z.enum(MERGE_VERDICTS),
    reason: z.enum(KEEP_REASONS).nullable(),
  }),
);
type Differences = z.infer<typeof DIFFERENCES>;

/** Row ids stand in the report of an import too, beside dates and ids of the source. */
function subjectId({ subject, id }: Differences[number], visitor: IdVisitor): string {
  return isLinked(subject) && UUID.safeParse(id).success ? visitor.id(subject, 'past', id) : id;
}

const differences: Field<Differences> = {
  schema: DIFFERENCES,
  mapIds: (given, visitor) => given.map((each) => ({ ...each, id: subjectId(each, visitor) })),
};

export const IMPORT_RUNS = section({
  entity: ImportRun,
  description: 'A file that went in, with the report of its quality.',
  where: 't.conference_id = $1',
  order: 't.id',
  rowsAtOnce: 5,
  placed: OF_CONFERENCE,
  fields: {
    id: ownId('importRun'),
    sourceId: idOrNull('importSource'),
    fileName: text,
    format: text,
    counts: value(z.record(TEXT, WHOLE)),
    findings: value(FINDINGS),
    differences,
    draftId: { ...idOrNull('draft'), read: carriedDraft },
    importedBy: accountOrNull('importedBy'),
    createdAt: instant,
  },
});
