// A programme from its file to its release through the pages: the same journey for every pair of hands and every direction.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Locale } from '../../src/platform/i18n/catalogue.js';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { openPage, startBrowser } from '../support/browser.js';
import { grantRole, makeOrganisation } from '../support/factories.js';
import { PASSWORD, signUpWithPassword } from '../support/sign-in.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';
import { notePointerEvents, type Hands } from './hands.js';
import { arrangeTheRest, carryAway, importProgramme, type Progress, release, say, waiveTheOther } from './journey.js';
import { settled } from './pages.js';

const CREATE = `mutation ($input: CreateConferenceInput!) { createConference(input: $input) { conference { id } errors { code path } } }`;
const DRAFTS = `query ($slug: String!) { conference(slug: $slug) {
  drafts { state issues { level isWaived } unplacedSessions { id } }
  releases { totalCount nodes { number name } }
} }`;
const JOURNEY_MS = 240_000;

interface SeenDraft {
  readonly state: string;
  readonly issues: readonly { readonly level: string; readonly isWaived: boolean }[];
  readonly unplacedSessions: readonly unknown[];
}

/** Works from import to release in English and in Arabic with the hands that `handsOf` gives for a page. */
export function describeWork(kind: Hands['kind'], handsOf: (page: Page) => Hands): void {
  describe(`from a file to a release by ${kind}`, () => {
    let app: TestApp;
    let browser: Browser;
    let organizer: TestAccount;
    let organisationId: string;

    beforeAll(async () => {
      app = await startTestApp();
      browser = await startBrowser();
      const organisation = await makeOrganisation(app.dataSource);
      organisationId = toGlobalId('Organisation', organisation.id);
      organizer = await signUpWithPassword(app, 'organizer@example.org');
      await grantRole(app.dataSource, organizer, 'owner', organisation.id);
    });
    afterAll(async () => {
      await browser?.close();
      await app?.close();
    });

    async function makeConference(slug: string): Promise<void> {
      const days = [{ date: '2027-03-08', opensAt: '2027-03-08T06:00:00Z', closesAt: '2027-03-08T17:00:00Z' }];
      const names = [{ language: 'en', text: 'Women in Science' }];
      const input = { organisationId, slug, names, languages: ['en', 'ar'], timeZone: 'Europe/Istanbul', days };
      const { createConference } = await app.ok(CREATE, { input }, organizer);
      if (createConference.errors.length > 0) throw new Error(JSON.stringify(createConference.errors));
    }

    function progressOf(slug: string): Progress & { readonly name: () => Promise<string | null> } {
      const look = async () => (await app.ok(DRAFTS, { slug }, organizer)).conference;
      const draft = async (): Promise<SeenDraft> =>
        (await look()).drafts.find(({ state }: SeenDraft) => state === 'OPEN');
      const issues = async () => (await draft()).issues;
      return {
        hardOpen: async () => (await issues()).filter(({ level, isWaived }) => level === 'HARD' && !isWaived).length,
        waived: async () => (await issues()).filter(({ isWaived }) => isWaived).length,
        unplaced: async () => (await draft()).unplacedSessions.length,
        releases: async () => (await look()).releases.totalCount,
        name: async () => (await look()).releases.nodes[0]?.name ?? null,
      };
    }

    test.each<Locale>(['en', 'ar'])(
      'imports, arranges, moves a card out of a clash, waives another clash and releases in %s',
      async (language) => {
        const slug = `${kind}-${language}`;
        await makeConference(slug);
        const { page, context, watch } = await openPage(browser, app, { width: 1440, height: 1000 });
        const pointerEvents = await notePointerEvents(page);
        const traveller = { page, hands: handsOf(page), language, slug };
        const progress = progressOf(slug);

        await page.goto(`/${language}/sign-in?next=/${language}/c/${slug}/import`);
        await settled(page);
        await traveller.hands.write(page.getByLabel(say(language, 'web.door.email')).first(), organizer.email);
        await traveller.hands.write(page.getByLabel(say(language, 'web.door.password')).first(), PASSWORD);
        await page.keyboard.press('Enter');
        await page.waitForURL(({ pathname }) => pathname === `/${language}/c/${slug}/import`);

        await importProgramme(traveller);
        expect(await progress.unplaced()).toBe(4);
        expect(await progress.hardOpen()).toBe(2);

        await arrangeTheRest(traveller, progress);
        expect(await progress.unplaced()).toBe(0);

        await carryAway(traveller, progress);
        expect(await progress.hardOpen()).toBe(1);

        await waiveTheOther(traveller, progress);
        expect(await progress.hardOpen()).toBe(0);

        await release(traveller);
        expect(await progress.name()).toBe('First agenda');
        expect(watch).toEqual({ errors: [], foreign: [] });
        expect(await pointerEvents()).toEqual(
          kind === 'pointer' ? expect.arrayContaining(['pointerdown', 'pointermove']) : [],
        );
        await context.close();
      },
      JOURNEY_MS,
    );
  });
}
