import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { AppModule } from '../app.module.js';
import { loadConfig, type Config } from '../config/config.js';
import { joinDatabaseServer, migrate } from '../database-server.js';
import { createLogger, NestLogger } from '../platform/logger/logger.js';

/** Runs work with the services of the product on the configured database, migrated, and closes everything after it. */
export async function withServices<T>(
  work: (services: INestApplicationContext, config: Config) => Promise<T>,
): Promise<T> {
  const config = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
  const database = await joinDatabaseServer(config, (line) => console.error(line));
  try {
    await migrate(database.url);
    const services = await NestFactory.createApplicationContext(
      AppModule.forConfig({ ...config, databaseUrl: database.url }),
      {
        logger: new NestLogger(createLogger(config.logLevel)),
        abortOnError: false,
      },
    );
    try {
      return await work(services, config);
    } finally {
      await services.close();
    }
  } finally {
    await database.stop();
  }
}
