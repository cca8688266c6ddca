import { AsyncLocalStorage } from 'node:async_hooks';
import type { NextFunction, Request, Response } from 'express';
import { newId } from '../database/ids.js';

const storage = new AsyncLocalStorage<string>();
const ACCEPTED_ID = /^[A-Za-z0-9_-]{8,64}$/;

/** The id of the request that is being served, or null outside of one. */
export function currentRequestId(): string | null {
  return storage.getStore() ?? null;
}

/** Gives every request an id, or keeps the one that a proxy gave, and answers with it. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && ACCEPTED_ID.test(given) ? given : newId();
  request.headers['x-request-id'] = id;
  response.setHeader('x-request-id', id);
  storage.run(id, next);
}
