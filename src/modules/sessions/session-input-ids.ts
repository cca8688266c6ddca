// Decodes the ids that clients send; anything that is no id of its type is BAD_USER_INPUT.
import { fromGlobalId, type GlobalIdType } from '../../platform/graphql/global-id.js';
import type { NewSession, SessionChange } from './session-fields.js';
import type { NewSessionInput, SessionPersonInput, UpdateSessionInput } from './session.inputs.js';
import type { PersonPart } from './session-references.js';
import type { SessionSelection } from './sessions.service.js';
import type { SessionFilter } from './session-selection.inputs.js';

/** Undefined and null stay what they are. */
function optional(type: GlobalIdType, id: string | null | undefined): string | null | undefined {
  return id ? fromGlobalId(type, id) : id;
}

export function decodePeople(people: readonly SessionPersonInput[]): PersonPart[] {
  return people.map(({ personId, role }) => ({ personId: fromGlobalId('Person', personId), role }));
}

export function decodeTags(tagIds: readonly string[]): string[] {
  return tagIds.map((id) => fromGlobalId('Tag', id));
}

export function decodeNewSession<T extends NewSessionInput>(input: T): Omit<T, 'people'> & NewSession {
  return {
    ...input,
    conferenceId: fromGlobalId('Conference', input.conferenceId),
    trackId: optional('Track', input.trackId),
    people: decodePeople(input.people),
    tagIds: decodeTags(input.tagIds),
  };
}

export function decodeSessionChange<T extends UpdateSessionInput>(input: T): T & SessionChange {
  return { ...input, sessionId: fromGlobalId('Session', input.sessionId), trackId: optional('Track', input.trackId) };
}

export function decodeFilter(filter: SessionFilter | null | undefined): SessionSelection {
  return {
    ...filter,
    trackId: optional('Track', filter?.trackId),
    tagId: optional('Tag', filter?.tagId),
    personId: optional('Person', filter?.personId),
  };
}
