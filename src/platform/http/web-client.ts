import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NextFunction, Request, Response } from 'express';

/** Where the build of the web client lies: beside dist/ in a checkout and in a packaged installation. */
export const WEB_ROOT = resolve(fileURLToPath(new URL('../../../dist-web/', import.meta.url)));

/** Addresses of pages: with a language, or those without one that mails and people write. */
const PAGE =
  /^\/($|(en|tr|ar|en-XA)(\/|$)|sign-in$|sign-up(\/confirm)?$|reset-password$|forgot-password$|invitation$|account$|c\/|claim$|_components$)/;

const NONCE = '%NONCE%';
const NONCE_BYTES = 18;

/**
 * Answers every address of a page with the one document of the web client, which then shows the page. Its content
 * security policy lets it load from this server and nowhere else. The nonce is for the few style elements that React
 * Aria makes.
 */
export function webPages(root: string = WEB_ROOT): (request: Request, response: Response, next: NextFunction) => void {
  const file = join(root, 'index.html');
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!PAGE.test(request.path) || !existsSync(file)) return next();
    const nonce = randomBytes(NONCE_BYTES).toString('base64');
    response
      .set({ ...PAGE_HEADERS, 'content-security-policy': policy(nonce) })
      .type('html')
      .send(readFileSync(file, 'utf8').replaceAll(NONCE, nonce));
  };
}

const PAGE_HEADERS = {
  // The files it names change with each version; the document itself is asked for each time.
  'cache-control': 'no-cache',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
};

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
