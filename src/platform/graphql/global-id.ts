import { badUserInput } from './request-errors.js';

/** Prefixes of the ids that clients see; a prefix never changes, clients keep ids. */
const PREFIXES = {
  Account: 'acc',
  AccessToken: 'tok',
  Organisation: 'org',
  RoleGrant: 'rol',
  Invitation: 'inv',
  Venue: 'ven',
  Room: 'rom',
  Conference: 'con',
  Track: 'trk',
  Tag: 'tag',
  Person: 'per',
  PersonProfile: 'prf',
  Session: 'ses',
  TimeRequest: 'trq',
  Draft: 'drf',
  DraftChange: 'dch',
  Waiver: 'wai',
  Release: 'rel',
  ArrangeRun: 'arr',
  ImportRun: 'imp',
  ImportSource: 'ims',
  AuditEntry: 'aud',
  UploadedFile: 'fil',
  CalendarFeed: 'cal',
  SavedView: 'svw',
} as const;

export type GlobalIdType = keyof typeof PREFIXES;

const TYPES_BY_PREFIX = new Map<string, GlobalIdType>(
  (Object.entries(PREFIXES) as [GlobalIdType, string][]).map(([type, prefix]) => [prefix, type]),
);

/** The opaque, type-tagged id of a row: prefix, underscore, 22 characters. */
export function toGlobalId(type: GlobalIdType, uuid: string): string {
  return `${PREFIXES[type]}_${Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The row id behind a client's id. Throws BAD_USER_INPUT for another type's id or anything else. */
export function fromGlobalId(type: GlobalIdType, id: string): string {
  const parsed = parseGlobalId(id);
  if (!parsed || parsed.type !== type) throw badUserInput(`"${id.slice(0, 40)}" is not the id of a ${type}.`);
  return parsed.uuid;
}

/** Type and row id of any client's id, or null where it is none. */
export function parseGlobalId(id: string): { readonly type: GlobalIdType; readonly uuid: string } | null {
  const [prefix = '', payload = ''] = [id.slice(0, 3), id.slice(4)];
  const type = TYPES_BY_PREFIX.get(prefix);
  const bytes = Buffer.from(payload, 'base64url');
  if (!type || id[3] !== '_' || bytes.length !== 16 || bytes.toString('base64url') !== payload) return null;
  const hex = bytes.toString('hex');
  return {
    type,
    uuid: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`,
  };
}
