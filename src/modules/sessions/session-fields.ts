import { DomainError } from '../../platform/graphql/domain-error.js';
import type { Session, SessionLink, SessionTranslation } from './session.entity.js';
import type {
  NewSessionInput,
  SessionFieldsInput,
  SessionTranslationInput,
  UpdateSessionInput,
} from './session.inputs.js';
import type { PersonPart } from './session-references.js';

/** A new session whose ids are decoded. */
export type NewSession = Omit<NewSessionInput, 'people'> & { readonly people: readonly PersonPart[] };
/** A change to a session whose ids are decoded. */
export type SessionChange = UpdateSessionInput;

/** Columns of a session that a caller may set; undefined leaves one as it is. */
export type SessionColumns = Partial<Omit<Session, 'id' | 'conferenceId' | 'number' | 'guid' | 'revision'>>;

/** What its speakers may edit: words, which publish at once, and nothing that an agenda depends on. */
export const SPEAKER_COLUMNS: readonly (keyof SessionColumns)[] = [
  'title',
  'subtitle',
  'abstract',
  'description',
  'translations',
  'links',
  'prerequisites',
  'materials',
];

type GivenFields = SessionFieldsInput & Pick<UpdateSessionInput, 'title' | 'durationMinutes'>;

/** The columns that an input sets: what is left out is left out here too; null clears. Throws REQUIRED for what cannot be cleared. */
export function columnsOf(input: GivenFields): SessionColumns {
  const columns: SessionColumns = {
    title: input.title === undefined ? undefined : required('title', trimmed(input.title)),
    durationMinutes:
      input.durationMinutes === undefined ? undefined : required('durationMinutes', input.durationMinutes),
    subtitle: trimmed(input.subtitle),
    abstract: trimmed(input.abstract),
    description: trimmed(input.description),
    language: input.language,
    translations: given(input.translations, translationsOf, {}),
    trackId: input.trackId,
    level: input.level,
    requiredFeatures: given(input.requiredFeatures, featuresOf, []),
    expectedAudience: input.expectedAudience,
    isExclusive: given(input.isExclusive, Boolean, false),
    roomCount: given(input.roomCount, Number, 1),
    links: given(input.links, linksOf, []),
    url: input.url,
    doNotRecord: given(input.doNotRecord, Boolean, false),
  };
  return givenColumns(columns);
}

/** Only the columns that have a value or null. */
export function givenColumns(columns: SessionColumns): SessionColumns {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** Undefined stays, null and blanks become null. */
export function trimmed(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text?.trim() || null;
}

/** Links as stored: plain objects of exactly two fields. */
export function linksOf(links: readonly SessionLink[]): readonly SessionLink[] {
  return links.map(({ label, url }) => ({ label: label.trim(), url }));
}

/** Undefined stays, null becomes the cleared value. */
export function given<I, O>(value: I | null | undefined, convert: (value: I) => O, cleared: O): O | undefined {
  if (value === undefined) return undefined;
  return value === null ? cleared : convert(value);
}

function required<T>(field: string, value: T | null | undefined): T {
  if (value === null || value === undefined) throw new DomainError('REQUIRED', { path: [field] });
  return value;
}

/** Names of features are compared with those of rooms, which are lower case. */
function featuresOf(features: readonly string[]): string[] {
  return [...new Set(features.map((feature) => feature.trim().toLowerCase()).filter((feature) => feature !== ''))];
}

function translationsOf(
  translations: readonly SessionTranslationInput[],
): Readonly<Record<string, SessionTranslation>> {
  const byLanguage = translations.map(({ language, ...texts }) => [language, textsOf(texts)] as const);
  return Object.fromEntries(byLanguage.filter(([, texts]) => Object.keys(texts).length > 0));
}

function textsOf(texts: Omit<SessionTranslationInput, 'language'>): SessionTranslation {
  const fields = ['title', 'subtitle', 'abstract', 'description'] as const;
  return Object.fromEntries(fields.flatMap((field) => (texts[field]?.trim() ? [[field, texts[field].trim()]] : [])));
}
