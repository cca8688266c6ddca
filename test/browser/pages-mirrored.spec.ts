import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { startDemo, type DemoStage } from '../support/demo-stage.js';
import { mirrorFaults } from './layout.js';
import { PAGES } from './pages.js';
import { DESK, faultless, lookAtPages, type Sight } from './tour.js';

const MOST_MS = 400_000;

describe('every page in English and in Arabic', () => {
  let stage: DemoStage;
  let browser: Browser;
  const sights: Partial<Record<'en' | 'ar', readonly Sight[]>> = {};

  beforeAll(async () => {
    stage = await startDemo();
    browser = await startBrowser();
    sights.en = await lookAtPages(stage, browser, 'en');
    sights.ar = await lookAtPages(stage, browser, 'ar');
  }, MOST_MS);
  afterAll(async () => {
    await browser?.close();
    await stage?.app.close();
  });

  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const)(
    'has nothing against WCAG 2.2 AA, no error, no foreign request and no sideways scrolling, at a desk and at a phone, in %s',
    (language, direction) => {
      expect(sights[language]?.map(({ findings }) => findings)).toEqual(faultless(direction));
    },
  );

  test('is mirrored in Arabic: what stands at the start of the line does so from the other side', () => {
    const faults = PAGES.map(({ name }, at) => [
      name,
      mirrorFaults(sights.en?.[at]?.boxes ?? [], sights.ar?.[at]?.boxes ?? [], DESK.width),
    ]);

    expect(faults).toEqual(PAGES.map(({ name }) => [name, []]));
  });
});
