import { beforeAll, describe, expect, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { loadConfig } from '../../../config/config.js';
import { ArrangeRunner } from './arrange-runner.js';
import type { RunSearches } from './run-searches.js';

describe('the runner of searches', () => {
  beforeAll(() => Logger.overrideLogger(false));

  test('survives a database that is away when a search fails', async () => {
    const away = new DataSource({ type: 'postgres' });
    // No search is ever started: its run cannot be read.
    const runner = new ArrangeRunner(away, {} as RunSearches, loadConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent' }));

    runner.enqueue('0a000000-0000-7000-8000-000000000000');

    await expect(runner.onApplicationShutdown()).resolves.toBeUndefined();
  });
});
