// A conference with at least one row of everything that can belong to one, made as far as possible through the API.
import { createHash } from 'node:crypto';
import { Conference } from '../../src/modules/conferences/conference.entity.js';
import { ConstraintSetting } from '../../src/modules/conferences/constraint-setting.entity.js';
import { CalendarEvent } from '../../src/modules/interchange/calendar/calendar-event.entity.js';
import { ImportLink } from '../../src/modules/interchange/imports/import-link.entity.js';
import { ImportRun } from '../../src/modules/interchange/imports/import-run.entity.js';
import { ImportSource } from '../../src/modules/interchange/imports/import-source.entity.js';
import { PersonAvailability } from '../../src/modules/people/person-availability.entity.js';
import { RoomAvailability } from '../../src/modules/rooms/room-availability.entity.js';
import { VenueTravel } from '../../src/modules/rooms/venue-travel.entity.js';
import { SessionOrder } from '../../src/modules/sessions/session-order.entity.js';
import { SessionStar } from '../../src/modules/sessions/session-star.entity.js';
import { SessionTag } from '../../src/modules/sessions/session-tag.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { TimeRequest } from '../../src/modules/sessions/time-request.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { type DraftStage, draftId, edit, place, stageDraft } from './draft-edits.js';
import { makePerson, makeRoom, makeTag, makeTrack, makeVenue } from './factories.js';
import { release } from './releases.js';
import type { TestAccount, TestApp } from './test-app.js';

const window = (hour: string): { startsAt: Date; endsAt: Date } => ({
  startsAt: new Date(`2027-03-08T${hour}:00:00Z`),
  endsAt: new Date('2027-03-08T15:00:00Z'),
});

export interface FullConference extends DraftStage {
  readonly reader: TestAccount;
}

/** Ada and Bea share the hall at nine by a waiver and are released so; Cem, who stands in the draft, can be undone. */
export async function makeFullConference(app: TestApp): Promise<FullConference> {
  const stage = await stageDraft(app);
  const reader = await app.createAccount({ displayName: 'Reader' });
  await addStructure(app, stage);
  await addAgenda(app, stage);
  await addRequests(app, stage, reader);
  await addImports(app, stage);
  return { ...stage, reader };
}

async function addStructure(
  app: TestApp,
  { conference, hall, studio, talks: [ada, bea, cem] }: DraftStage,
): Promise<void> {
  const db = app.dataSource;
  const organisation = { id: conference.organisationId };
  const campus = await makeVenue(db, organisation, { name: 'Kampüs', address: 'Beyoğlu, İstanbul' });
  const annex = await makeVenue(db, organisation, { name: 'الملحق' });
  await db.getRepository(VenueTravel).insert({ fromVenueId: campus.id, toVenueId: annex.id, minutes: 12 });
  await db.query('UPDATE room SET venue_id = $1 WHERE id = $2', [campus.id, hall.id]);
  await db.query('UPDATE room SET venue_id = $1, lanes = 2 WHERE id = $2', [annex.id, studio.id]);
  await makeRoom(db, conference, { name: 'Old hall', venueId: campus.id, retiredAt: new Date('2026-01-01T00:00:00Z') });
  await db.getRepository(RoomAvailability).insert({ id: newId(), roomId: hall.id, ...window('06') });
  const track = await makeTrack(db, conference, { names: { tr: 'Gökyüzü', ar: 'السماء' } });
  const tag = await makeTag(db, conference, { name: 'yıldız' });
  await db.getRepository(ConstraintSetting).insert({
    conferenceId: conference.id,
    constraint: 'pause_too_short',
    level: 'off',
    weight: 3,
  });
  await db.getRepository(SessionTag).insert({ sessionId: ada.id, tagId: tag.id });
  await db.getRepository(SessionOrder).insert({ beforeId: ada.id, afterId: cem.id, conferenceId: conference.id });
  await db.getRepository(Session).update(ada.id, {
    trackId: track.id,
    translations: { tr: { title: 'Ada ile bir saat' } },
    links: [{ label: 'Slides', url: 'https://example.org/ada' }],
    // Quotes, line ends, a character beyond the first plane: whatever JSON and SQL may trip over.
    abstract: 'She said: "it\'s \\ simple"\nand 🌟 — <b>so</b>',
  });
  await db.getRepository(Session).update(bea.id, { repeatOfId: cem.id });
}

async function addAgenda(app: TestApp, stage: DraftStage): Promise<void> {
  const [ada, bea, cem] = stage.talks;
  const db = app.dataSource;
  const person = await makePerson(db, stage.conference, { displayName: 'فاطمة الزهراء', email: 'fatima@example.org' });
  await db.query(`INSERT INTO session_person (session_id, person_id, role) VALUES ($1, $2, 'speaker')`, [
    ada.id,
    person.id,
  ]);
  await db
    .getRepository(PersonAvailability)
    .insert({ id: newId(), conferenceId: stage.conference.id, personId: person.id, ...window('07') });
  await place(app, stage, ada, '09:00');
  await place(app, stage, bea, '09:00');
  await waiveAll(app, stage);
  const { errors } = await release(app, stage.draft, stage.organizer, {
    expectedRevision: await revisionOf(app, stage),
  });
  if (errors.length > 0) throw new Error(`not released: ${JSON.stringify(errors)}`);
  await place(app, stage, cem, '11:00', [stage.studio]);
}

