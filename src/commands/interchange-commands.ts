import type { Command } from 'commander';
import { EXPORTED_FORMATS, type ExportOptions, runExport } from './export-command.js';
import { type ImportOptions, runImport } from './import-command.js';

export function addInterchangeCommands(program: Command): void {
  program
    .command('import')
    .description('bring a programme in: a file or an address, in any format that is known')
    .argument('<file>', 'path of a file, or an http or https address')
    .option('--organisation <slug>', 'who owns a new conference; the first organisation where it is not given')
    .option('--slug <slug>', 'of a new conference, instead of the slug that follows from the file')
    .option('--conference <slug>', 'into this conference: compared with the last import and with what changed here')
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--take-from-file', "take the file's value also where it was changed here")
    .option('--time-zone <zone>', 'IANA zone of times without an offset')
    .option('--columns <list>', 'what columns of a table mean, such as "Baslik=title, Salon=rooms"')
    .option('--show-columns', 'show the columns of a table and what they seem to mean')
    .option('--json', 'print the report as JSON')
    .action((file: string, options: ImportOptions) => runImport(file, options));

  program
    .command('export')
    .description('write an agenda in one of the formats of the field')
    .option('--conference <slug>', 'the conference made last where it is not given')
    .option('--format <format>', `one of ${EXPORTED_FORMATS.join(', ')}`, 'schedule-xml')
    .option('--release <number>', 'the current release where it is not given')
    .option('--draft [name]', 'a draft instead of a release; the one made last where no name is given')
    .option('--out <file>', 'standard output where it is not given')
    .action((options: ExportOptions) => runExport(options));
}
