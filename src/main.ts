import { loadConfig, type Config } from './config/config.js';
import { createApp } from './create-app.js';
import { migrate, openDatabaseServer } from './database-server.js';
import { DemoLoader, type LoadedDemo } from './modules/demo/demo-loader.js';
import { StartError } from './platform/embedded-postgres/index.js';
import { ImportSchedule } from './modules/interchange/imports/import-schedule.js';
import { MailRelay } from './platform/mail/mail-relay.js';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts the database where none is configured, migrates, loads the demo into an empty database, and listens. */
export async function serve(): Promise<void> {
  const config = loadConfig(process.env);
  const stop = new StopSignal();
  const database = await openDatabaseServer(config, (line) => console.log(line));
  try {
    await migrate(database.url);
    const app = await createApp({ ...config, databaseUrl: database.url });
    try {
      const demo = config.demo ? await app.get(DemoLoader).loadIntoEmpty() : null;
      await listen(app, config);
      app.get(MailRelay).start();
      app.get(ImportSchedule, { strict: false }).start();
      greet(config, await app.getUrl(), demo ?? (config.demo ? await app.get(DemoLoader).signIns() : null));
      await stop.received;
    } finally {
      await app.close();
    }
  } finally {
    await database.stop();
  }
}

/** Ctrl-C and its kin end the server in order; a second one changes nothing, so that no step is cut short. */
class StopSignal {
  readonly received = new Promise<void>((resolve) => {
    for (const signal of STOP_SIGNALS) process.on(signal, () => resolve());
  });
}

async function listen(app: Awaited<ReturnType<typeof createApp>>, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EADDRINUSE') throw new StartError(`Port ${config.port} is taken; set PORT to another.`);
    if (code === 'EACCES')
      throw new StartError(`Port ${config.port} may not be used by this user; set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL') throw new StartError(`HOST ${config.host} is no address of this machine.`);
    throw error;
  }
}

function greet(config: Config, url: string, demo: Pick<LoadedDemo, 'signIns'> | null): void {
  console.log(`\nMultaqa listens on ${url.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost')}`);
  console.log(`GraphQL: ${config.appUrl}/graphql   Health: ${config.appUrl}/health/ready`);
  if (!demo || demo.signIns.length === 0) return;
  console.log('\nDemo sign-ins:');
  for (const signIn of demo.signIns) console.log(`  ${signIn.role.padEnd(10)} ${signIn.email}   ${signIn.password}`);
}
