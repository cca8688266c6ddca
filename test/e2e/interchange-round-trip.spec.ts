// Real programmes through the whole product: in from a file, out of the database in every format, in again, equal on
// what the format carries. They lie in the shared data folder beside the checkout; where it is absent, our own fixtures go.
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toGlobalId } from '../../src/platform/graphql/global-id.js';
import { schemaErrors } from '../fixtures/schedule-json/schema-errors.js';
import { grantRole, makeOrganisation } from '../support/factories.js';
import { importProgramme, previewImport, upload } from '../support/imports.js';
import { startTestApp, type TestAccount, type TestApp } from '../support/test-app.js';
import { sharedFile, xsdErrors } from '../support/xsd.js';

const ZONES: Readonly<Record<string, string>> = {
  'droidcon_sessionize.gridsmart.json': 'America/New_York',
  'pyconfr2025.schedule.json': 'Europe/Paris',
};
/** One of each format; the pure tests of the formats read and write all that lie there. */
const REAL_FILES = [
  'emf2024.schedule.frab.xml',
  'jres_2022.ics',
  'pyconfr2025.schedule.json',
  'droidcon_sessionize.gridsmart.json',
];
/**
 * What may come back otherwise than it went out, by the tables in docs/interchange: an acronym and a word for the kind
 * are made where the format demands them, GridSmart has one text, XML and GridSmart know no roles.
 */
const LOST: Readonly<Record<string, readonly string[]>> = {
  'schedule.xml': ['acronym', 'typeLabel', 'state', 'people'],
  'schedule.json': ['typeLabel', 'state'],
  'gridsmart.json': ['description', 'people'],
  'rooms.csv': ['stepFree'],
};
const OWN = new URL('../fixtures/schedules/', import.meta.url);
const FILES = [
  ...REAL_FILES.flatMap((name) => {
    const content = sharedFile('schedules', name);
    return content ? [{ name, content }] : [];
  }),
  ...readdirSync(OWN)
    .filter((name) => name === 'frab.xml' || name === 'clashing.xml')
    .map((name) => ({ name, content: readFileSync(new URL(name, OWN)) })),
];
const EXPORTS = ['schedule.xml', 'schedule.json', 'gridsmart.json', 'sessions.csv', 'people.csv', 'rooms.csv'];
/** Of programmes of more than so many bytes only these: the pure tests of each format write and read them all. */
const LARGE = 1_000_000;
const EXPORTS_OF_LARGE = ['schedule.xml', 'schedule.json', 'sessions.csv'];
const XSD = sharedFile('formats', 'schedule.xml.xsd')?.toString('utf8') ?? null;
/** Milliseconds for megabytes on a busy machine. */
const LONG = 300_000;

/** Made, cancelled or gone as a whole: then something was not recognised as the same. */
function isWhole({ verdict }: { readonly verdict: string }): boolean {
  return verdict === 'CREATE' || verdict === 'CANCEL' || verdict === 'GONE';
}

function fieldsOf(differences: readonly { readonly field: string | null }[]): readonly string[] {
  return [...new Set(differences.flatMap(({ field }) => field ?? []))];
}

describe('a programme through the whole product', () => {
  let app: TestApp;
  let organizer: TestAccount;
  let organisationId: string;

  beforeAll(async () => {
    app = await startTestApp();
    const organisation = await makeOrganisation(app.dataSource);
    organisationId = toGlobalId('Organisation', organisation.id);
    organizer = await app.createAccount();
    await grantRole(app.dataSource, organizer, 'owner', organisation.id);
  });
  afterAll(() => app.close());

  async function exported(draftId: string, file: string): Promise<string> {
    const response = await fetch(`${app.url}/drafts/${draftId}/${file}`, {
      headers: { authorization: `Bearer ${organizer.token}` },
    });
    expect([file, response.status]).toEqual([file, 200]);
    return response.text();
  }

  async function expectValid(file: string, content: string): Promise<void> {
    if (file === 'schedule.xml' && XSD) expect(await xsdErrors(content, XSD)).toEqual([]);
    if (file === 'schedule.json') expect(schemaErrors(content)).toEqual([]);
  }

  test.each(FILES)(
    '$name goes in, comes out in every format, and goes in again equal',
    async ({ name, content }) => {
      const timeZone = ZONES[name] ?? 'Europe/Berlin';
      const slug = `trip-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
      const fileId = await upload(app, organizer, name, content);
      const imported = await importProgramme(app, organizer, { organisationId, slug, fileId, timeZone });
      expect(imported.errors).toEqual([]);
      const conferenceId = imported.conference.id;
      for (const file of content.length > LARGE ? EXPORTS_OF_LARGE : EXPORTS) {
        const text = await exported(imported.draft.id, file);
        await expectValid(file, text);
        const { preview, errors } = await previewImport(app, organizer, {
          conferenceId,
          timeZone: imported.conference.timeZone,
          fileId: await upload(app, organizer, file, text),
        });
        expect(errors).toEqual([]);
        expect(preview.differences.filter((each: { verdict: string }) => isWhole(each))).toEqual([]);
        expect([file, fieldsOf(preview.differences).filter((field) => !(LOST[file] ?? []).includes(field))]).toEqual([
          file,
          [],
        ]);
      }

      // The same file once more changes nothing, whatever its format.
      const again = await previewImport(app, organizer, {
        conferenceId,
        timeZone,
        fileId: await upload(app, organizer, name, content),
      });
      expect(again).toMatchObject({ errors: [], preview: { changesNothing: true, differences: [] } });
    },
    LONG,
  );
});
