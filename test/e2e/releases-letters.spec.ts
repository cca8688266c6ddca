import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { CONFIG } from '../../src/config/config.token.js';
import type { Config } from '../../src/config/config.js';
import { AuditEntry } from '../../src/modules/audit/audit-entry.entity.js';
import { Person } from '../../src/modules/people/person.entity.js';
import { PersonProfile } from '../../src/modules/people/person-profile.entity.js';
import { Release } from '../../src/modules/agenda/release.entity.js';
import { Session } from '../../src/modules/sessions/session.entity.js';
import { SessionPerson } from '../../src/modules/sessions/session-person.entity.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { MailRelay } from '../../src/platform/mail/mail-relay.js';
import { OutboxMail } from '../../src/platform/mail/outbox-mail.entity.js';
import { feedText, readCalendar, type ReadEvent } from '../support/calendars.js';
import { grantRole, makeDraft, makePerson, makeSession } from '../support/factories.js';
import { publish, releaseAgenda, type ReleasedAgenda } from '../support/released-agenda.js';
import { LETTERS, previewOf, releaseWithLetters } from '../support/release-letters.js';
import { placeInDraft, unplaceInDraft } from '../support/releases.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { startTestApp, type TestApp } from '../support/test-app.js';

const at = (time: string): string => `2027-03-08T${time}:00.000Z`;
const personId = (person: { readonly id: string }): string => toGlobalId('Person', person.id);
/** Without the marks that keep names apart from the words around them. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

describe('releasing with letters', () => {
  let app: TestApp;
  let stage: ReleasedAgenda;

  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    await app.dataSource.getRepository(OutboxMail).clear();
    stage = await releaseAgenda(app);
    await setAddress(stage.ayse, 'ayse@example.org');
    await setAddress(stage.lise, 'lise@example.org');
  });

  const setAddress = (person: Person, email: string | null, locale = 'en') =>
    app.dataSource.getRepository(PersonProfile).update({ personId: person.id }, { email, locale });
  const outbox = (): Promise<OutboxMail[]> =>
    app.dataSource.getRepository(OutboxMail).find({ order: { recipient: 'ASC' } });
  const release = (input: Record<string, unknown> = {}) => releaseWithLetters(app, stage.draft, stage.organizer, input);
  /** Stars is moved and longer, Seas shorter, Night cancelled, Added new with Lise. */
  const change = async (): Promise<Session> => {
    const { conference, draft, hall, studio, stars, seas, night, lise } = stage;
    const db = app.dataSource;
    await placeInDraft(db, draft, stars, { at: '11:00', minutes: 60, rooms: [studio] });
    await placeInDraft(db, draft, seas, { at: '10:00', minutes: 20, rooms: [studio] });
    await db.getRepository(Session).update({ id: night.id }, { state: 'cancelled', cancelledAt: new Date() });
    const added = await makeSession(db, conference, { title: 'Added' }, [lise]);
    await placeInDraft(db, draft, added, { at: '13:00', rooms: [hall] });
    return added;
  };

  describe('the preview', () => {
    test('says what a release would change, once by kind', async () => {
      await change();

      const { letters: _, ...preview } = await previewOf(app, stage.draft, stage.organizer);

      const [inHall, inStudio] = [{ name: 'Hall' }, { name: 'Studio' }];
      const unlike = { isTimeChanged: false, isRoomChanged: false, isDurationChanged: true, isRenamed: false };
      expect(preview).toEqual({
        revision: 0,
        currentRelease: { number: 1 },
        added: [{ session: { title: 'Added' }, startsAt: at('13:00'), durationMinutes: 30, rooms: [inHall] }],
        moved: [
          {
            ...unlike,
            isTimeChanged: true,
            isRoomChanged: true,
            before: { title: 'Stars', startsAt: at('09:00'), durationMinutes: 45, rooms: [inHall, inStudio] },
            after: { session: { title: 'Stars' }, startsAt: at('11:00'), durationMinutes: 60, rooms: [inStudio] },
            beforeMinutes: 45,
            afterMinutes: 60,
          },
        ],
        resized: [
          {
            ...unlike,
            before: { title: 'Seas', startsAt: at('10:00'), durationMinutes: 30, rooms: [inStudio] },
            after: { session: { title: 'Seas' }, startsAt: at('10:00'), durationMinutes: 20, rooms: [inStudio] },
            beforeMinutes: 30,
            afterMinutes: 20,
          },
        ],
        cancelled: [{ title: 'Night' }],
        renamed: [],
        changedPeople: [],
        unchangedCount: 0,
        openIssues: [],
        warnings: preview.warnings,
      });
      expect(preview.warnings.filter(({ level }: { level: string }) => level === 'HARD')).toEqual([]);
    });

    test('names new titles, other people, open hard issues, and counts what stays', async () => {
      const { conference, draft, organizer, stars, seas, studio, lise, ayse } = stage;
      const db = app.dataSource;
      await db.getRepository(Session).update({ id: seas.id }, { title: 'Oceans' });
      await db.getRepository(SessionPerson).update({ sessionId: stars.id, personId: ayse.id }, { personId: lise.id });
      const clashing = await makeSession(db, conference, { title: 'Clashing' });
      await placeInDraft(db, draft, clashing, { at: '10:00', rooms: [studio] });

      const preview = await previewOf(app, draft, organizer);

      expect(preview.renamed).toMatchObject([
        { before: { title: 'Seas' }, after: { session: { title: 'Oceans' } }, isRenamed: true },
      ]);
      expect(preview.changedPeople).toEqual([
        {
          after: { session: { title: 'Stars' } },
          joined: [{ role: 'SPEAKER', person: { displayName: 'Lise' } }],
          left: [{ role: 'SPEAKER', person: { displayName: 'Ayşe Işık' } }],
        },
      ]);
      expect(preview.openIssues).toEqual([{ constraint: 'ROOM_DOUBLE_BOOKED', level: 'HARD' }]);
      expect(preview.unchangedCount).toBe(1);
    });

    test('is all new before the first release, and has an edited draft without a word of letters for nobody', async () => {
      const { conference, organizer } = stage;
      await app.dataSource.getRepository(Release).delete({ conferenceId: conference.id });

      const preview = await previewOf(app, stage.draft, organizer, { audience: 'ALL' });
      const none = await previewOf(app, stage.draft, organizer, { fields: LETTERS, audience: 'NOBODY' });

      expect(preview.currentRelease).toBeNull();
      expect(preview.added.map((placement: { session: { title: string } }) => placement.session.title)).toEqual([
        'Stars',
        'Seas',
        'Night',
      ]);
      expect(preview.letters.map(({ reasons }: { reasons: string[] }) => reasons)).toEqual([['NEW'], ['NEW']]);
      expect(preview.letters[0].subject).toBe(`${conference.names['en']}: your sessions in the agenda`);
      expect(none).toEqual({ letters: [] });
    });

    test('costs the same number of statements for one letter and for three', async () => {
      const { conference, draft, organizer, lise } = stage;
      await change();
      const ask = () => previewOf(app, draft, organizer);
      const two = await app.countStatements(ask);
      for (const time of ['14:00', '14:30'])
        await placeInDraft(
          app.dataSource,
          draft,
          await makeSession(app.dataSource, conference, {}, [await makePerson(app.dataSource, conference), lise]),
          { at: time },
        );

      const four = await app.countStatements(ask);

      expect((await ask()).letters).toHaveLength(4);
      expect([two, four]).toEqual([STATEMENTS, STATEMENTS]);
    });

    test('costs the same for one draft of a conference and for two', async () => {
      const { conference, organizer } = stage;
      const ask = `query ($slug: String!) { conference(slug: $slug) { drafts { releasePreview { unchangedCount letters { subject } } } } }`;
      const count = () => app.countStatements(() => app.ok(ask, { slug: conference.slug }, organizer));
      const one = await count();
      const other = await makeDraft(app.dataSource, conference);
      await placeInDraft(app.dataSource, other, stage.seas, { at: '08:00' });

      expect(await count()).toBe(one);
    });

    test('shows addresses to organizers only, and nothing at all outside the team', async () => {
      const { conference, draft } = stage;
      await change();
      const committee = await app.createAccount();
      await grantRole(app.dataSource, committee, 'programme_committee', conference.id);
      const stranger = await app.createAccount();
      const query = `query ($id: ID!) { draft(id: $id) { releasePreview { letters { email hasAddress } } } }`;
      const as = (account: typeof stranger) => app.gql(query, { id: toGlobalId('Draft', draft.id) }, account);

      const [organizers, committees, strangers] = await Promise.all([stage.organizer, committee, stranger].map(as));

      expect(organizers?.data.draft.releasePreview.letters).toEqual([
        { email: 'ayse@example.org', hasAddress: true },
        { email: 'lise@example.org', hasAddress: true },
      ]);
      expect(committees?.data.draft.releasePreview.letters).toEqual([
        { email: null, hasAddress: true },
        { email: null, hasAddress: true },
      ]);
      expect(strangers?.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    });
  });

  describe('mails', () => {
    let sink: SmtpSink;

    beforeEach(async () => {
      sink = await startSmtpSink();
    });
    afterEach(() => sink.close());

    const deliver = async (): Promise<SmtpSink['mails']> => {
      const relay = new MailRelay(app.dataSource, { ...app.nest.get<Config>(CONFIG), mailUrl: sink.url });
      await relay.sendWaiting();
      await relay.onApplicationShutdown();
      return [...sink.mails].sort((a, b) => (a.recipients.join() < b.recipients.join() ? -1 : 1));
    };
    const byTitle = (events: readonly ReadEvent[]) => Object.fromEntries(events.map((event) => [event.summary, event]));

    test('reach those whose sessions changed, with what the preview showed and a calendar like the feed', async () => {
      const { conference, draft, organizer } = stage;
      await feedText(app, `/conferences/${conference.slug}/calendar.ics`);
      await change();
      const { letters } = await previewOf(app, draft, organizer);

      const payload = await release({ notify: 'CHANGED' });
      const mails = await deliver();

      expect(payload).toEqual({ release: { number: 2 }, letters: 2, withoutAddress: [], errors: [] });
      expect(mails.map(({ recipients, text }) => ({ recipients, text: text.replaceAll('\r\n', '\n').trim() }))).toEqual(
        [
          { recipients: ['ayse@example.org'], text: letters[0].text },
          { recipients: ['lise@example.org'], text: letters[1].text },
        ],
      );
      // What the zone is called depends on the time zone data of the runtime.
      expect(plain(letters[0].text).replace(/: [^:]* \(Europe/, ': … (Europe')).toBe(
        [
          'Hello Ayşe Işık,',
          `there is a new version of the agenda of ${conference.names['en']}, and something changed for you. Your 2 sessions:`,
          'Stars: moved\nNow: Monday, March 8, 2027, 14:00–15:00, Studio\nBefore: Monday, March 8, 2027, 12:00–12:45, Hall, Studio',
          'Night: no longer in the agenda\nIt was planned for: Tuesday, March 9, 2027, 01:30–02:00, online',
          'All times are those of the conference: … (Europe/Istanbul).',
          'The attached calendar file holds these sessions. Opening it also updates what an earlier file of ours put into your calendar.',
          `The whole agenda: http://localhost:3000/${conference.slug}`,
          `If something does not suit you, please tell us soon.\nThe organizers of ${conference.names['en']}`,
        ].join('\n\n'),
      );
      const [attached] = mails[0]?.attachments ?? [];
      const feed = byTitle(readCalendar(await feedText(app, `/conferences/${conference.slug}/calendar.ics`)).events);
      const sent = byTitle(readCalendar(attached?.content ?? '').events);
      expect(attached).toMatchObject({
        fileName: `${conference.slug}.ics`,
        contentType: `text/calendar; charset=utf-8; method=PUBLISH; name=${conference.slug}.ics`,
      });
      expect(attached?.content).toContain('\r\nMETHOD:PUBLISH\r\n');
      expect(sent).toEqual({ Stars: feed['Stars'], 'Cancelled: Night': feed['Cancelled: Night'] });
      expect(sent['Stars']).toMatchObject({
        sequence: 1,
        status: 'CONFIRMED',
        zone: 'Europe/Istanbul',
        startsAt: at('11:00'),
      });
      expect(sent['Cancelled: Night']).toMatchObject({ sequence: 1, status: 'CANCELLED' });
    });

    test('speak Arabic to whom it is hers: text, HTML from right to left, calendar', async () => {
      const { ayse } = stage;
      await setAddress(ayse, 'ayse@example.org', 'ar');
      await change();

      await release({ notify: 'CHANGED' });
      const [mail] = await deliver();

      expect(mail?.headers['content-language']).toBe('ar');
      expect(mail?.html).toContain('<html lang="ar" dir="rtl">');
      expect(plain(mail?.text ?? '')).toContain('Stars: نُقلت');
      expect(plain(mail?.text ?? '')).toContain('(Europe/Istanbul)');
      expect(Object.keys(byTitle(readCalendar(mail?.attachments[0]?.content ?? '').events))).toEqual([
        'Stars',
        'أُلغيت: Night',
      ]);
    });

    test('go to the address and language of the account where she claimed her profile', async () => {
      const account = await app.createAccount({ email: 'private@example.org', locale: 'tr' });
      await app.dataSource.getRepository(Person).update({ id: stage.lise.id }, { accountId: account.id });
      await change();

      await release({ notify: 'CHANGED' });
      const mails = await deliver();

      expect(mails.map(({ recipients }) => recipients)).toEqual([['ayse@example.org'], ['private@example.org']]);
      expect(plain(mails[1]?.text ?? '')).toContain('Seas: kısaltıldı, 30 yerine 20 dakika');
    });

    test('tell her who lost her part, and cancel it in her calendar though it goes on', async () => {
      const { stars, ayse, lise } = stage;
      await app.dataSource
        .getRepository(SessionPerson)
        .update({ sessionId: stars.id, personId: ayse.id }, { personId: lise.id });

      await release({ notify: 'CHANGED' });
      const [toAyse, toLise] = await deliver();

      expect(plain(toAyse?.text ?? '')).toContain('Stars: takes place without you');
      expect(plain(toLise?.text ?? '')).toContain('Stars: new in your agenda');
      const events = [toAyse, toLise].map((mail) => byTitle(readCalendar(mail?.attachments[0]?.content ?? '').events));
      expect(events[0]?.['Cancelled: Stars']).toMatchObject({ status: 'CANCELLED' });
      expect(events[1]?.['Stars']).toMatchObject({ status: 'CONFIRMED', uid: events[0]?.['Cancelled: Stars']?.uid });
    });

    test('carry the words of the organizer, escaped, and leave out whom she excluded', async () => {
      const { ayse, lise } = stage;
      await change();
      const text = 'Dear Ayşe,\r\n\r\n<b>sorry</b> & see https://example.org/a?b=1&c=2.';

      const payload = await release({
        notify: 'ALL',
        letters: [{ personId: personId(ayse), subject: ' News\n for you ', text }],
        excludedPersonIds: [personId(lise)],
      });
      const mails = await deliver();

      expect(payload).toMatchObject({ letters: 1, withoutAddress: [], errors: [] });
      expect(mails).toHaveLength(1);
      expect(mails[0]?.headers['subject']).toBe('News for you');
      expect(mails[0]?.html).toContain(
        '&#60;b&#62;sorry&#60;/b&#62; &#38; see <a dir="ltr" href="https://example.org/a?b=1&#38;c=2">',
      );
      expect(mails[0]?.attachments).toHaveLength(1);
    });
  });

  test('takes the audience literally: nobody, those with changes, all', async () => {
    const { draft, seas, studio } = stage;
    await placeInDraft(app.dataSource, draft, seas, { at: '12:00', rooms: [studio] });
    const counts: number[] = [];

    for (const notify of ['NOBODY', 'ALL', 'CHANGED']) counts.push((await release({ notify })).letters);

    // After the first release nothing is changed any more.
    expect(counts).toEqual([0, 2, 0]);
    expect((await outbox()).map(({ subject }) => subject.split(': ')[1])).toEqual([
      'your sessions stay as they are',
      'your sessions stay as they are',
    ]);
  });

  test('sends nothing twice when the call is repeated, and answers as the first time', async () => {
    const { lise } = stage;
    await setAddress(lise, null);
    await change();
    const input = { notify: 'CHANGED', idempotencyKey: 'once' };

    const first = await release(input);
    await setAddress(lise, 'lise@example.org');
    const second = await release(input);
    const other = await release({ ...input, notify: 'ALL' });

    expect(first).toEqual({
      release: { number: 2 },
      letters: 1,
      withoutAddress: [{ displayName: 'Lise' }],
      errors: [],
    });
    expect(second).toEqual(first);
    expect(other.errors).toEqual([{ code: 'IDEMPOTENCY_KEY_REUSED', path: null }]);
    expect((await outbox()).map(({ recipient }) => recipient)).toEqual(['ayse@example.org']);
  });

  test('leaves a trace of the letters in the audit log', async () => {
    const { conference, organizer } = stage;
    await change();

    await release({ notify: 'CHANGED' });

    const entries = await app.dataSource
      .getRepository(AuditEntry)
      .findBy({ conferenceId: conference.id, action: 'send_release_letters' });
    expect(entries).toMatchObject([
      { accountId: organizer.id, subjectKind: 'release', changes: { letters: { old: null, new: 2 } } },
    ]);
  });

  describe('refuses, and releases nothing,', () => {
    const edit = (fields: Record<string, unknown> = {}) => ({
      personId: personId(stage.ayse),
      subject: 'Subject',
      text: 'Text',
      ...fields,
    });

    beforeEach(change);

    const refused = async (input: Record<string, unknown>) => {
      const { errors } = await release(input);
      expect(await app.dataSource.getRepository(Release).countBy({ conferenceId: stage.conference.id })).toBe(1);
      expect(await outbox()).toEqual([]);
      return errors;
    };

    test('an edited letter to whom nobody writes', async () => {
      const host = await makePerson(app.dataSource, stage.conference, { email: 'host@example.org' });
      await setAddress(stage.lise, null);

      const letters = [edit(), edit({ personId: personId(host) }), edit({ personId: personId(stage.lise) })];
      expect(await refused({ notify: 'CHANGED', letters })).toEqual([
        { code: 'NO_LETTER', path: ['letters', '1', 'personId'] },
        { code: 'NO_LETTER', path: ['letters', '2', 'personId'] },
      ]);
    });

    test('an edited letter where nobody is written to, or she is excluded', async () => {
      const noLetter = [{ code: 'NO_LETTER', path: ['letters', '0', 'personId'] }];

      expect(await refused({ letters: [edit()] })).toEqual(noLetter);
      expect(await refused({ notify: 'ALL', letters: [edit()], excludedPersonIds: [personId(stage.ayse)] })).toEqual(
        noLetter,
      );
    });
  });

  test('writes with at most 20 releases of a conference in a day, and without letters any number', async () => {
    for (let call = 1; call <= 20; call += 1) {
      expect((await release({ notify: 'CHANGED' })).errors).toEqual([]);
    }
    const RELEASE = `mutation ($input: ReleaseAgendaInput!) { releaseAgenda(input: $input) { errors { code } } }`;
    const input = { draftId: toGlobalId('Draft', stage.draft.id), expectedRevision: 0, name: 'Again' };

    const answer = await app.gql(RELEASE, { input: { ...input, notify: 'CHANGED' } }, stage.organizer);

    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['RATE_LIMITED']);
    await publish(app, stage);
  });

  test('leaves nobody to write to where a session without people leaves the agenda', async () => {
    const lonely = await makeSession(app.dataSource, stage.conference);
    await placeInDraft(app.dataSource, stage.draft, lonely, { at: '08:00' });
    await publish(app, stage);
    await unplaceInDraft(app.dataSource, stage.draft, lonely);

    expect(await release({ notify: 'CHANGED' })).toMatchObject({ letters: 0, withoutAddress: [], errors: [] });
  });
});

/** Whatever the preview holds. */
const STATEMENTS = 36;
