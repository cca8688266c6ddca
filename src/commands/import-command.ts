import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { proposeColumns } from '../modules/interchange/formats/csv/propose-columns.js';
import { ConferenceImport } from '../modules/interchange/imports/conference-import.service.js';
import { ImportOrigin } from '../modules/interchange/imports/import-origin.js';
import type { ImportFile } from '../modules/interchange/imports/import-reading.js';
import { MergeImport } from '../modules/interchange/imports/merge-import.service.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { DomainError } from '../platform/graphql/domain-error.js';
import { isTimeZone } from '../platform/graphql/scalars.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';
import { findConference, findOrganisation } from './find-conference.js';
import { printComparison, printFile } from './import-report.js';

export interface ImportOptions {
  readonly organisation?: string;
  readonly slug?: string;
  readonly conference?: string;
  readonly dryRun?: boolean;
  readonly takeFromFile?: boolean;
  readonly timeZone?: string;
  readonly columns?: string;
  readonly showColumns?: boolean;
  readonly json?: boolean;
}

interface Given {
  readonly file: ImportFile;
  /** Null for a file of this machine. */
  readonly url: string | null;
  readonly timeZone: string | null;
  readonly columns: Readonly<Record<string, string>> | null;
}

export async function runImport(from: string, options: ImportOptions): Promise<void> {
  if (options.timeZone && !isTimeZone(options.timeZone))
    throw new CommandError(`"${options.timeZone}" is no IANA time zone.`);
  const isAddress = /^https?:\/\//i.test(from);
  const local = isAddress ? null : await fileAt(from);
  if (options.showColumns && local) return printColumns(local);
  await withServices(async (services) => {
    const fetched = isAddress ? await services.get(ImportOrigin).fetch(from) : null;
    const file = local ?? fetched;
    if (!file) throw new CommandError(`${from} answered without a file.`);
    if (options.showColumns) return printColumns(file);
    const columns = columnsOf(options.columns);
    const given = { file, url: isAddress ? from : null, timeZone: options.timeZone ?? null, columns };
    await askingForZone(given, (complete) =>
      options.conference ? importInto(services, complete, options) : importAsNew(services, complete, options),
    );
  });
}

/** Where a file has times without an offset, asks whoever sits at the terminal; a script gets the error. */
async function askingForZone(given: Given, work: (given: Given) => Promise<void>): Promise<void> {
  try {
    await work(given);
  } catch (error) {
    const isAsked = error instanceof DomainError && error.code === 'TIME_ZONE_NEEDED';
    if (!isAsked) throw error;
    if (!process.stdin.isTTY)
      throw new CommandError(`${error.toUserError('en')['message'] as string} Give it with --time-zone.`);
    const timeZone = await question('The file has times without an offset. In which time zone are they meant? ');
    if (!isTimeZone(timeZone)) throw new CommandError(`"${timeZone}" is no IANA time zone.`);
    await work({ ...given, timeZone });
  }
}

async function question(text: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await terminal.question(text)).trim();
  } finally {
    terminal.close();
  }
}

async function importAsNew(services: INestApplicationContext, given: Given, options: ImportOptions): Promise<void> {
  const organisation = await findOrganisation(services, options.organisation);
  const request = { ...given, organisationId: organisation.id, slug: options.slug ?? null };
  const service = services.get(ConferenceImport);
  if (options.dryRun) return printFile(await service.preview(SYSTEM, request), options.json ?? false);
  const run = await service.importFile(SYSTEM, request);
  const conference = await findConference(services, options.slug);
  printComparison({ conference: conference.slug, fileName: run.fileName, isDryRun: false }, run, options.json ?? false);
}

async function importInto(services: INestApplicationContext, given: Given, options: ImportOptions): Promise<void> {
  const conference = await findConference(services, options.conference);
  const request = {
    ...given,
    conferenceId: conference.id,
    takeFromFile: options.takeFromFile ? ('all' as const) : [],
  };
  const service = services.get(MergeImport);
  const comparison = options.dryRun
    ? await service.preview(SYSTEM, request)
    : (await service.importFile(SYSTEM, request)).comparison;
  const heading = { conference: conference.slug, fileName: given.file.name, isDryRun: options.dryRun ?? false };
  printComparison(heading, comparison, options.json ?? false);
}

async function fileAt(path: string): Promise<ImportFile> {
  const content = await readFile(path).catch((error: unknown) => {
    throw new CommandError(`${path} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  });
  return { name: basename(path), content };
}

/** "Heading=field, Other=field"; an empty field leaves the column out. */
function columnsOf(list: string | undefined): Readonly<Record<string, string>> | null {
  if (list === undefined) return null;
  return Object.fromEntries(
    list.split(',').map((pair) => {
      const at = pair.lastIndexOf('=');
      if (at < 1) throw new CommandError(`"${pair.trim()}" says nothing: write "Heading=field".`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function printColumns({ name, content }: ImportFile): void {
  const { table, columns, fields } = proposeColumns(content);
  console.log(`${name}: ${table ? `a table of ${table}` : 'a table of unknown things'}.`);
  for (const { heading, field, samples } of columns)
    console.log(
      `  ${heading} = ${field ?? '(left out)'}   ${samples.map((sample) => JSON.stringify(sample)).join(', ')}`,
    );
  console.log(`Fields: ${fields.join(', ')}.`);
}
