import { access, rename, rm } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { DataSource } from 'typeorm';
import { SLUG } from '../modules/conferences/conference.inputs.js';
import { Conference } from '../modules/conferences/conference.entity.js';
import { ArchiveExporter } from '../modules/interchange/archive/archive-exporter.js';
import { ArchiveRestorer } from '../modules/interchange/archive/archive-restorer.js';
import { archiveJsonSchema } from '../modules/interchange/archive/format/content.js';
import type { KindCount, RestoreReport } from '../modules/interchange/archive/restore/report.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';
import { findConference, findOrganisation } from './find-conference.js';

interface ArchiveOptions {
  readonly conference?: string;
  readonly out?: string;
}

interface RestoreOptions {
  readonly organisation?: string;
  readonly slug?: string;
  readonly json?: boolean;
}

/** A whole conference as one file, and back. */
export function addArchiveCommands(program: Command): void {
  program
    .command('archive')
    .description('write a conference, whole, into one file that another installation can restore')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--out <file>', '<slug>.multaqa.zip in this folder where it is not given')
    .action((options: ArchiveOptions) => writeArchive(options));

  program
    .command('archive:restore')
    .description('make a conference of such a file')
    .argument('<file>')
    .option('--organisation <slug>', 'who owns the conference; the first organisation where it is not given')
    .option('--slug <slug>', 'instead of the slug in the archive')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: RestoreOptions) => restoreArchive(file, options));

  program
    .command('archive:schema')
    .description('print the JSON schema of conference.json in such a file')
    .action(() => console.log(JSON.stringify(archiveJsonSchema(), null, 2)));
}

/** The file has its name only once it is whole. */
async function writeArchive(options: ArchiveOptions): Promise<void> {
  await withServices(async (services) => {
    const conference = await findConference(services, options.conference);
    const file = options.out ?? `${conference.slug}.multaqa.zip`;
    const unfinished = `${file}.${randomUUID()}.unfinished`;
    try {
      await services.get(ArchiveExporter).writeFile(SYSTEM, conference.id, unfinished);
      await rename(unfinished, file);
    } catch (error) {
      throw isFileError(error) ? new CommandError(`Cannot write ${file} (${error.message}).`) : error;
    } finally {
      await rm(unfinished, { force: true });
    }
    console.error(`Wrote ${file}.`);
  });
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'path' in error;
}

async function restoreArchive(file: string, options: RestoreOptions): Promise<void> {
  if (options.slug !== undefined && !(SLUG.test(options.slug) && options.slug.length >= 2 && options.slug.length <= 60))
    throw new CommandError(`"${options.slug}" is no slug: 2 to 60 lower-case letters, digits and single hyphens.`);
  await access(file).catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  });
  await withServices(async (services) => {
    const organisation = await findOrganisation(services, options.organisation);
    const { conferenceId, report } = await services.get(ArchiveRestorer).restore(SYSTEM, {
      organisationId: organisation.id,
      source: file,
      slug: options.slug,
    });
    const { slug } = await services.get(DataSource).getRepository(Conference).findOneByOrFail({ id: conferenceId });
    if (options.json) console.log(JSON.stringify({ conference: slug, ...report }, null, 2));
    else printReport(slug, report);
  });
}

function printReport(slug: string, report: RestoreReport): void {
  console.log(`Restored "${slug}"${report.idsKept ? '' : ' with new ids, since some were taken'}.`);
  printCounts('Written', report.written);
  printCounts('There already', report.reused);
  printCounts('Left out', report.leftOut);
}

function printCounts(title: string, counts: readonly KindCount[]): void {
  if (counts.length > 0) console.log(`${title}: ${counts.map(({ kind, count }) => `${count} ${kind}`).join(', ')}.`);
}
