import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../src/data-source.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const EXPECTED = JSON.parse(
  readFileSync(fileURLToPath(new URL('constraints.json', import.meta.url)), 'utf8'),
) as Record<string, string>;

/**
 * What PostgreSQL says of every CHECK and exclusion constraint. The drift check of migrations compares names only, so a
 * changed expression under an old name would reach no database that exists already: whoever changes one raises the
 * version in its name, and this expectation with it.
 */
const CONSTRAINTS = `
SELECT conrelid::regclass || '.' || conname AS name, pg_get_constraintdef(oid) AS definition
FROM pg_constraint
WHERE contype IN ('c', 'x') AND connamespace = 'public'::regnamespace
ORDER BY 1`;

describe('CHECK and exclusion constraints', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  test('are those that are written down', async () => {
    const rows = await dataSource.query<{ name: string; definition: string }[]>(CONSTRAINTS);

    expect(Object.fromEntries(rows.map(({ name, definition }) => [name, definition]))).toEqual(EXPECTED);
  });

  test('carry a version in their names', () => {
    const unversioned = Object.keys(EXPECTED).filter((name) => !/^[a-z_]+\.[a-z_]+_v\d+$/.test(name));

    expect(unversioned).toEqual([]);
  });
});
