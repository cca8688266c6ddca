// Answers of feeds: sent once, and then only where they changed.
import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

export interface FeedAnswer {
  readonly contentType: string;
  /** ASCII. */
  readonly fileName: string;
  readonly body: string;
  /** Whether caches that several readers share may keep it. */
  readonly isPublic: boolean;
}

/** Feeds change rarely, but on the day itself a moved session matters at once. */
const SHARED_SECONDS = 60;

/** Sends the feed with an ETag of its content, or 304 where the client has it already. */
export function sendFeed(request: Request, response: Response, feed: FeedAnswer): void {
  const etag = `"${createHash('sha256').update(feed.body).digest('base64url')}"`;
  response.set({
    etag,
    // Titles are text of strangers: no browser may take a feed for a page.
    'x-content-type-options': 'nosniff',
    'cache-control': feed.isPublic ? `public, max-age=${SHARED_SECONDS}` : 'private, no-cache',
  });
  if (hasAlready(request.headers['if-none-match'], etag)) return void response.status(304).end();
  response.set({ 'content-type': feed.contentType, 'content-disposition': `inline; filename="${feed.fileName}"` });
  response.send(Buffer.from(feed.body));
}

/** If-None-Match (RFC 9110, 13.1.2): a list, compared weakly; proxies that compress make strong tags weak ones. */
function hasAlready(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return [...header.matchAll(/(?:W\/)?("[^"]*")/g)].some(([, tag]) => tag === etag);
}
