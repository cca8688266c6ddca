/** Counts statements, time and growth of the process in one step. */
export async function measured(dataSource, work) {
  let statements = 0;
  const before = dataSource.logger;
  const ignore = () => undefined;
  dataSource.logger = {
    logQuery: () => (statements += 1),
    logQueryError: ignore,
    logQuerySlow: ignore,
    logSchemaBuild: ignore,
    logMigration: ignore,
    log: ignore,
  };
  const rss = process.memoryUsage().rss;
  const startedAt = performance.now();
  try {
    const value = await work();
    return {
      value,
      milliseconds: Math.round(performance.now() - startedAt),
      statements,
      grownMiB: Math.round((process.memoryUsage().rss - rss) / 2 ** 20),
    };
  } finally {
    dataSource.logger = before;
  }
}
