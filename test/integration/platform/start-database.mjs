// A program for the tests of the embedded database to kill: starts it in the folder given, says where and as which
// process, and stops it in order on SIGINT or SIGTERM.
const root = new URL('../../../', import.meta.url);
const { build } = await import(new URL('scripts/build.mjs', root).href);
await build();
const { startEmbeddedPostgres } = await import(new URL('dist/platform/embedded-postgres/index.js', root).href);

try {
  const database = await startEmbeddedPostgres({ dataDir: process.argv[2], log: (line) => console.error(line) });
  const keepAlive = setInterval(() => undefined, 60_000);
  const stop = async () => {
    clearInterval(keepAlive);
    await database.stop();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(JSON.stringify({ url: database.url, dataDir: database.dataDir }));
} catch (error) {
  console.error(error.name === 'StartError' ? error.message : error);
  process.exitCode = 1;
}
