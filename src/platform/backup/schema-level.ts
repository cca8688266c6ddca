import type { ClientBase } from 'pg';
import { MigrationExecutor, type DataSource, type QueryRunner } from 'typeorm';

import { BackupError } from './backup-error.js';
import { listMigrations } from './catalog.js';

/** Moves the schema of an empty database to where a backup was made and forward again, in the caller's transaction. */
export class SchemaLevel {
  private readonly executor: MigrationExecutor;

  constructor(
    private readonly dataSource: DataSource,
    queryRunner: QueryRunner,
    private readonly client: ClientBase,
  ) {
    this.executor = new MigrationExecutor(dataSource, queryRunner);
    // The transaction is the caller's: nothing is committed in between.
    this.executor.transaction = 'none';
  }

  /** @throws {BackupError} when the database does not know a migration of the backup: it comes from a newer version. */
  async refuseUnknown(migrations: readonly string[]): Promise<void> {
    const applied = await listMigrations(this.client);
    const unknown = migrations.find((name) => !applied.includes(name));
    if (unknown === undefined) return;
    throw new BackupError(
      `The backup was made by a newer version of Multaqa (${unknown}): restore it with that version.`,
    );
  }

  /** Takes back, newest first, every migration that the backup's schema did not have. */
  async lowerTo(migrations: readonly string[]): Promise<void> {
    const known = this.dataSource.migrations.map(({ name, constructor }) => name ?? constructor.name);
    for (;;) {
      const applied = await listMigrations(this.client);
      if (applied.every((name) => migrations.includes(name))) break;
      const newest = applied.at(-1) ?? '';
      if (!known.includes(newest)) {
        throw new BackupError(`The database has a schema unknown to this version (${newest}): nothing was changed.`);
      }
      await this.executor.undoLastMigration();
    }
    await this.refuseUnknown(migrations);
  }

  /** Applies every migration of this version that the schema has not had yet. */
  async raise(): Promise<void> {
    await this.executor.executePendingMigrations();
  }
}
