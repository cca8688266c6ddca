import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { Person } from '../../src/modules/people/person.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { newId } from '../../src/platform/database/ids.js';
import { grantRole, makeConference, makePerson, makeRelease, makeSession } from '../support/factories.js';
import { accountWith, codeFor, expectForOrganizersOnly } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const PERSON =
  'displayName biography biographies { language text } links { label url } photoUrl email availability { startsAt endsAt } isClaimed viewerCanEdit';
const mutation = (name: string): string => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { person { id ${PERSON} } errors { code path } } }`;
};
const CREATE = mutation('createPerson');
const RENAME = mutation('updatePerson');
const UPDATE_PROFILE = mutation('updateProfile');
const SET_AVAILABILITY = mutation('setAvailability');
const READ = `query ($conferenceId: ID!, $personId: ID!) { person(conferenceId: $conferenceId, personId: $personId) { ${PERSON} } }`;

describe('people', () => {
  let app: TestApp;
  let conference: Conference;
  let conferenceId: string;
  let organizer: TestAccount;
  let committee: TestAccount;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    conference = await makeConference(app.dataSource);
    conferenceId = toGlobalId('Conference', conference.id);
    organizer = await accountWith(app, 'organizer', conference.id);
    committee = await accountWith(app, 'programme_committee', conference.id);
  });

  const ids = (person: { id: string }) => ({ conferenceId, personId: toGlobalId('Person', person.id) });
  const release = async (...people: Person[]): Promise<unknown> =>
    makeRelease(app.dataSource, conference, [await makeSession(app.dataSource, conference, {}, people)]);
  const auditOf = async (action: string) =>
    (await app.dataSource.getRepository(AuditEntry).findBy({ conferenceId: conference.id, action })).map(
      (entry) => entry.changes,
    );

  test('are made with one name, cleaned, and a profile', async () => {
    const input = {
      conferenceId,
      displayName: ' \u202eفاطمة  الزهراء\u200f ',
      email: ' Fatima@Example.org ',
      biographies: [{ language: 'ar', text: 'عالمة' }],
      links: [{ label: 'Home', url: 'https://example.org/f' }],
      photoUrl: 'https://example.org/f.jpg',
    };

    const { createPerson } = await app.ok(CREATE, { input }, organizer);

    expect(createPerson).toEqual({
      person: {
        id: createPerson.person.id,
        displayName: 'فاطمة الزهراء',
        biography: 'عالمة',
        biographies: input.biographies,
        links: input.links,
        photoUrl: input.photoUrl,
        email: 'fatima@example.org',
        availability: [],
        isClaimed: false,
        viewerCanEdit: true,
      },
      errors: [],
    });
    expect(await auditOf('create_person')).toEqual([{}]);
  });

  test('are made once for two calls with the same key', async () => {
    const variables = { input: { conferenceId, displayName: 'Ada', idempotencyKey: 'person-1' } };

    const answers = [await app.ok(CREATE, variables, organizer), await app.ok(CREATE, variables, organizer)];

    expect(answers[0].createPerson.person.id).toBe(answers[1].createPerson.person.id);
    expect(await app.dataSource.getRepository(PersonProfile).countBy({ conferenceId: conference.id })).toBe(1);
  });

  test.each([
    ['\u200f \u200b', 'REQUIRED'],
    ['n'.repeat(201), 'TOO_LONG'],
  ])('need a name that can be read (%#)', async (displayName, code) => {
    const person = await makePerson(app.dataSource, conference);

    const { createPerson } = await app.ok(CREATE, { input: { conferenceId, displayName } }, organizer);
    const { updatePerson } = await app.ok(RENAME, { input: { ...ids(person), displayName } }, organizer);

    const refused = { person: null, errors: [{ code, path: ['displayName'] }] };
    expect([createPerson, updatePerson]).toEqual([refused, refused]);
  });

  test.each(['javascript:alert(1)', 'ftp://example.org', 'data:text/html,x'])('take no link to %s', async (url) => {
    const person = await makePerson(app.dataSource, conference);

    const answer = await app.gql(
      UPDATE_PROFILE,
      { input: { ...ids(person), links: [{ label: 'L', url }] } },
      organizer,
    );

    expect(answer.errors).toHaveLength(1);
    expect((await app.dataSource.getRepository(PersonProfile).findOneByOrFail({ personId: person.id })).links).toEqual(
      [],
    );
  });

  test('get another name everywhere: in search and in the sessions that name them; the log keeps no name', async () => {
    const person = await makePerson(app.dataSource, conference, { displayName: 'Old Name' });
    const session = await makeSession(app.dataSource, conference, { title: 'Talk' }, [person]);

    const { updatePerson } = await app.ok(RENAME, { input: { ...ids(person), displayName: 'İpek Işık' } }, committee);

    expect(updatePerson.person.displayName).toBe('İpek Işık');
    expect((await app.dataSource.getRepository(Person).findOneByOrFail({ id: person.id })).searchName).toBe(
      'ipek isik',
    );
    expect((await app.dataSource.getRepository(Session).findOneByOrFail({ id: session.id })).searchText).toBe(
      'talk ipek isik',
    );
    expect(await auditOf('update_person')).toEqual([{ displayName: { old: null, new: null } }]);
  });

  test('whom an account claimed are renamed by themselves and by administrators only', async () => {
    const account = await app.createAccount();
    const person = await makePerson(app.dataSource, conference, { displayName: 'Ada', accountId: account.id });
    const administrator = await app.createAccount({ isAdministrator: true });
    const rename = (displayName: string) => ({ query: RENAME, variables: { input: { ...ids(person), displayName } } });

    const refused = [
      await codeFor(app, rename('Mallory'), organizer),
      await codeFor(app, rename('Mallory'), committee),
    ];
    const unchanged = await app.dataSource.getRepository(Person).findOneByOrFail({ id: person.id });
    const own = await app.ok(RENAME, rename('Ada Lovelace').variables, account);
    const corrected = await app.ok(RENAME, rename('Ada King').variables, administrator);

    expect([refused, unchanged.displayName]).toEqual([['FORBIDDEN', 'FORBIDDEN'], 'Ada']);
    expect([own, corrected].map((data) => data.updatePerson.person.displayName)).toEqual(['Ada Lovelace', 'Ada King']);
  });

  test('with profiles in two organisations are renamed only by who may edit people in both', async () => {
    const person = await makePerson(app.dataSource, conference, { displayName: 'Ada' });
    const elsewhere = await makeConference(app.dataSource);
    await app.dataSource
      .getRepository(PersonProfile)
      .insert({ id: newId(), conferenceId: elsewhere.id, personId: person.id });
    const input = { ...ids(person), displayName: 'Ada Lovelace' };

    const refused = await codeFor(app, { query: RENAME, variables: { input } }, organizer);
    const unchanged = await app.dataSource.getRepository(Person).findOneByOrFail({ id: person.id });
    await grantRole(app.dataSource, organizer, 'programme_committee', elsewhere.id);
    const { updatePerson } = await app.ok(RENAME, { input }, organizer);

    expect(elsewhere.organisationId).not.toBe(conference.organisationId);
    expect([refused, unchanged.displayName]).toEqual(['FORBIDDEN', 'Ada']);
    expect(updatePerson.person.displayName).toBe('Ada Lovelace');
  });

  test('have profiles that change as given: what is left out stays, null clears', async () => {
    const person = await makePerson(app.dataSource, conference, { email: 'old@example.org' });
    await app.ok(
      UPDATE_PROFILE,
      {
        input: {
          ...ids(person),
          photoUrl: 'https://example.org/p.jpg',
          biographies: [{ language: 'en', text: 'Bio' }],
        },
      },
      organizer,
    );

    const { updateProfile } = await app.ok(UPDATE_PROFILE, { input: { ...ids(person), photoUrl: null } }, organizer);

    expect(updateProfile.person).toMatchObject({ photoUrl: null, biography: 'Bio', email: 'old@example.org' });
    expect(await auditOf('update_profile')).toEqual([
      { biographies: { old: null, new: null }, photoUrl: { old: null, new: null } },
      { photoUrl: { old: null, new: null } },
    ]);
  });

  test('show the biography in the asked language, else in the main language of the conference', async () => {
    const person = await makePerson(app.dataSource, conference);
    const biographies = [
      { language: 'en', text: 'Bio' },
      { language: 'tr', text: 'Özgeçmiş' },
    ];
    await app.ok(UPDATE_PROFILE, { input: { ...ids(person), biographies } }, organizer);

    const data = await app.ok(
      `query ($conferenceId: ID!, $personId: ID!) { person(conferenceId: $conferenceId, personId: $personId) { tr: biography(language: "tr") ar: biography(language: "ar") } }`,
      ids(person),
      organizer,
    );

    expect(data.person).toEqual({ tr: 'Özgeçmiş', ar: 'Bio' });
  });

  describe('availability', () => {
    const window = (from: string, to: string) => ({
      startsAt: `2027-03-08T${from}:00.000Z`,
      endsAt: `2027-03-08T${to}:00.000Z`,
    });

    test('is merged and put in order, replaced as a whole, and cleared', async () => {
      const person = await makePerson(app.dataSource, conference);
      const set = async (...intervals: object[]) =>
        (await app.ok(SET_AVAILABILITY, { input: { ...ids(person), intervals } }, organizer)).setAvailability.person
          .availability;

      const answers = [
        await set(
          window('12:00', '14:00'),
          window('08:00', '10:00'),
          window('09:00', '11:00'),
          window('11:00', '11:30'),
        ),
        await set(window('06:00', '07:00')),
        await set(),
      ];

      expect(answers).toEqual([[window('08:00', '11:30'), window('12:00', '14:00')], [window('06:00', '07:00')], []]);
      expect((await auditOf('set_availability')).length).toBe(3);
    });

    test('is refused where an interval is empty', async () => {
      const person = await makePerson(app.dataSource, conference);

      const { setAvailability } = await app.ok(
        SET_AVAILABILITY,
        { input: { ...ids(person), intervals: [window('06:00', '07:00'), window('08:00', '08:00')] } },
        organizer,
      );

      expect(setAvailability).toEqual({
        person: null,
        errors: [{ code: 'INTERVAL_INVALID', path: ['intervals', '1'] }],
      });
    });

    test('is stated by the person herself', async () => {
      const account = await app.createAccount();
      const person = await makePerson(app.dataSource, conference, { accountId: account.id });

      const { setAvailability } = await app.ok(
        SET_AVAILABILITY,
        { input: { ...ids(person), intervals: [window('06:00', '07:00')] } },
        account,
      );

      expect(setAvailability.person.availability).toEqual([window('06:00', '07:00')]);
    });
  });

  describe('show', () => {
    test('address, availability and claim to those who may see them, and null to everybody else', async () => {
      const account = await app.createAccount();
      const person = await makePerson(app.dataSource, conference, { email: 'her@example.org', accountId: account.id });
      await release(person);
      const read = async (as: TestAccount | null) => {
        const { email, availability, isClaimed, viewerCanEdit } = (await app.ok(READ, ids(person), as)).person;
        return { email, availability, isClaimed, viewerCanEdit };
      };
      const hidden = { email: null, availability: null, isClaimed: null, viewerCanEdit: false };
      const all = { email: 'her@example.org', availability: [], isClaimed: true, viewerCanEdit: true };

      expect(await read(organizer)).toEqual(all);
      expect(await read(account)).toEqual(all);
      expect(await read(committee)).toEqual({ ...all, email: null });
      expect(await read(await accountWith(app, 'room_staff', conference.id))).toEqual(hidden);
      expect(await read(await app.createAccount())).toEqual(hidden);
      expect(await read(null)).toEqual(hidden);
    });

    test('themselves to readers only where the current release names them', async () => {
      const account = await app.createAccount();
      const [earlier, current, never] = [
        await makePerson(app.dataSource, conference),
        await makePerson(app.dataSource, conference),
        await makePerson(app.dataSource, conference, { accountId: account.id }),
      ];
      await release(earlier);
      await release(current);
      const codes = (as: TestAccount | null) =>
        Promise.all(
          [earlier, current, never].map((person) => codeFor(app, { query: READ, variables: ids(person) }, as)),
        );

      expect(await codes(null)).toEqual(['NOT_FOUND', undefined, 'NOT_FOUND']);
      expect(await codes(account)).toEqual(['NOT_FOUND', undefined, undefined]);
      expect(await codes(organizer)).toEqual([undefined, undefined, undefined]);
    });
  });

  describe('are changed', () => {
    test('by the person herself, with her name and address', async () => {
      const account = await app.createAccount();
      const person = await makePerson(app.dataSource, conference, { accountId: account.id });

      const renamed = await app.ok(RENAME, { input: { ...ids(person), displayName: 'Mine' } }, account);
      const updated = await app.ok(UPDATE_PROFILE, { input: { ...ids(person), email: 'mine@example.org' } }, account);

      expect([renamed.updatePerson.person.displayName, updated.updateProfile.person.email]).toEqual([
        'Mine',
        'mine@example.org',
      ]);
    });

    test('by the programme committee, except for the address', async () => {
      const person = await makePerson(app.dataSource, conference, { email: 'her@example.org' });
      const update = (change: object) => app.gql(UPDATE_PROFILE, { input: { ...ids(person), ...change } }, committee);

      const codes = [await update({ photoUrl: null }), await update({ email: 'mine@example.org' })].map(
        (answer) => answer.errors[0]?.extensions.code,
      );

      expect(codes).toEqual([undefined, 'FORBIDDEN']);
    });

    test('by nobody else, and made by nobody else', async () => {
      const person = await makePerson(app.dataSource, conference);
      await release(person);
      const reader = await app.createAccount();
      const operations = [
        { query: RENAME, variables: { input: { ...ids(person), displayName: 'Other' } } },
        { query: UPDATE_PROFILE, variables: { input: { ...ids(person), photoUrl: null } } },
        { query: SET_AVAILABILITY, variables: { input: { ...ids(person), intervals: [] } } },
      ];
      const codesFor = (account: TestAccount | null) =>
        Promise.all(operations.map((operation) => codeFor(app, operation, account)));

      expect(await codesFor(null)).toEqual(Array(3).fill('UNAUTHENTICATED'));
      expect(await codesFor(reader)).toEqual(Array(3).fill('FORBIDDEN'));
      await expectForOrganizersOnly(app, conference, {
        query: CREATE,
        variables: { input: { conferenceId, displayName: 'Other' } },
      });
      expect(await codesFor(reader)).toEqual(Array(3).fill('NOT_FOUND'));
    });
  });
});
