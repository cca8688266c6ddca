import { ArrangeRun } from '../../src/modules/agenda/arrange-run.entity.js';
import { Release } from '../../src/modules/agenda/release.entity.js';
import { Waiver } from '../../src/modules/agenda/waiver.entity.js';
import { Tag } from '../../src/modules/conferences/tag.entity.js';
import { ImportSource } from '../../src/modules/interchange/imports/import-source.entity.js';
import { Invitation } from '../../src/modules/organisations/invitation.entity.js';
import { CalendarFeed } from '../../src/modules/interchange/calendar/calendar-feed.entity.js';
import { SavedView } from '../../src/modules/saved-views/saved-view.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { Venue } from '../../src/modules/rooms/venue.entity.js';
import { TimeRequest } from '../../src/modules/sessions/time-request.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { parseGlobalId, type GlobalIdType } from '../../src/platform/graphql/global-id.js';
import { grantRole, makeConference, makeDraft, makePerson, makeRoom, makeSession, makeTrack } from './factories.js';
import type { TestApp } from './test-app.js';

/** A conference that is not public, with one row of everything that has an id. */
export interface HiddenWorld {
  /** The row of this type. */
  idOf(type: GlobalIdType): string;
  /** Another row of this type, where there are two. */
  otherIdOf(type: GlobalIdType): string;
  /** A text for an argument of this name. */
  textFor(name: string): string;
  /** Whether variables name anything of this world. */
  concerns(variables: unknown): boolean;
  /** Changes when any row of the database but sign-in bookkeeping does. */
  fingerprint(): Promise<string>;
  /** The same with ids of rows that do not exist. */
  withoutRows(): HiddenWorld;
}

const SLUG = 'hidden-conference';
const NO_ROW = '0197a000-0000-7000-8000-000000000000';
const NO_OTHER_ROW = '0197a000-0000-7000-8000-000000000001';

type Ids = ReadonlyMap<GlobalIdType, string>;

/** Tables that a refused request may touch: who is signed in, how often she tried. */
const BOOKKEEPING = new Set(['rate_limit_window', 'access_token', 'account']);

export async function makeHiddenWorld(app: TestApp): Promise<HiddenWorld> {
  const { ids, others } = await makeRows(app);
  const tables = (
    await app.dataSource.query<{ name: string }[]>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    )
  )
    .map(({ name }) => name)
    .filter((name) => !BOOKKEEPING.has(name));
  return worldOf(ids, others, SLUG, async () => {
    const parts = tables.map(
      (name) =>
        `SELECT '${name}' AS t, md5(coalesce(string_agg(r::text, '|' ORDER BY r::text), '')) AS h FROM "${name}" r`,
    );
    return JSON.stringify(await app.dataSource.query(parts.join(' UNION ALL ')));
  });
}

function worldOf(ids: Ids, others: Ids, slug: string, fingerprint: () => Promise<string>): HiddenWorld {
  const known = new Set(ids.values());
  const concerns = (value: unknown): boolean => {
    if (typeof value === 'string') return value === slug || known.has(parseGlobalId(value)?.uuid ?? '');
    return typeof value === 'object' && value !== null && Object.values(value).some(concerns);
  };
  return {
    idOf: (type) => ids.get(type) ?? NO_ROW,
    otherIdOf: (type) => others.get(type) ?? NO_OTHER_ROW,
    textFor: (name) =>
      /slug/i.test(name)
        ? slug
        : /email/i.test(name)
          ? 'someone@example.org'
          : /language/i.test(name)
            ? 'en'
            : /color/i.test(name)
              ? '#5b21b6'
              : 'text-of-ten',
    concerns,
    fingerprint,
    withoutRows: () => worldOf(new Map(), new Map(), 'no-such-conference', fingerprint),
  };
}

async function makeRows(app: TestApp): Promise<{ ids: Ids; others: Ids }> {
  const db = app.dataSource;
  const organizer = await app.createAccount();
  const conference = await makeConference(db, { slug: SLUG, isPublic: false });
  await grantRole(db, organizer, 'organizer', conference.id);
  const room = await makeRoom(db, conference);
  const track = await makeTrack(db, conference);
  const person = await makePerson(db, conference, { email: 'private@example.org' });
  const session = await makeSession(db, conference, {}, [person]);
  const draft = await makeDraft(db, conference);
  const made = new Map<GlobalIdType, string>([
    ['Organisation', conference.organisationId],
    ['Conference', conference.id],
    ['Room', room.id],
    ['Track', track.id],
    ['Person', person.id],
    ['Session', session.id],
    ['Draft', draft.id],
  ]);
  const add = (type: GlobalIdType): string => {
    const id = newId();
    made.set(type, id);
    return id;
  };
  const profile = await db.getRepository(PersonProfile).findOneByOrFail({ personId: person.id });
  made.set('PersonProfile', profile.id);
  const [grant] = await db.query<{ id: string }[]>('SELECT id FROM role_grant WHERE scope_id = $1', [conference.id]);
  made.set('RoleGrant', grant?.id ?? NO_ROW);
  await db
    .getRepository(Venue)
    .insert({ id: add('Venue'), organisationId: conference.organisationId, name: 'Hidden venue' });
  await db.getRepository(Tag).insert({ id: add('Tag'), conferenceId: conference.id, name: 'hidden' });
  await db.getRepository(Waiver).insert({
    id: add('Waiver'),
    draftId: draft.id,
    constraint: 'pause_too_short',
    sessionIds: [session.id],
    reason: 'tested',
    authorId: organizer.id,
  });
  await db
    .getRepository(Release)
    .insert({ id: add('Release'), conferenceId: conference.id, number: 1, name: 'Hidden', draftId: draft.id });
  await db.getRepository(ArrangeRun).insert({ id: add('ArrangeRun'), draftId: draft.id, state: 'done', settings: {} });
  await db.getRepository(TimeRequest).insert({
    id: add('TimeRequest'),
    conferenceId: conference.id,
    sessionId: session.id,
    personId: person.id,
    reason: 'tested',
  });
  await db.getRepository(Invitation).insert({
    id: add('Invitation'),
    email: 'invited@example.org',
    role: 'organizer',
    scopeKind: 'conference',
    scopeId: conference.id,
    locale: 'en',
    digest: Buffer.from('hidden'),
    invitedBy: organizer.id,
    expiresAt: new Date('2099-01-01T00:00:00Z'),
  });
  await db.getRepository(CalendarFeed).insert({
    id: add('CalendarFeed'),
    accountId: organizer.id,
    conferenceId: conference.id,
    name: 'Hidden',
    digest: Buffer.from('hidden calendar'),
  });
  await db.getRepository(ImportSource).insert({
    id: add('ImportSource'),
    conferenceId: conference.id,
    name: 'Hidden',
    url: 'https://hidden.example.org/schedule.xml',
  });
  await db.getRepository(SavedView).insert({
    id: add('SavedView'),
    conferenceId: conference.id,
    accountId: organizer.id,
    table: 'sessions',
    name: 'Hidden',
    query: 'state=draft',
    isShared: true,
  });
  const others = new Map<GlobalIdType, string>([
    ['Person', (await makePerson(db, conference)).id],
    ['Session', (await makeSession(db, conference)).id],
  ]);
  return { ids: made, others };
}
