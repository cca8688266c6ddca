import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../support/browser.js';
import { startDemo, type DemoStage } from '../support/demo-stage.js';
import { clippedTexts, mirrorFaults } from './layout.js';
import { PAGES, see } from './pages.js';
import { onEveryPage } from './tour.js';

const DESK = { width: 1280, height: 800 };
const MOST_MS = 360_000;

describe('the layout of every page', () => {
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
    'is mirrored in Arabic: what stands at the start of the line does so from the other side',
    async () => {
      const faults = await onEveryPage(stage, browser, DESK, (page, entry) => mirrorFaults(page, entry.path));

      expect(faults.flat()).toEqual([]);
      expect(faults).toHaveLength(PAGES.length);
    },
    MOST_MS,
  );

  test(
    'clips no text that is 40 % longer',
    async () => {
      const clipped = await onEveryPage(stage, browser, DESK, async (page, entry) => {
        await see(page, `/en-XA${entry.path}`);
        return (await clippedTexts(page)).map((text) => `${entry.name}: ${text}`);
      });

      expect(clipped.flat()).toEqual([]);
      expect(clipped).toHaveLength(PAGES.length);
    },
    MOST_MS,
  );
});
