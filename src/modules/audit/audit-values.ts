import { toGlobalId, type GlobalIdType } from '../../platform/graphql/global-id.js';
import { idTypeOfSubject } from './audit-subjects.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * A kept value as clients see it: JSON text, with the row ids of fields such as accountId, roomIds or grantedBy turned
 * into ids that clients know. Null where there is none.
 */
export function auditValueText(field: string, value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(withClientIds(field, value));
}

function withClientIds(field: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withClientIds(field, each));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withClientIds(key, each)]));
  }
  if (typeof value !== 'string' || !UUID.test(value)) return value;
  const type = idTypeOfField(field);
  return type === null ? value : toGlobalId(type, value);
}

function idTypeOfField(field: string): GlobalIdType | null {
  if (field.endsWith('By')) return 'Account';
  const thing = field.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return idTypeOfSubject(thing);
}
