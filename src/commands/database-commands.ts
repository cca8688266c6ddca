import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Command } from 'commander';
import { loadConfig } from '../config/config.js';
import { createDataSource } from '../data-source.js';
import { joinDatabaseServer, migrate } from '../database-server.js';
import { MIGRATIONS } from '../migrations/index.js';
import { backupDatabase, restoreDatabase } from '../platform/backup/index.js';
import { printSchemaOfApp } from '../schema.js';
import { CommandError } from './command-error.js';

async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await joinDatabaseServer(loadConfig(process.env), (line) => console.error(line));
  try {
    return await work(database.url);
  } finally {
    await database.stop();
  }
}

export function addDatabaseCommands(program: Command): void {
  program
    .command('backup')
    .description('write the whole database to one file')
    .argument('<file>')
    .action((file: string) =>
      withDatabase(async (url) => {
        await migrate(url);
        await backupDatabase(url, file);
        console.log(`Wrote ${file}.`);
      }),
    );

  program
    .command('restore')
    .description('read the whole database from a backup')
    .argument('<file>')
    .option('--replace', 'delete what the database holds now')
    .action((file: string, options: { replace?: boolean }) =>
      withDatabase(async (url) => {
        await migrate(url);
        await restoreDatabase(url, file, { replace: options.replace ?? false, migrations: MIGRATIONS });
        console.log(`Restored ${file}.`);
      }),
    );

  program
    .command('migration:run')
    .description('bring the schema of the database up to this version')
    .action(() => withDatabase(migrate));

  program
    .command('migration:revert')
    .description('take the last migration back')
    .action(() =>
      withDatabase(async (url) => {
        const dataSource = await createDataSource(url).initialize();
        await dataSource.undoLastMigration();
        await dataSource.destroy();
      }),
    );

  program
    .command('migration:generate')
    .description('show what the entities have and the migrated database lacks')
    .option('--check', 'only say whether there is a difference: exit code 1')
    .action((options: { check?: boolean }) =>
      withDatabase(async (url) => {
        await migrate(url);
        const dataSource = await createDataSource(url).initialize();
        const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
        await dataSource.destroy();
        for (const { query } of upQueries) console.log(`${query};`);
        if (options.check && upQueries.length > 0)
          throw new CommandError('The migrations do not make what the entities say.');
        if (upQueries.length === 0) console.log('The migrations make what the entities say.');
      }),
    );

  program
    .command('schema:emit')
    .description('write the GraphQL schema to schema.gql')
    .option('--check', 'only compare: exit code 2 where schema.gql is out of date')
    .action(async (options: { check?: boolean }) => {
      const schema = await printSchemaOfApp();
      const { readFile } = await import('node:fs/promises');
      if (!options.check) return writeFile('schema.gql', schema);
      if ((await readFile('schema.gql', 'utf8')) !== schema)
        throw new CommandError('schema.gql is out of date: run npm run schema:emit.');
      console.log('schema.gql is up to date.');
    });

  program
    .command('version')
    .description('the version of this installation')
    .action(() => {
      const { version } = createRequire(import.meta.url)('../../package.json') as { version: string };
      console.log(version);
    });
}
