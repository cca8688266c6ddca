// The first whole path on real programmes: import, check, arrange from nothing, release, read the whole agenda, export.
// Time, SQL statements, and how much the process grew. The floor beside the import is a plain parse of the same file.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { DataSource } from 'typeorm';
import { acceptProposal, arrangeFrom } from './support/arranging.mjs';
import { measured } from './support/measured.mjs';
import { report } from './support/report.mjs';

const SCHEDULES = fileURLToPath(new URL('../../shared/data/schedules/', import.meta.url));
const FILES = ['fosdem_2021.schedule.xml', '38c3.schedule.xml', 'emf2024.schedule.frab.xml'];
const ARRANGE_SECONDS = 20;
const PAGE = 100;

const AGENDA = `query ($slug: String!, $after: String) {
  conference(slug: $slug) { release { sessions(first: ${PAGE}, after: $after) {
    nodes { title startsAt endsAt rooms { id name } people { role person { id displayName } } session { id track { name } tags { name } } }
    pageInfo { hasNextPage endCursor } } } } }`;

function plainParseMs(content) {
  const startedAt = performance.now();
  new SaxesParser().write(content.toString('utf8')).close();
  return Math.round(performance.now() - startedAt);
}

async function readWholeAgenda(url, slug) {
  let after = null;
  let sessions = 0;
  do {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: AGENDA, variables: { slug, after } }),
    });
    const { data, errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors));
    const page = data.conference.release.sessions;
    sessions += page.nodes.length;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return sessions;
}

export async function run() {
  if (!existsSync(SCHEDULES)) return console.log('The shared data folder is not here: nothing measured.');
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-bench-'));
  chmodSync(folder, 0o711);
  const { startEmbeddedPostgres } = await import('../dist/platform/embedded-postgres/index.js');
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: console.log });
  try {
    report('foundation', await measureAll(server.url, folder));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(url, folder) {
  const { loadConfig } = await import('../dist/config/config.js');
  const { createApp } = await import('../dist/create-app.js');
  const { migrate } = await import('../dist/database-server.js');
  await migrate(url);
  const app = await createApp({ ...loadConfig({ LOG_LEVEL: 'error', PORT: '0', DATA_DIR: folder }), databaseUrl: url });
  await app.listen(0, '127.0.0.1');
  try {
    const rows = [];
    for (const file of FILES) rows.push(...(await measureFile(app, file)));
    return rows;
  } finally {
    await app.close();
  }
}

async function measureFile(app, file) {
  const { ConferenceImport } = await import('../dist/modules/interchange/imports/conference-import.service.js');
  const { ProgrammeExporter } = await import('../dist/modules/interchange/exports/programme-exporter.js');
  const { EXPORT_FORMATS } = await import('../dist/modules/interchange/exports/export-formats.js');
  const { ClashModelLoader } = await import('../dist/modules/agenda/clash-model/clash-model-loader.js');
  const { judge } = await import('../dist/modules/agenda/issues/draft-issue.js');
  const { DraftsService } = await import('../dist/modules/agenda/drafts/drafts.service.js');
  const { ReleasesService } = await import('../dist/modules/agenda/releases/releases.service.js');
  const { Organisation } = await import('../dist/modules/organisations/organisation.entity.js');
  const { Conference } = await import('../dist/modules/conferences/conference.entity.js');
  const { SYSTEM } = await import('../dist/platform/auth/viewer.js');
  const { newId } = await import('../dist/platform/database/ids.js');
  const dataSource = app.get(DataSource);
  const content = readFileSync(join(SCHEDULES, file));
  const organisationId = newId();
  await dataSource
    .getRepository(Organisation)
    .insert({ id: organisationId, slug: `bench-${file.slice(0, 6).replace(/[^a-z0-9]/g, '')}`, name: file });
  const rows = [];
  const step = async (name, work, extra = () => ({})) => {
    const { value, ...figures } = await measured(dataSource, work);
    rows.push({ file: file.split('.')[0], step: name, ...figures, ...extra(value) });
    return value;
  };

  const importRun = await step(
    'import',
    () =>
      app.get(ConferenceImport).importFile(SYSTEM, {
        organisationId,
        file: { name: file, content },
        timeZone: 'Europe/Brussels',
      }),
    (run) => ({
      note: `${run.counts.sessions} sessions, ${run.findings.length} findings; plain parse ${plainParseMs(content)} ms`,
    }),
  );
  const conference = await dataSource.getRepository(Conference).findOneByOrFail({ id: importRun.conferenceId });
  const load = (draftId) => app.get(ClashModelLoader).load(dataSource.manager, conference.id, draftId);
  await step(
    'check',
    async () => judge(conference.id, await load(importRun.draftId)),
    ({ byConstraint }) => ({
      note: `room ${byConstraint.room_double_booked.issues}, person ${byConstraint.person_double_booked.issues} double bookings`,
    }),
  );
  const empty = await app.get(DraftsService).createDraft(SYSTEM, { conferenceId: conference.id, name: 'From nothing' });
  const arranged = await step(
    `arrange ${ARRANGE_SECONDS} s`,
    () => arrangeFrom(app, empty.id, ARRANGE_SECONDS),
    (run) => ({
      note: `hard ${run.result.score.hard}, medium ${run.result.score.medium}, soft ${run.result.score.soft}, unplaced ${run.result.unplaced.length}`,
    }),
  );
  await step('accept', () => acceptProposal(app, arranged.proposalId));
  await step('release', () =>
    app
      .get(ReleasesService)
      .releaseAgenda(SYSTEM, { draftId: empty.id, expectedRevision: null, name: 'Bench', comment: null }),
  );
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  await step(
    'read whole agenda',
    () => readWholeAgenda(base, conference.slug),
    (sessions) => ({ note: `${sessions} sessions, ${Math.ceil(sessions / PAGE)} pages of ${PAGE}` }),
  );
  await step(
    'export schedule.xml',
    () => app.get(ProgrammeExporter).releaseFile(SYSTEM, conference, EXPORT_FORMATS['schedule-xml']),
    (xml) => ({ note: `${Math.round(xml.length / 1024)} kB` }),
  );
  return rows;
}
