// What the form of a session holds, as texts of its fields; pure.
import type { SessionFields } from '../session-mutations.ts';
import type { Kind } from '../session-filter.ts';

export interface Texts {
  readonly title: string;
  readonly subtitle: string;
  readonly abstract: string;
  readonly description: string;
}
export const TEXT_FIELDS = ['title', 'subtitle', 'abstract', 'description'] as const satisfies readonly (keyof Texts)[];

export interface Part {
  readonly personId: string;
  readonly name: string;
  readonly role: NonNullable<SessionFields['people'][number]>['role'];
}

export interface Link {
  readonly label: string;
  readonly url: string;
}

export interface FormState extends Texts {
  /** BCP 47 tag of the texts above; empty where unknown. */
  readonly language: string;
  readonly translations: readonly (Texts & { readonly language: string })[];
  readonly durationMinutes: string;
  readonly level: string;
  readonly trackId: string;
  readonly tagIds: readonly string[];
  readonly people: readonly Part[];
  readonly expectedAudience: string;
  readonly roomCount: string;
  readonly isExclusive: boolean;
  readonly requiredFeatures: readonly string[];
  readonly doNotRecord: boolean;
  readonly links: readonly Link[];
  readonly url: string;
  readonly seatLimit: string;
  readonly prerequisites: string;
  readonly materials: readonly Link[];
  /** Of a new session only; empty for what its kind starts with. */
  readonly state: string;
}
export type FieldName = keyof FormState;

const NO_TEXTS: Texts = { title: '', subtitle: '', abstract: '', description: '' };

/** What organizers mostly plan for a kind; minutes. */
const USUAL_MINUTES: Readonly<Record<Kind, string>> = {
  KEYNOTE: '60',
  TALK: '30',
  WORKSHOP: '90',
  PANEL: '60',
  NETWORKING: '60',
  BREAK: '30',
  CEREMONY: '45',
};

/** A new session of the kind, written in the main language of the conference. */
export function newState(kind: Kind, language: string): FormState {
  return {
    ...NO_TEXTS,
    language,
    translations: [],
    durationMinutes: USUAL_MINUTES[kind],
    level: '',
    trackId: '',
    tagIds: [],
    people: [],
    expectedAudience: '',
    roomCount: '1',
    isExclusive: kind === 'KEYNOTE',
    requiredFeatures: [],
    doNotRecord: false,
    links: [],
    url: '',
    seatLimit: '',
    prerequisites: '',
    materials: [],
    state: '',
  };
}

export function stateOf(session: SessionFields): FormState {
  const isWorkshop = 'seatLimit' in session;
  return {
    title: session.title,
    subtitle: session.subtitle ?? '',
    abstract: session.abstract ?? '',
    description: session.description ?? '',
    language: session.language ?? '',
    translations: session.translations.map((each) => ({
      language: each.language,
      title: each.title ?? '',
      subtitle: each.subtitle ?? '',
      abstract: each.abstract ?? '',
      description: each.description ?? '',
    })),
    durationMinutes: String(session.durationMinutes),
    level: session.level ?? '',
    trackId: session.track?.id ?? '',
    tagIds: session.tags.map(({ id }) => id),
    people: session.people.map(({ role, person }) => ({ personId: person.id, name: person.displayName, role })),
    expectedAudience: textOf(session.expectedAudience),
    roomCount: String(session.roomCount),
    isExclusive: session.isExclusive,
    requiredFeatures: session.requiredFeatures,
    doNotRecord: session.doNotRecord,
    links: session.links.map(({ label, url }) => ({ label, url })),
    url: session.url ?? '',
    seatLimit: isWorkshop ? textOf(session.seatLimit) : '',
    prerequisites: isWorkshop ? (session.prerequisites ?? '') : '',
    materials: isWorkshop ? session.materials.map(({ label, url }) => ({ label, url })) : [],
    state: '',
  };
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Fields whose values differ. */
export function changedFields(before: FormState, after: FormState): FieldName[] {
  return (Object.keys(after) as FieldName[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

/** The texts in one language: those as written, or a translation. */
export function textsIn(state: FormState, language: string): Texts {
  if (language === state.language) return state;
  return state.translations.find((each) => each.language === language) ?? NO_TEXTS;
}

export function withText(state: FormState, language: string, field: keyof Texts, value: string): FormState {
  if (language === state.language) return { ...state, [field]: value };
  const others = state.translations.filter((each) => each.language !== language);
  const translation = {
    ...NO_TEXTS,
    ...state.translations.find((each) => each.language === language),
    language,
    [field]: value,
  };
  const isEmpty = TEXT_FIELDS.every((name) => translation[name] === '');
  return {
    ...state,
    translations: isEmpty
      ? others
      : [...others, translation].sort((a, b) => a.language.localeCompare(b.language, 'en')),
  };
}
