import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { NextFunction, Request, Response } from 'express';

const PROJECT_ROOT = resolve(fileURLToPath(new URL('../../../', import.meta.url)));
const BUILD_SCRIPT = join(PROJECT_ROOT, 'scripts/build-graphiql.mjs');
const BUILT = join(PROJECT_ROOT, 'node_modules/.cache/graphiql');

/** Where the files of the page lie once it was built; they are served under /graphiql/assets/. */
export const GRAPHIQL_ASSETS = join(BUILT, 'assets');

/**
 * The page /graphiql, for development: served by us, built when it is first asked for (a few seconds), without any
 * request to others. Its editor writes style elements and reads pictures from data: addresses, so its content security
 * policy is looser than that of the product, and its own. An installation without the sources answers 404.
 */
export function graphiqlPage(): (request: Request, response: Response, next: NextFunction) => void {
  let building: Promise<unknown> | undefined;
  const send = async (response: Response, next: NextFunction): Promise<void> => {
    try {
      await (building ??= promisify(execFile)(process.execPath, [BUILD_SCRIPT]));
      response
        .set(HEADERS)
        .type('html')
        .send(await readFile(join(BUILT, 'graphiql.html'), 'utf8'));
    } catch (error) {
      building = undefined;
      next(error);
    }
  };
  return (request, response, next) => {
    if (request.method !== 'GET' || request.path !== '/graphiql' || !existsSync(BUILD_SCRIPT)) return next();
    void send(response, next);
  };
}

const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};
