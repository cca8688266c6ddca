// What must hold of every page in every language, at one width: the two widths are two files, so that they run side by side.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { openPage, startBrowser, type PageLanguage, type Watch } from '../support/browser.js';
import { startDemo, type DemoStage } from '../support/demo-stage.js';
import { clippedTexts, mirrorFaults, overflow } from './layout.js';
import { PAGES, see, type PageToSee } from './pages.js';

const MINUTES = 60_000;

interface Seen {
  readonly name: string;
  readonly direction: string;
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly foreign: readonly string[];
  readonly overflow: number;
}

export function describePages(width: number, height: number): void {
  describe(`every page at ${width} pixels`, () => {
    let stage: DemoStage;
    let browser: Browser;

    beforeAll(async () => {
      stage = await startDemo();
      browser = await startBrowser();
    });
    afterAll(async () => {
      await browser?.close();
      await stage?.app.close();
    });

    async function withPages<Result>(
      look: (page: Page, entry: PageToSee, watch: Watch) => Promise<Result>,
      entries: readonly PageToSee[] = PAGES,
    ): Promise<Result[]> {
      const results: Result[] = [];
      for (const isSignedIn of [false, true]) {
        const { page, context, watch } = await openPage(browser, stage.app, {
          width,
          height,
          as: isSignedIn ? stage.organizer : null,
        });
        for (const entry of entries.filter((one) => one.isSignedIn === isSignedIn)) {
          watch.errors.length = 0;
          results.push(await look(page, entry, watch));
        }
        await context.close();
      }
      return results;
    }

    test.each<PageLanguage>(['en', 'tr', 'ar'])(
      'has nothing against WCAG 2.2 AA, no error, no foreign request and no sideways scrolling in %s',
      async (language) => {
        const seen = await withPages(async (page, entry, watch): Promise<Seen> => {
          await see(page, `/${language}${entry.path}`);
          return {
            name: entry.name,
            direction: (await page.evaluate('document.documentElement.dir')) as string,
            violations: await axeViolations(page),
            // A page that is not there is told so by the API: nothing else may fail.
            errors: entry.name === 'not-found' ? [] : [...watch.errors],
            foreign: [...watch.foreign],
            overflow: await overflow(page),
          };
        });

        expect(seen).toEqual(
          seen.map(({ name }) => ({
            name,
            direction: language === 'ar' ? 'rtl' : 'ltr',
            violations: [],
            errors: [],
            foreign: [],
            overflow: 0,
          })),
        );
        expect(seen).toHaveLength(PAGES.length);
      },
      6 * MINUTES,
    );

    test(
      'is mirrored in Arabic: what stands at the start of the line does so from the other side',
      async () => {
        const faults = await withPages((page, entry) => mirrorFaults(page, entry.path));

        expect(faults.flat()).toEqual([]);
      },
      6 * MINUTES,
    );

    test(
      'clips no text that is 40 % longer',
      async () => {
        const clipped = await withPages(async (page, entry) => {
          await see(page, `/en-XA${entry.path}`);
          return (await clippedTexts(page)).map((text) => `${entry.name}: ${text}`);
        });

        expect(clipped.flat()).toEqual([]);
      },
      6 * MINUTES,
    );
  });
}