async function waiveAll(app: TestApp, { draft, organizer }: DraftStage): Promise<void> {
  const seen = await app.ok(
    'query ($id: ID!) { draft(id: $id) { revision issues { key level } } }',
    { id: draftId(draft) },
    organizer,
  );
  const hard = seen.draft.issues.filter(({ level }: { level: string }) => level === 'HARD');
  const { waiveIssues } = await app.ok(
    'mutation ($input: WaiveIssuesInput!) { waiveIssues(input: $input) { errors { code } } }',
    {
      input: {
        draftId: draftId(draft),
        expectedRevision: seen.draft.revision,
        issueKeys: hard.map(({ key }: { key: string }) => key),
        reason: 'One hall, one wall',
      },
    },
    organizer,
  );
  if (waiveIssues.errors.length > 0) throw new Error(`not waived: ${JSON.stringify(waiveIssues.errors)}`);
}

/** The revision of its draft now. */
export async function revisionOf(app: TestApp, { draft }: Pick<DraftStage, 'draft'>): Promise<number> {
  const [row] = await app.dataSource.query<{ revision: number }[]>('SELECT revision FROM draft WHERE id = $1', [
    draft.id,
  ]);
  return row?.revision ?? -1;
}

/** Takes back the last change of the draft; the sessions that it moved, by title. */
export async function undo(
  app: TestApp,
  stage: Pick<DraftStage, 'draft'>,
  as: TestAccount,
): Promise<{ errors: unknown[]; titles: string[] }> {
  const input = { draftId: draftId(stage.draft), expectedRevision: await revisionOf(app, stage) };
  const { change, errors } = await edit(app, 'undoDraftChange', input, as);
  const placements: { session: { title: string } }[] = change?.placements ?? [];
  return { errors, titles: placements.map(({ session }) => session.title) };
}

async function addRequests(
  app: TestApp,
  { conference, organizer, talks: [ada] }: DraftStage,
  reader: TestAccount,
): Promise<void> {
  const db = app.dataSource;
  const [speaker] = await db.query<{ id: string }[]>(
    'SELECT person_id AS id FROM session_person WHERE session_id = $1',
    [ada.id],
  );
  await db.getRepository(TimeRequest).insert({
    id: newId(),
    conferenceId: conference.id,
    sessionId: ada.id,
    personId: speaker?.id ?? '',
    reason: 'My train comes at ten',
    state: 'declined',
    answer: 'Sorry',
    answeredBy: organizer.id,
    answeredAt: new Date('2027-01-05T10:00:00Z'),
  });
  const stars = [reader, organizer].map(({ id }) => ({
    accountId: id,
    sessionId: ada.id,
    conferenceId: conference.id,
  }));
  await db.getRepository(SessionStar).insert(stars);
  await db.getRepository(CalendarEvent).insert({
    conferenceId: conference.id,
    sessionId: ada.id,
    digest: createHash('sha256').update('told').digest(),
    sequence: 4,
    lastModified: new Date('2027-01-06T10:00:00Z'),
  });
}

async function addImports(app: TestApp, { conference, organizer, draft, talks: [ada] }: DraftStage): Promise<void> {
  const db = app.dataSource;
  const sourceId = newId();
  await db.getRepository(ImportSource).insert({
    id: sourceId,
    conferenceId: conference.id,
    name: 'Call for papers',
    url: 'https://example.org/schedule.xml',
    draftId: draft.id,
    everyMinutes: 60,
    nextRunAt: new Date('2027-01-07T10:00:00Z'),
    createdBy: organizer.id,
    columns: { Title: 'title' },
  });
  await db.query('UPDATE import_source SET last_programme = $2 WHERE id = $1', [
    sourceId,
    JSON.stringify(LAST_PROGRAMME),
  ]);
  const link = { sourceId, conferenceId: conference.id, subject: 'session' as const };
  await db.getRepository(ImportLink).insert([
    { ...link, externalId: 'ada', rowId: ada.id },
    // Deleted here since.
    { ...link, externalId: 'gone', rowId: newId(), goneAt: new Date('2027-01-01T00:00:00Z') },
  ]);
  await db.getRepository(ImportRun).insert({
    id: newId(),
    conferenceId: conference.id,
    sourceId,
    fileName: 'schedule.xml',
    format: 'schedule.xml',
    counts: { sessions: 3 },
    findings: [{ kind: 'guessed', code: 'LANGUAGE_GUESSED', where: '12', args: { language: 'tr' } }],
    differences: [],
    draftId: draft.id,
    importedBy: organizer.id,
  });
}

const LAST_PROGRAMME = {
  title: { en: 'Outside' },
  acronym: null,
  slug: 'outside',
  description: {},
  timeZone: null,
  dayBoundaryMinutes: 0,
  locales: ['en'],
  url: null,
  days: [],
  rooms: [],
  travel: [],
  tracks: [],
  people: [],
  sessions: [],
};

/** Makes accounts of one installation known in another, with the same verified addresses. */
export async function bringAccounts(from: TestApp, to: TestApp): Promise<void> {
  const accounts = await from.dataSource.query<{ email: string; displayName: string }[]>(
    'SELECT email, display_name AS "displayName" FROM account',
  );
  for (const account of accounts) await to.createAccount(account);
}

export async function conferenceOf(app: TestApp, slug: string): Promise<Conference> {
  return app.dataSource.getRepository(Conference).findOneByOrFail({ slug });
}
