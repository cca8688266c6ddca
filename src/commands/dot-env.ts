import { existsSync } from 'node:fs';

/** Reads .env of the working folder where there is one; what the environment says already wins. */
export function loadDotEnv(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}
