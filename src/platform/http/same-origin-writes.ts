import type { NextFunction, Request, Response } from 'express';

/**
 * Refuses a write that a browser sends from another site: the cookie would sign it. Programs send no Origin
 * and carry a bearer token instead. Second net behind SameSite=Lax.
 */
export function sameOriginWrites(appUrl: string): (request: Request, response: Response, next: NextFunction) => void {
  const own = new URL(appUrl).origin;
  return (request, response, next) => {
    const { origin } = request.headers;
    const isRead = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS';
    if (isRead || !origin || origin === own || origin === `${request.protocol}://${request.headers.host}`)
      return next();
    response.status(403).json({ code: 'FORBIDDEN', message: 'This request came from another site.' });
  };
}
