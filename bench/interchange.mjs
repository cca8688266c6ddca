// 38C3 (1,007 sessions) in and out in every format: time, SQL statements, growth of the process. Beside each reading
// stands the floor: a plain parse of the same file, without any understanding of it.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { DataSource } from 'typeorm';
import { acceptProposal, arrangeFrom } from './support/arranging.mjs';
import { measured } from './support/measured.mjs';
import { report } from './support/report.mjs';

const FILE = fileURLToPath(new URL('../../shared/data/schedules/38c3.schedule.xml', import.meta.url));
const ARRANGE_SECONDS = 20;
const LIVING = ['icalendar', 'json-ld', 'atom'];

/** Milliseconds of a parser that knows nothing of programmes; null where the format has none of its own. */
function plainParseMs(format, content) {
  const text = content.toString('utf8');
  const startedAt = performance.now();
  if (format === 'schedule-xml') new SaxesParser().write(text).close();
  else if (format === 'icalendar') ICAL.parse(text);
  else if (format.startsWith('csv')) parseCsv(text, { bom: true, relax_column_count: true });
  else if (format === 'atom' || format === 'json-ld') return null;
  else JSON.parse(text);
  return Math.round(performance.now() - startedAt);
}

export async function run() {
  if (!existsSync(FILE)) return console.log('The shared data folder is not here: nothing measured.');
  const folder = mkdtempSync(join(tmpdir(), 'multaqa-bench-'));
  chmodSync(folder, 0o711);
  const { startEmbeddedPostgres } = await import('../dist/platform/embedded-postgres/index.js');
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), log: console.log });
  try {
    report('interchange', await measureAll(server.url, folder));
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
    return await measureFormats(app);
  } finally {
    await app.close();
  }
}

async function measureFormats(app) {
  const { ConferenceImport } = await import('../dist/modules/interchange/imports/conference-import.service.js');
  const { MergeImport } = await import('../dist/modules/interchange/imports/merge-import.service.js');
  const { ProgrammeExporter } = await import('../dist/modules/interchange/exports/programme-exporter.js');
  const { EXPORT_FORMATS } = await import('../dist/modules/interchange/exports/export-formats.js');
  const { CalendarFiles } = await import('../dist/modules/interchange/calendar/calendar-files.service.js');
  const { ArchiveExporter } = await import('../dist/modules/interchange/archive/archive-exporter.js');
  const { Conference } = await import('../dist/modules/conferences/conference.entity.js');
  const { Organisation } = await import('../dist/modules/organisations/organisation.entity.js');
  const { DraftsService } = await import('../dist/modules/agenda/drafts/drafts.service.js');
  const { ReleasesService } = await import('../dist/modules/agenda/releases/releases.service.js');
  const { SYSTEM } = await import('../dist/platform/auth/viewer.js');
  const { newId } = await import('../dist/platform/database/ids.js');
  const dataSource = app.get(DataSource);
  const organisationId = newId();
  await dataSource.getRepository(Organisation).insert({ id: organisationId, slug: 'bench', name: 'Bench' });
  const rows = [];
  const step = async (format, name, work, extra = () => ({})) => {
    const { value, ...figures } = await measured(dataSource, work);
    rows.push({ format, step: name, ...figures, ...extra(value) });
    return value;
  };
  const importAs = (format, slug, content) =>
    step(
      format,
      'import',
      () =>
        app.get(ConferenceImport).importFile(SYSTEM, {
          organisationId,
          slug,
          file: { name: `${slug}.${format.startsWith('csv') ? 'csv' : 'file'}`, content },
          timeZone: 'Europe/Berlin',
        }),
      (run) => ({
        plainParseMs: plainParseMs(format, content),
        note: `${run.counts.sessions} sessions, ${run.counts.people} people, ${run.findings.length} findings`,
      }),
    );

  const original = readFileSync(FILE);
  const first = await importAs('schedule-xml', 'original', original);
  const { conferenceId } = first;
  const again = { conferenceId, file: { name: 'original.file', content: original } };
  const merged = (outcome) => ({ note: `${outcome.comparison.differences.length} differences` });
  await step('schedule-xml', 'the same again', () => app.get(MergeImport).importFile(SYSTEM, again), merged);
  const changed = Buffer.from(original.toString('utf8').replaceAll('<title>', '<title>New: '));
  const changedFile = { conferenceId, file: { name: 'original.file', content: changed } };
  await step('schedule-xml', 'every title changed', () => app.get(MergeImport).importFile(SYSTEM, changedFile), merged);

  const draft = await app.get(DraftsService).createDraft(SYSTEM, { conferenceId, name: 'Arranged' });
  const arranged = await arrangeFrom(app, draft.id, ARRANGE_SECONDS);
  await acceptProposal(app, arranged.proposalId);
  await app.get(ReleasesService).releaseAgenda(SYSTEM, {
    draftId: draft.id,
    expectedRevision: null,
    name: 'Bench',
    comment: null,
  });
  const conference = await dataSource.getRepository(Conference).findOneByOrFail({ id: conferenceId });
  const size = (text) => ({ note: `${Math.round(Buffer.byteLength(text) / 1024)} kB` });
  const written = new Map();
  for (const [format, spec] of Object.entries(EXPORT_FORMATS))
    written.set(
      format,
      await step(format, 'export', () => app.get(ProgrammeExporter).releaseFile(SYSTEM, conference, spec), size),
    );
  for (const format of LIVING) {
    written.set(
      format,
      await step(format, 'export', () => app.get(CalendarFiles).write(SYSTEM, conference, format), size),
    );
    await step(format, 'export again', () => app.get(CalendarFiles).write(SYSTEM, conference, format), size);
  }
  for (const [format, text] of written) {
    if (format === 'json-ld' || format === 'atom' || format === 'csv-people' || format === 'csv-rooms') continue;
    await importAs(format, `from-${format}`, Buffer.from(text));
  }
  await step(
    'archive',
    'export',
    () => archiveOf(app.get(ArchiveExporter), SYSTEM, conference),
    (bytes) => ({
      note: `${Math.round(bytes / 1024)} kB`,
    }),
  );
  return rows;
}

async function archiveOf(exporter, viewer, conference) {
  let bytes = 0;
  const sink = new Writable({
    write(chunk, _encoding, done) {
      bytes += chunk.length;
      done();
    },
  });
  await exporter.write(viewer, conference.id, sink);
  return bytes;
}
