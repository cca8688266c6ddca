import type { NextFunction, Request, Response } from 'express';

/** Refuses an address with a NUL character or broken escapes: nothing of ours has such a name, and databases choke on it. */
export function readableUrl(request: Request, response: Response, next: NextFunction): void {
  if (isReadable(request.originalUrl)) return next();
  response.status(400).json({ code: 'BAD_USER_INPUT', message: 'The address could not be read.' });
}

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.replaceAll('+', ' ')).includes('\u0000');
  } catch {
    return false;
  }
}
