import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { loadConfig } from '../../src/config/config.js';
import { createApp } from '../../src/create-app.js';
import { AccessTokens } from '../../src/modules/accounts/access-tokens.js';
import { Account } from '../../src/modules/accounts/account.entity.js';
import { newId } from '../../src/platform/database/ids.js';
import { createTestDatabase } from './database.js';
import { countStatementsOf } from './statements.js';

export interface GraphqlAnswer {
  // The shape follows from the query of each test.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data: any;
  readonly errors: readonly { message: string; extensions: { code: string; [key: string]: unknown }; path?: unknown }[];
  readonly status: number;
  readonly headers: Headers;
}

export interface TestAccount {
  readonly id: string;
  readonly email: string;
  /** Bearer token. */
  readonly token: string;
}

/** The whole server on a database of its own, reached over real HTTP. */
export interface TestApp {
  readonly url: string;
  readonly nest: NestExpressApplication;
  readonly dataSource: DataSource;
  readonly dataDir: string;
  /** Sends one GraphQL operation, signed in as `as` or not at all. */
  gql(
    query: string,
    variables?: Record<string, unknown>,
    as?: TestAccount | null,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer>;
  /** As gql, and fails the test on any top-level error; returns data. */
  // oxlint-disable-next-line typescript/no-explicit-any
  ok(query: string, variables?: Record<string, unknown>, as?: TestAccount | null): Promise<any>;
  /** A signed-in account with a verified address. */
  createAccount(options?: {
    email?: string;
    displayName?: string;
    isAdministrator?: boolean;
    locale?: 'en' | 'tr' | 'ar';
  }): Promise<TestAccount>;
  /** How many SQL statements the work sends. */
  countStatements(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export async function startTestApp(environment: Record<string, string> = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'multaqa-test-'));
  const config = loadConfig({
    NODE_ENV: 'test',
    PORT: '0',
    LOG_LEVEL: process.env['TEST_LOG_LEVEL'] ?? 'silent',
    DATA_DIR: dataDir,
    APP_URL: 'http://localhost:3000',
    ...environment,
  });
  const nest = await createApp({ ...config, databaseUrl: database.url });
  await nest.listen(0, '127.0.0.1');
  const url = (await nest.getUrl()).replace('[::1]', '127.0.0.1');
  const dataSource = nest.get(DataSource);

  const app: TestApp = {
    url,
    nest,
    dataSource,
    dataDir,
    async gql(query, variables = {}, as = null, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as ? { authorization: `Bearer ${as.token}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { data?: unknown; errors?: GraphqlAnswer['errors'] };
      return { data: body.data, errors: body.errors ?? [], status: response.status, headers: response.headers };
    },
    async ok(query, variables, as) {
      const answer = await app.gql(query, variables, as);
      if (answer.errors.length > 0) throw new Error(`unexpected errors: ${JSON.stringify(answer.errors)}`);
      return answer.data;
    },
    async createAccount(options = {}) {
      const id = newId();
      const email = options.email ?? `${id}@example.org`;
      await dataSource.getRepository(Account).insert({
        id,
        email,
        displayName: options.displayName ?? 'Test Account',
        locale: options.locale ?? 'en',
        passwordHash: null,
        emailVerifiedAt: new Date(),
        isAdministrator: options.isAdministrator ?? false,
      });
      const { secret } = await nest.get(AccessTokens).create(dataSource.manager, id, 'bearer', 'test');
      return { id, email, token: secret };
    },
    countStatements: (work) => countStatementsOf(dataSource, work),
    async close() {
      await nest.close();
      await database.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return app;
}
