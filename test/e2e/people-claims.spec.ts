import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import type { Conference } from '../../src/modules/conferences/conference.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { Person } from '../../src/modules/people/person.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { bookPerson, FUTURE } from '../support/bookings.js';
import { makeConference, makePerson, makeRelease, makeSession } from '../support/factories.js';
import { codeMailedTo, mailsTo } from '../support/mailbox.js';
import { accountWith, codeFor } from '../support/refusals.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';

const INVITE = `mutation ($input: InviteToClaimInput!) { inviteToClaim(input: $input) { person { displayName } errors { code path } } }`;
const CLAIM = `mutation ($input: ClaimProfileInput!) { claimProfile(input: $input) { person { id displayName isClaimed } errors { code path } } }`;

describe('claims of profiles', () => {
  let app: TestApp;
  let conference: Conference;
  let organizer: TestAccount;
  let counter = 0;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    conference = await makeConference(app.dataSource, { names: { en: 'Women in Science', tr: 'Bilimde Kadınlar' } });
    organizer = await accountWith(app, 'organizer', conference.id);
  });

  const ids = (person: { id: string }) => ({
    conferenceId: toGlobalId('Conference', conference.id),
    personId: toGlobalId('Person', person.id),
  });
  const invite = (person: Person, as: TestAccount | null = organizer) => app.gql(INVITE, { input: ids(person) }, as);
  const claim = async (code: string, as: TestAccount) => (await app.ok(CLAIM, { input: { code } }, as)).claimProfile;
  /** A person with an address, and the code that was mailed to her. */
  async function invited(name = 'Ada'): Promise<{ person: Person; email: string; code: string }> {
    const email = `claims-${(counter += 1)}@example.org`;
    const person = await makePerson(app.dataSource, conference, { displayName: name, email });
    await invite(person);
    return { person, email, code: await codeMailedTo(app.dataSource, email) };
  }

  test('begin with a mail in the language of the profile and end with the account that holds its code', async () => {
    const person = await makePerson(app.dataSource, conference, { displayName: 'Ayşe', email: 'ayse@example.org' });
    await app.dataSource.getRepository(PersonProfile).update({ personId: person.id }, { locale: 'tr' });
    const account = await app.createAccount();

    const { data } = await invite(person);
    const claimed = await claim(await codeMailedTo(app.dataSource, 'ayse@example.org'), account);

    expect(data.inviteToClaim).toEqual({ person: { displayName: 'Ayşe' }, errors: [] });
    expect((await mailsTo(app.dataSource, 'ayse@example.org')).map((mail) => mail.subject)).toEqual([
      'Bilimde Kadınlar profiliniz',
    ]);
    expect(claimed).toEqual({
      person: { id: toGlobalId('Person', person.id), displayName: 'Ayşe', isClaimed: true },
      errors: [],
    });
    expect((await app.dataSource.getRepository(Person).findOneByOrFail({ id: person.id })).accountId).toBe(account.id);
    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .find({ where: { conferenceId: conference.id }, order: { id: 'ASC' } });
    expect(entries.map(({ action, accountId, subjectId }) => [action, accountId, subjectId])).toEqual([
      ['invite_to_claim', organizer.id, person.id],
      ['claim_profile', account.id, person.id],
    ]);
  });

  test('mail nothing that an organizer wrote as the name', async () => {
    const name = 'Prize-Winner of evil.example';
    const { email } = await invited(name);

    const mails = await mailsTo(app.dataSource, email);

    const parts = mails.flatMap(({ subject, textBody, htmlBody }) => [subject, textBody, htmlBody]);
    expect(parts.map((part) => part.includes(name))).toEqual([false, false, false]);
  });

  test('need an address, and a person whom nobody claimed', async () => {
    const addressless = await makePerson(app.dataSource, conference);
    const claimed = await makePerson(app.dataSource, conference, {
      email: 'claimed@example.org',
      accountId: (await app.createAccount()).id,
    });

    const errors = [await invite(addressless), await invite(claimed)].map((answer) => answer.data.inviteToClaim.errors);

    expect(errors).toEqual([
      [{ code: 'EMAIL_MISSING', path: ['personId'] }],
      [{ code: 'ALREADY_CLAIMED', path: ['personId'] }],
    ]);
  });

  test('take a code once, only the last one, and only for 14 days', async () => {
    const [account, other] = [await app.createAccount(), await app.createAccount()];
    const { person, email, code: first } = await invited();
    await invite(person);
    const second = await codeMailedTo(app.dataSource, email);
    const { person: late, code: expired } = await invited();
    await app.dataSource.getRepository(PersonProfile).update({ personId: late.id }, { claimExpiresAt: new Date() });

    const answers = [
      await claim(first, account),
      await claim(second, account),
      await claim(second, other),
      await claim(expired, other),
      await claim('no-such-code', other),
    ];

    expect(answers.map((answer) => answer.errors.map((error: { code: string }) => error.code))).toEqual([
      ['CODE_INVALID'],
      [],
      ['CODE_INVALID'],
      ['CODE_INVALID'],
      ['CODE_INVALID'],
    ]);
  });

  test('end with the address: the code of a mail to an earlier one is void', async () => {
    const { person, code } = await invited();
    await app.ok(
      'mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { errors { code } } }',
      { input: { ...ids(person), email: 'right@example.org' } },
      organizer,
    );

    const { errors } = await claim(code, await app.createAccount());

    expect(errors).toEqual([{ code: 'CODE_INVALID', path: ['code'] }]);
  });

  test('are refused where another account was faster', async () => {
    const { person, code } = await invited();
    await app.dataSource.getRepository(Person).update({ id: person.id }, { accountId: (await app.createAccount()).id });

    const { errors } = await claim(code, await app.createAccount());

    expect(errors).toEqual([{ code: 'ALREADY_CLAIMED', path: ['code'] }]);
  });

  test('make one person of two where the account has one already', async () => {
    const account = await app.createAccount();
    const own = await makePerson(app.dataSource, await makeConference(app.dataSource), {
      displayName: 'Ada Lovelace',
      accountId: account.id,
    });
    const { person, code } = await invited('A. Lovelace');
    const session = await makeSession(app.dataSource, conference, {}, [person]);

    const claimed = await claim(code, account);

    expect(claimed).toEqual({
      person: { id: toGlobalId('Person', own.id), displayName: 'Ada Lovelace', isClaimed: true },
      errors: [],
    });
    expect(
      (await app.dataSource.getRepository(SessionPerson).findBy({ sessionId: session.id })).map(
        (part) => part.personId,
      ),
    ).toEqual([own.id]);
  });

  test('leave both people as they are where one person would be in two places at once', async () => {
    const account = await app.createAccount();
    const own = await makePerson(app.dataSource, conference, { accountId: account.id });
    const { person, code } = await invited();
    await bookPerson(app.dataSource, await makeSession(app.dataSource, conference), own, FUTURE);
    await bookPerson(app.dataSource, await makeSession(app.dataSource, conference), person, FUTURE);

    const { errors } = await claim(code, account);

    expect(errors).toEqual([{ code: 'MERGE_WOULD_DOUBLE_BOOK', path: ['duplicateId'] }]);
    expect((await app.dataSource.getRepository(Person).findOneByOrFail({ id: person.id })).mergedIntoId).toBeNull();
  });

  test('give two claims at once of one account one person', async () => {
    const account = await app.createAccount();
    const [one, other] = [await invited('One'), await invited('Other')];

    const claimed = await Promise.all([claim(one.code, account), claim(other.code, account)]);

    expect(claimed.flatMap((answer) => answer.errors)).toEqual([]);
    expect(claimed[0].person.id).toBe(claimed[1].person.id);
    expect(
      await app.dataSource.query(
        'SELECT count(*)::int AS n FROM person WHERE account_id = $1 AND merged_into_id IS NULL',
        [account.id],
      ),
    ).toEqual([{ n: 1 }]);
  });

  test('send five mails a day to one profile and refuse the sixth', async () => {
    const { person } = await invited();
    for (let sent = 1; sent < 5; sent += 1) expect((await invite(person)).errors).toEqual([]);

    const sixth = await invite(person);

    expect(sixth.errors[0]?.extensions.code).toBe('RATE_LIMITED');
  });

  test('are invited by those who edit people only, and need a sign-in', async () => {
    const { person, code } = await invited();
    await makeRelease(app.dataSource, conference, [await makeSession(app.dataSource, conference, {}, [person])]);
    const operation = { query: INVITE, variables: { input: ids(person) } };
    const reader = await app.createAccount();

    const [signedOut, asReader, claimSignedOut] = [
      await codeFor(app, operation, null),
      await codeFor(app, operation, reader),
      await codeFor(app, { query: CLAIM, variables: { input: { code } } }, null),
    ];
    await app.dataSource.query('UPDATE conference SET is_public = false WHERE id = $1', [conference.id]);
    const asStranger = await codeFor(app, operation, reader);

    expect({ signedOut, asReader, asStranger, claimSignedOut }).toEqual({
      signedOut: 'UNAUTHENTICATED',
      asReader: 'FORBIDDEN',
      asStranger: 'NOT_FOUND',
      claimSignedOut: 'UNAUTHENTICATED',
    });
  });
});
