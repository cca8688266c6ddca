import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { ProgrammeExporter } from '../modules/interchange/programme-exporter.js';
import { ProgrammeImporter } from '../modules/interchange/programme-importer.js';
import type { ImportRun } from '../modules/interchange/import-run.entity.js';
import { SYSTEM } from '../platform/auth/viewer.js';
import { isTimeZone } from '../platform/graphql/scalars.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';
import { findConference, findOrganisation } from './find-conference.js';

interface ImportOptions {
  readonly organisation?: string;
  readonly slug?: string;
  readonly timeZone?: string;
  readonly json?: boolean;
}

interface ExportOptions {
  readonly conference?: string;
  readonly out?: string;
}

export function addInterchangeCommands(program: Command): void {
  program
    .command('import')
    .description('bring a schedule.xml in as a new conference, its placements as a draft')
    .argument('<file>')
    .option('--organisation <slug>', 'who owns the conference; the first organisation where it is not given')
    .option('--slug <slug>', 'instead of the slug that follows from the file')
    .option('--time-zone <zone>', 'IANA zone of times without an offset')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: ImportOptions) => importFile(file, options));

  program
    .command('export')
    .description('write the current release as schedule.xml')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--out <file>', 'standard output where it is not given')
    .action((options: ExportOptions) =>
      withServices(async (services) => {
        const conference = await findConference(services, options.conference);
        const xml = await services.get(ProgrammeExporter).scheduleXml(SYSTEM, conference);
        if (!xml) throw new CommandError(`${conference.slug} has no release yet.`);
        if (!options.out) return void process.stdout.write(xml);
        await writeFile(options.out, xml);
        console.error(`Wrote ${options.out}.`);
      }),
    );
}

async function importFile(file: string, options: ImportOptions): Promise<void> {
  if (options.timeZone && !isTimeZone(options.timeZone))
    throw new CommandError(`"${options.timeZone}" is no IANA time zone.`);
  const content = await readFile(file).catch((error: unknown) => {
    throw new CommandError(`${file} cannot be read (${error instanceof Error ? error.message : String(error)}).`);
  });
  await withServices(async (services) => {
    const organisation = await findOrganisation(services, options.organisation);
    const run = await services.get(ProgrammeImporter).importFile(SYSTEM, {
      organisationId: organisation.id,
      fileName: basename(file),
      content,
      slug: options.slug,
      timeZone: options.timeZone,
    });
    const conference = await findConference(services, options.slug);
    if (options.json)
      console.log(JSON.stringify({ conference: conference.slug, counts: run.counts, findings: run.findings }, null, 2));
    else printReport(conference.slug, run);
  });
}

const SHOWN_FINDINGS = 10;

function printReport(slug: string, run: ImportRun): void {
  console.log(`Imported ${run.fileName} as "${slug}".`);
  console.log(
    Object.entries(run.counts)
      .map(([kind, count]) => `  ${kind}: ${count}`)
      .join('\n'),
  );
  if (run.findings.length === 0) return console.log('The file was without fault.');
  console.log(`Quality of the file: ${run.findings.length} findings.`);
  const byCode = new Map<string, number>();
  for (const { kind, code } of run.findings) byCode.set(`${kind} ${code}`, (byCode.get(`${kind} ${code}`) ?? 0) + 1);
  for (const [code, count] of [...byCode].sort((a, b) => b[1] - a[1]))
    console.log(`  ${String(count).padStart(6)}  ${code}`);
  for (const { kind, code, where } of run.findings.slice(0, SHOWN_FINDINGS))
    console.log(`  ${kind} ${code} at ${where}`);
  if (run.findings.length > SHOWN_FINDINGS) console.log('  ... all of them with --json');
}
