// Decodes the ids that clients send; anything that is no id of its type is BAD_USER_INPUT.
import { fromGlobalId } from '../../platform/graphql/global-id.js';
import { fromOptionalGlobalId } from '../../platform/graphql/optional-global-id.js';
import type { BulkChange } from './session-bulk.js';
import type { UpdateSessionsInput } from './session-bulk.inputs.js';
import type { NewSession, SessionChange } from './session-fields.js';
import type { NewSessionInput, SessionPersonInput, UpdateSessionInput } from './session.inputs.js';
import type { PersonPart } from './session-references.js';
import type { SessionSelection } from './session-selection.js';
import type { SessionFilter } from './session-selection.inputs.js';

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
    trackId: fromOptionalGlobalId('Track', input.trackId),
    people: decodePeople(input.people),
    tagIds: decodeTags(input.tagIds),
  };
}

export function decodeSessionChange<T extends UpdateSessionInput>(input: T): T & SessionChange {
  return {
    ...input,
    sessionId: fromGlobalId('Session', input.sessionId),
    trackId: fromOptionalGlobalId('Track', input.trackId),
  };
}

export function decodeBulkChange(input: UpdateSessionsInput): BulkChange {
  return {
    ...input,
    sessionIds: input.sessionIds.map((id) => fromGlobalId('Session', id)),
    trackId: fromOptionalGlobalId('Track', input.trackId),
    addTagIds: decodeTags(input.addTagIds),
    removeTagIds: decodeTags(input.removeTagIds),
  };
}

export function decodeFilter(filter: SessionFilter | null | undefined): SessionSelection {
  return {
    ...filter,
    trackId: fromOptionalGlobalId('Track', filter?.trackId),
    tagId: fromOptionalGlobalId('Tag', filter?.tagId),
    personId: fromOptionalGlobalId('Person', filter?.personId),
    unplacedInDraftId: fromOptionalGlobalId('Draft', filter?.unplacedInDraftId),
  };
}
