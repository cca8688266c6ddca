import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { startDemo, type DemoStage } from '../support/demo-stage.js';
import { faultless, lookAtPages, lookForClippedTexts } from './tour.js';

const MOST_MS = 400_000;

describe('every page in longer words', () => {
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

  test(
    'has nothing against WCAG 2.2 AA, no error, no foreign request and no sideways scrolling, at a desk and at a phone, in tr',
    async () => {
      const sights = await lookAtPages(stage, browser, 'tr');

      expect(sights.map(({ findings }) => findings)).toEqual(faultless('ltr'));
    },
    MOST_MS,
  );

  test(
    'clips no text that is 40 % longer',
    async () => {
      expect(await lookForClippedTexts(stage, browser)).toEqual([]);
    },
    MOST_MS,
  );
});
