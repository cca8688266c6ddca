// From the fields of the form to the inputs of the API; pure.
import type { VariablesOf } from '../../../lib/graphql.ts';
import type { CREATE } from '../session-creation.ts';
import type { SessionFields } from '../session-mutations.ts';
import type { UPDATE_SESSION } from '../session-updates.ts';
import type { FieldName, FormState } from './form-state.ts';

type CreateInput = VariablesOf<(typeof CREATE)['WORKSHOP']>['input'];
type UpdateInput = VariablesOf<typeof UPDATE_SESSION>['input'];
type WorkshopFields = Pick<CreateInput, 'seatLimit' | 'prerequisites' | 'materials'>;
export type Fields = Omit<UpdateInput, 'sessionId' | 'expectedRevision'> & WorkshopFields;

/** Fields that the form saves by calls of their own. */
export const OWN_CALLS: readonly FieldName[] = ['people', 'tagIds'];

/** The input of the changed fields alone: what is left out stays as it is. */
export function fieldsInput(state: FormState, changed: readonly FieldName[]): Fields {
  const all = allFields(state);
  return Object.fromEntries(Object.entries(all).filter(([name]) => changed.includes(name as FieldName))) as Fields;
}

function allFields(state: FormState): Required<Fields> {
  return {
    title: state.title,
    subtitle: orNull(state.subtitle),
    abstract: orNull(state.abstract),
    description: orNull(state.description),
    language: orNull(state.language),
    translations: state.translations.map(({ language, title, subtitle, abstract, description }) => ({
      language,
      title: orNull(title),
      subtitle: orNull(subtitle),
      abstract: orNull(abstract),
      description: orNull(description),
    })),
    durationMinutes: numberOf(state.durationMinutes),
    level: orNull(state.level) as SessionFields['level'],
    trackId: orNull(state.trackId),
    expectedAudience: numberOf(state.expectedAudience),
    roomCount: numberOf(state.roomCount) ?? 1,
    isExclusive: state.isExclusive,
    requiredFeatures: [...state.requiredFeatures],
    doNotRecord: state.doNotRecord,
    links: state.links
      .filter(({ url }) => url.trim() !== '')
      .map(({ label, url }) => ({ label: label.trim() || url.trim(), url: url.trim() })),
    url: orNull(state.url),
    seatLimit: numberOf(state.seatLimit),
    prerequisites: orNull(state.prerequisites),
    materials: state.materials
      .filter(({ url }) => url.trim() !== '')
      .map(({ label, url }) => ({ label: label.trim() || url.trim(), url: url.trim() })),
  };
}

/** The input of a new session. What only workshops have is left out for the other kinds. */
export function createInput(
  state: FormState,
  conferenceId: string,
  { isWorkshop, idempotencyKey }: { readonly isWorkshop: boolean; readonly idempotencyKey: string },
): CreateInput {
  const { seatLimit, prerequisites, materials, title, durationMinutes, ...rest } = allFields(state);
  return {
    ...rest,
    title: title ?? '',
    // The field asks for one; nothing at all is refused by the server at this field.
    durationMinutes: durationMinutes ?? 0,
    ...(isWorkshop ? { seatLimit, prerequisites, materials } : {}),
    conferenceId,
    idempotencyKey,
    people: partsInput(state),
    tagIds: [...state.tagIds],
    ...(state.state === '' ? {} : { state: state.state as CreateInput['state'] }),
  } as CreateInput;
}

export function partsInput({
  people,
}: FormState): { readonly personId: string; readonly role: FormState['people'][number]['role'] }[] {
  return people.map(({ personId, role }) => ({ personId, role }));
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Math.round(Number(text));
}
