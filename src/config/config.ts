import { availableParallelism } from 'node:os';
import { z } from 'zod';

const EXAMPLE_SECRETS: ReadonlySet<string> = new Set(['change-me', 'example', 'secret']);

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  APP_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('var'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(10),
  APP_SECRET: z.string().min(16).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  MAIL_URL: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).default('Multaqa <no-reply@localhost>'),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  DEMO: flag.optional(),
  SIGN_UP: z.enum(['open', 'invited']).default('open'),
  ORGANISATIONS: z.enum(['anyone', 'administrators']).default('anyone'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  ARRANGE_RUNS: z.coerce.number().int().min(1).max(16).default(1),
  ARRANGE_THREADS: z.coerce.number().int().min(1).max(64).default(Math.min(4, availableParallelism())),
  IMPORT_ALLOWED_HOSTS: z
    .string()
    .transform((list) =>
      list
        .split(',')
        .map((host) => host.trim().toLowerCase())
        .filter(Boolean),
    )
    .default([]),
});

export interface Config {
  readonly isProduction: boolean;
  readonly host: string;
  readonly port: number;
  /** Address under which people reach the server, without a trailing slash; stands in mails and feeds. */
  readonly appUrl: string;
  /** Folder for the embedded database, mails written to disk and uploaded files. */
  readonly dataDir: string;
  /** Null: an embedded PostgreSQL is started under the data folder. */
  readonly databaseUrl: string | null;
  readonly databasePoolSize: number;
  /** Key of the digests of access tokens and one-time codes; null: one is made and kept in the data folder. */
  readonly appSecret: string | null;
  /** Null: /metrics answers 404. */
  readonly metricsToken: string | null;
  /** smtp:// or smtps:// address; null: mails are written to the data folder. */
  readonly mailUrl: string | null;
  readonly mailFrom: string;
  readonly logLevel: string;
  /** Whether an empty database gets the demo conference. */
  readonly demo: boolean;
  readonly signUp: 'open' | 'invited';
  readonly organisations: 'anyone' | 'administrators';
  /** How many proxies stand in front and may set X-Forwarded-For. */
  readonly trustProxy: number;
  /** How many arrange runs may search at once in this process. */
  readonly arrangeRuns: number;
  /** In how many threads each of them searches at once. */
  readonly arrangeThreads: number;
  /** host:port of servers within the own network that programmes may be imported from; all others must be public. */
  readonly importAllowedHosts: readonly string[];
}

/** A setting that is missing or unusable; the message names every one of them in a line of its own. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the process environment into one frozen object. Throws ConfigError that lists all faults at once. */
export function loadConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(present);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const values = parsed.data;
  const isProduction = values.NODE_ENV === 'production';
  if (isProduction) refuseUnsafeProduction(values);
  return Object.freeze({
    isProduction,
    host: values.HOST,
    port: values.PORT,
    appUrl: (values.APP_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    dataDir: values.DATA_DIR,
    databaseUrl: values.DATABASE_URL ?? null,
    databasePoolSize: values.DATABASE_POOL_SIZE,
    appSecret: values.APP_SECRET ?? null,
    metricsToken: values.METRICS_TOKEN ?? null,
    mailUrl: values.MAIL_URL ?? null,
    mailFrom: values.MAIL_FROM,
    logLevel: values.LOG_LEVEL,
    demo: values.DEMO ?? !isProduction,
    signUp: values.SIGN_UP,
    organisations: values.ORGANISATIONS,
    trustProxy: values.TRUST_PROXY,
    arrangeRuns: values.ARRANGE_RUNS,
    arrangeThreads: values.ARRANGE_THREADS,
    importAllowedHosts: values.IMPORT_ALLOWED_HOSTS,
  });
}

function refuseUnsafeProduction(values: z.infer<typeof environment>): void {
  const faults: string[] = [];
  if (values.DEMO) faults.push('DEMO: a production server never loads demo data');
  if (!values.APP_URL) faults.push('APP_URL: required in production, it stands in every mail');
  if (!values.APP_SECRET) faults.push('APP_SECRET: required in production');
  for (const [key, value] of [
    ['APP_SECRET', values.APP_SECRET],
    ['METRICS_TOKEN', values.METRICS_TOKEN],
  ] as const) {
    if (value && isExampleSecret(value)) faults.push(`${key}: still the example value`);
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
}

function isExampleSecret(value: string): boolean {
  return [...EXAMPLE_SECRETS].some((example) => value.toLowerCase().includes(example));
}
