/** Paths that hold a secret, up to it; routes are matched in any case. */
const BEFORE_SECRET = /^(\/+calendars\/+)[^/]+/i;

/** The path of a request as it may stand in a log: without its query, and without a secret that is part of it. */
export function loggedPath(url: string): string {
  const [path = ''] = url.split('?');
  return path.replace(BEFORE_SECRET, '$1***');
}
