import type { DataSource, Logger } from 'typeorm';

/** Counts the SQL statements that the whole server sends while `work` runs. */
export async function countStatementsOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<number> {
  return (await statementsOf(dataSource, work)).length;
}

/** The SQL statements that the whole server sends while `work` runs, in their order. */
export async function statementsOf(dataSource: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const before = dataSource.logger;
  const recorder: Logger = {
    logQuery: (query) => void statements.push(query),
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
  dataSource.logger = recorder;
  try {
    await work();
  } finally {
    dataSource.logger = before;
  }
  return statements;
}
