import { Command } from 'commander';
import { ConfigError } from './config/config.js';
import { DomainError, DomainErrors } from './platform/graphql/domain-error.js';
import { BackupError } from './platform/backup/index.js';
import { StartError } from './platform/embedded-postgres/index.js';
import { addAgendaCommands } from './commands/agenda-commands.js';
import { addArchiveCommands } from './commands/archive-commands.js';
import { addDatabaseCommands } from './commands/database-commands.js';
import { addInstallationCommands } from './commands/installation-commands.js';
import { addInterchangeCommands } from './commands/interchange-commands.js';
import { CommandError } from './commands/command-error.js';
import { loadDotEnv } from './commands/dot-env.js';

const program = new Command('multaqa')
  .description('Runs conferences. Without configuration it uses an embedded database under var/.')
  .showHelpAfterError();

addInstallationCommands(program);
addInterchangeCommands(program);
addArchiveCommands(program);
addAgendaCommands(program);
addDatabaseCommands(program);

try {
  loadDotEnv();
  await program.parseAsync();
} catch (error) {
  console.error(lineFor(error));
  process.exitCode = process.exitCode || 2;
}

/** What a person at the terminal can act on takes a line; only a fault of ours shows its stack. */
function lineFor(error: unknown): string {
  if (
    error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof BackupError ||
    error instanceof CommandError
  )
    return error.message;
  const errors = error instanceof DomainErrors ? error.errors : error instanceof DomainError ? [error] : null;
  if (errors) return errors.map((each) => String(each.toUserError('en')['message'])).join('\n');
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
