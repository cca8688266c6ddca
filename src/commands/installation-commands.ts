import type { Command } from 'commander';
import { AccountsService } from '../modules/accounts/accounts.service.js';
import { DemoLoader } from '../modules/demo/demo-loader.js';
import { serve } from '../main.js';
import { CommandError } from './command-error.js';
import { withServices } from './command-context.js';

interface UserOptions {
  readonly name?: string;
  readonly password?: string;
  readonly administrator?: boolean;
}

export function addInstallationCommands(program: Command): void {
  program
    .command('serve')
    .description('start the server (npm start)')
    .action(() => serve());

  program
    .command('user:create')
    .description('create an account with a verified address')
    .argument('<email>')
    .option('--name <name>', 'display name; the address before the @ where it is not given')
    .option('--password <password>', 'without it the account signs in by a link in a mail')
    .option('--administrator', 'may see and change everything in this installation')
    .action((email: string, options: UserOptions) =>
      withServices(async (services) => {
        const account = await services.get(AccountsService).createAccountFromCli({
          email,
          displayName: options.name ?? email.split('@')[0] ?? email,
          password: options.password ?? null,
          isAdministrator: options.administrator ?? false,
        });
        console.log(`Created ${account.email}${account.isAdministrator ? ', an administrator' : ''}.`);
      }),
    );

  program
    .command('demo')
    .description('load the demo conference into an empty database')
    .action(() =>
      withServices(async (services, config) => {
        if (config.isProduction) throw new CommandError('A production server never loads demo data.');
        const loaded = await services.get(DemoLoader).loadIntoEmpty();
        if (!loaded)
          throw new CommandError('The database already holds a conference; the demo goes into an empty one only.');
        console.log(`Loaded ${loaded.sessions} sessions. Sign in as:`);
        for (const signIn of loaded.signIns)
          console.log(`  ${signIn.role.padEnd(10)} ${signIn.email}  ${signIn.password}`);
      }),
    );
}
