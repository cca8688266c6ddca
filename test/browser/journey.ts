// From a file to a release, through the pages, by one pair of hands in one language.
import type { Locator, Page } from 'playwright-core';
import { translate, type Locale } from '../../src/platform/i18n/catalogue.js';
import { aPerson, aProgramme, aRoom, aSession } from '../fixtures/schedules/programmes.js';
import { writeSessionsCsv } from '../../src/modules/interchange/formats/csv/write-sessions.js';
import type { Hands } from './hands.js';
import { settled } from './pages.js';

const HOUR_OF_CLASHES = '2027-03-08T07:00:00.000Z';
const TITLES = ['Stars', 'Seas', 'Sands', 'Seeds', 'Skies', 'Stones', 'Storms', 'Streams'] as const;

/** How many of the sessions come without a place. */
const UNPLACED = 4;

/** Two sessions in one room at once, one person in two rooms at once, and four sessions without a place. */
export function programmeFile(): { name: string; mimeType: string; buffer: Buffer } {
  const rooms = [aRoom({ id: 'hall', name: 'Hall' }), aRoom({ id: 'studio', name: 'Studio' })];
  const people = TITLES.map((title, index) =>
    aPerson({ id: `p${index}`, name: `Person of ${title}`, externalId: `${index}` }),
  );
  const place = (roomId: string, startsAt: string) => ({ startsAt, durationMinutes: 45, roomIds: [roomId] });
  const places = [
    place('hall', HOUR_OF_CLASHES),
    place('hall', HOUR_OF_CLASHES),
    place('hall', '2027-03-08T11:00:00.000Z'),
    place('studio', '2027-03-08T11:00:00.000Z'),
  ];
  const sessions = TITLES.map((title, index) =>
    aSession({
      id: `s${index}`,
      guid: `aaaaaaaa-0000-4000-8000-0000000000${10 + index}`,
      number: index + 1,
      title,
      // The third and the fourth are of one person.
      people: [{ personId: index === 3 ? 'p2' : `p${index}`, role: 'speaker' }],
      placement: places[index] ?? null,
    }),
  );
  const days = [{ date: '2027-03-08', opensAt: '2027-03-08T06:00:00.000Z', closesAt: '2027-03-08T17:00:00.000Z' }];
  const programme = aProgramme({ timeZone: 'Europe/Istanbul', days, rooms, people, sessions });
  return { name: 'sessions.csv', mimeType: 'text/csv', buffer: Buffer.from(writeSessionsCsv(programme)) };
}

/** What the journey needs to know of the conference in between. */
export interface Progress {
  readonly hardOpen: () => Promise<number>;
  readonly unplaced: () => Promise<number>;
  readonly waived: () => Promise<number>;
  readonly releases: () => Promise<number>;
}

export interface Traveller {
  readonly page: Page;
  readonly hands: Hands;
  readonly language: Locale;
  readonly slug: string;
}

export function say(language: Locale, key: string, args = {}): string {
  return translate(language, key, args);
}

export async function importProgramme({ page, hands, language, slug }: Traveller): Promise<void> {
  await page.goto(`/${language}/c/${slug}/import`);
  await settled(page);
  await hands.giveFile(page.getByRole('button', { name: say(language, 'web.import.choose') }), programmeFile());
  await hands.press(page.getByRole('button', { name: say(language, 'web.import.carryOut'), exact: true }));
  await page.getByText(say(language, 'web.import.done')).first().waitFor();
  await hands.press(page.getByRole('link', { name: say(language, 'web.import.toAgenda') }));
  await page.locator('button[data-session]').first().waitFor();
}

/** Lets the sessions without a place be arranged; the others stay where they are. */
export async function arrangeTheRest({ page, hands, language }: Traveller, progress: Progress): Promise<void> {
  const words = (key: string, args = {}): string => say(language, key, args);
  await hands.press(page.getByRole('button', { name: words('web.builder.arrange'), exact: true }));
  const dialog = page.getByRole('dialog');
  await hands.tick(dialog.getByRole('radio', { name: words('web.arrange.scope.UNPLACED') }));
  await hands.choose(dialog.getByLabel(words('web.arrange.limit')), '5');
  await hands.press(dialog.getByRole('button', { name: words('web.arrange.start') }));
  await hands.press(page.getByRole('button', { name: words('web.proposal.acceptAll', { count: UNPLACED }) }));
  await eventually(async () => (await progress.unplaced()) === 0);
  await page.waitForURL(({ searchParams }) => !searchParams.has('proposal'));
  await cardOf(page, 'Streams').waitFor();
  await settled(page);
}

/** The card of a session in the grid. */
export function cardOf(page: Page, title: string): Locator {
  return page.locator('li:not([aria-hidden]) > button[data-session]').filter({ hasText: title }).first();
}

/** Carries the second of two sessions that are in one room at once to another time. */
export async function carryAway({ page, hands }: Traveller, progress: Progress): Promise<void> {
  const before = await progress.hardOpen();
  await hands.carry(cardOf(page, 'Seas'));
  await eventually(async () => (await progress.hardOpen()) < before);
}

export async function waiveTheOther({ page, hands, language }: Traveller, progress: Progress): Promise<void> {
  await hands.press(page.getByRole('button', { name: say(language, 'web.clashes.waive'), exact: true }).first());
  const dialog = page.getByRole('dialog');
  await hands.write(dialog.getByRole('textbox'), 'She gives the second from a recording.');
  await hands.press(dialog.getByRole('button', { name: say(language, 'web.clashes.waiveChosen', { count: 1 }) }));
  await eventually(async () => (await progress.waived()) === 1);
  await dialog.waitFor({ state: 'detached' });
}

export async function release({ page, hands, language }: Traveller): Promise<void> {
  const words = (key: string, args = {}): string => say(language, key, args);
  await hands.press(page.getByRole('link', { name: words('web.builder.release') }));
  await page.getByRole('heading', { level: 1, name: words('web.release.title') }).waitFor();
  await settled(page);
  const next = (step: string): Promise<void> =>
    hands.press(
      page.getByRole('link', { name: words('web.release.nextStep', { step: words(`web.release.step.${step}`) }) }),
    );
  await next('checks');
  await next('name');
  await hands.write(page.getByLabel(words('web.release.name')), 'First agenda');
  await next('letters');
  await hands.tick(page.getByRole('radio', { name: words('web.release.audience.NOBODY') }));
  await next('send');
  await hands.press(page.getByRole('button', { name: words('web.release.release', { number: 1 }) }));
  await page
    .getByText(words('web.release.done.title', { number: 1 }))
    .first()
    .waitFor();
}

const PATIENCE_MS = 30_000;
const LOOK_MS = 100;

/** Waits until the server says so too; what the page shows at once is only its hope. */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`not so within ${PATIENCE_MS} ms: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
