import type { Request } from 'express';

/** Where a request came from. */
export interface RequestOrigin {
  readonly ip: string;
  /** What the browser or program calls itself. */
  readonly userAgent: string | null;
}

/** The origin of a request; behind proxies `ip` is what TRUST_PROXY of them vouch for. */
export function originOf(request: Request): RequestOrigin {
  return { ip: request.ip ?? 'unknown', userAgent: request.headers['user-agent'] ?? null };
}
