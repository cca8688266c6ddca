// What must hold of every page in every language, at one width: the two widths are two files, so that they run side by side.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeViolations } from '../support/axe.js';
import { startBrowser, type PageLanguage } from '../support/browser.js';
import { startDemo, type DemoStage } from '../support/demo-stage.js';
import { overflow } from './layout.js';
import { PAGES, see } from './pages.js';
import { onEveryPage } from './tour.js';

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

    test.each<PageLanguage>(['en', 'tr', 'ar'])(
      'has nothing against WCAG 2.2 AA, no error, no foreign request and no sideways scrolling in %s',
      async (language) => {
        const seen = await onEveryPage(stage, browser, { width, height }, async (page, entry, watch): Promise<Seen> => {
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
  });
}
