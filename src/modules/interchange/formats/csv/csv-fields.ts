// What the columns of each table can mean.

export const CSV_TABLES = ['sessions', 'people', 'rooms', 'availability'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

const WHEN = ['date', 'start', 'endDate', 'end', 'timeZone'] as const;

/** Fields of each table, as a saved mapping of columns names them; in the order in which organizers think of them. */
export const TABLE_FIELDS = {
  sessions: [
    ...(['id', 'guid', 'number', 'title', 'subtitle', 'abstract', 'description', 'kind', 'type', 'track'] as const),
    ...(['tags', 'language', 'level', 'duration', ...WHEN, 'rooms', 'roomCount'] as const),
    ...(['speakers', 'speakerIds', 'speakerEmails', 'speakerRoles', 'moderators', 'chairs', 'hosts'] as const),
    ...(['state', 'seatLimit', 'prerequisites', 'expectedAudience', 'requiredFeatures', 'exclusive'] as const),
    ...(['after', 'repeatOf', 'doNotRecord', 'license', 'url', 'links'] as const),
  ],
  people: ['id', 'name', 'firstName', 'lastName', 'email', 'biography', 'photo', 'links'],
  rooms: ['id', 'guid', 'name', 'venue', 'capacity', 'features', 'stepFree', 'lanes'],
  availability: ['personId', 'person', 'email', 'roomGuid', 'room', ...WHEN],
} as const satisfies Readonly<Record<CsvTable, readonly string[]>>;

export type BaseField = (typeof TABLE_FIELDS)[CsvTable][number];

/** Fields that may stand in several columns, one for each language: "biography (tr)". */
export const LOCALISED_FIELDS = ['title', 'subtitle', 'abstract', 'description', 'track', 'biography'] as const;
export type LocalisedField = (typeof LOCALISED_FIELDS)[number];

/** Fields whose cells hold lists: numbered columns, such as "Speaker 1" and "Speaker 2", are one list. */
export const LIST_FIELDS: readonly BaseField[] = [
  ...(['tags', 'rooms', 'speakers', 'speakerIds', 'speakerEmails', 'moderators', 'chairs', 'hosts'] as const),
  ...(['requiredFeatures', 'after', 'links', 'features'] as const),
];

/** A field, or one in a language: "biography:tr". */
export type CsvField = BaseField | `${LocalisedField}:${string}`;

export interface ColumnMeaning {
  readonly field: BaseField;
  /** Language tag of what stands in the column, or null where the heading does not say. */
  readonly language: string | null;
}

/** The meaning as a saved mapping names it. */
export function fieldName({ field, language }: ColumnMeaning): CsvField {
  return language !== null && isLocalised(field) ? `${field}:${language}` : field;
}

/** The meaning of a name in a saved mapping, in this table; null where there is none. */
export function meaningOf(name: string, table: CsvTable): ColumnMeaning | null {
  const [base = '', tag, ...more] = name.trim().split(':');
  const field = TABLE_FIELDS[table].find((known) => known === base);
  if (field === undefined || more.length > 0) return null;
  if (tag === undefined) return { field, language: null };
  const language = canonicalTag(tag);
  return isLocalised(field) && language !== null ? { field, language } : null;
}

export function isLocalised(field: BaseField): field is LocalisedField {
  return LOCALISED_FIELDS.some((known) => known === field);
}

/** The text as a canonical BCP 47 tag; null where it is none. */
export function canonicalTag(text: string): string | null {
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** What a table cannot do without: of each group one alternative, all of whose fields have a column. */
export const REQUIRED_FIELDS: Readonly<Record<CsvTable, readonly (readonly (readonly BaseField[])[])[]>> = {
  sessions: [[['title']]],
  people: [[['name'], ['firstName'], ['lastName']]],
  rooms: [[['name']]],
  availability: [
    [['person'], ['personId'], ['email'], ['room'], ['roomGuid']],
    [['start'], ['date']],
    [['end'], ['endDate'], ['date']],
  ],
};
