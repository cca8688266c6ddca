import type { Response } from 'express';
import type { Config } from '../../config/config.js';

type AddressConfig = Pick<Config, 'appUrl'>;

/** With the prefix __Host- no sister domain can plant a cookie of this name; browsers take it over https only. */
export function sessionCookieName(config: AddressConfig): string {
  return isHttps(config) ? '__Host-multaqa_session' : 'multaqa_session';
}

/** Hands the token to the browser where no script can read it and no other site can send it along with a write. */
export function setSessionCookie(
  response: Response,
  config: AddressConfig,
  token: { secret: string; expiresAt: Date },
): void {
  response.cookie(sessionCookieName(config), token.secret, { ...attributes(config), expires: token.expiresAt });
}

/** Takes it back. */
export function clearSessionCookie(response: Response, config: AddressConfig): void {
  response.clearCookie(sessionCookieName(config), attributes(config));
}

function attributes(config: AddressConfig) {
  return { httpOnly: true, sameSite: 'lax', secure: isHttps(config), path: '/' } as const;
}

function isHttps(config: AddressConfig): boolean {
  return config.appUrl.startsWith('https:');
}
