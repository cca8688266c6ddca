// What an address leads to: parsed, within the rules, resolved by us, and every result checked.
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.js';
import { RemoteFileError } from './remote-file-error.js';

/** All addresses of a host name, as node:dns/promises gives them with `all`. */
export type ResolveHost = (hostname: string) => Promise<readonly LookupAddress[]>;

export interface ResolvedAddress {
  readonly url: URL;
  /** Where the connection goes, and nowhere else. */
  readonly addresses: readonly LookupAddress[];
}

const MAX_LENGTH = 2048;
const WEB_PORTS: ReadonlySet<string> = new Set(['80', '443', '8080', '8443']);

/** Asks the system's resolver, /etc/hosts included. */
export const resolveBySystem: ResolveHost = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * The address as a URL: http or https, no credentials, one of the ports 80, 443, 8080, 8443 unless the host is allowed.
 * Throws ADDRESS_INVALID with its fault.
 */
export function parseAddress(text: string, allowHosts: readonly string[], base?: URL): URL {
  const url = text.length > MAX_LENGTH ? null : urlOf(text, base);
  if (url === null) throw new RemoteFileError('ADDRESS_INVALID', { fault: 'SYNTAX' });
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new RemoteFileError('ADDRESS_INVALID', { fault: 'SCHEME' });
  }
  if (url.username !== '' || url.password !== '') {
    throw new RemoteFileError('ADDRESS_INVALID', { fault: 'CREDENTIALS' });
  }
  if (!WEB_PORTS.has(portOf(url)) && !isAllowed(url, allowHosts)) {
    throw new RemoteFileError('ADDRESS_INVALID', { fault: 'PORT' });
  }
  return url;
}

/**
 * Where a redirect leads, relative to the address that sent it. Throws ADDRESS_INVALID as parseAddress does, and for a
 * way from https to http.
 */
export function redirectAddress(location: string, from: URL, allowHosts: readonly string[]): URL {
  const next = parseAddress(location, allowHosts, from);
  if (from.protocol === 'https:' && next.protocol === 'http:') {
    throw new RemoteFileError('ADDRESS_INVALID', { fault: 'DOWNGRADE' });
  }
  return next;
}

/**
 * The IP addresses of the URL's host. Throws ADDRESS_NOT_PUBLIC where one of them is not public and the host is not
 * allowed, UNREACHABLE where there is none.
 */
export async function resolveAddress(
  url: URL,
  allowHosts: readonly string[],
  resolve: ResolveHost,
): Promise<ResolvedAddress> {
  const addresses = await addressesOf(hostnameOf(url), resolve);
  if (addresses.length === 0) throw new RemoteFileError('UNREACHABLE');
  // One private address among public ones is how a name is made to lead inside.
  if (!isAllowed(url, allowHosts) && !addresses.every(({ address }) => isPublicAddress(address))) {
    throw new RemoteFileError('ADDRESS_NOT_PUBLIC');
  }
  return { url, addresses };
}

/** A lookup for node:http that knows these addresses only: nothing is resolved again between check and connection. */
export function lookupOf(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else if (first === undefined) callback(new Error('No address'), '');
    else callback(null, first.address, first.family);
  };
}

/** Without the brackets of an IPv6 address. */
export function hostnameOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function urlOf(text: string, base?: URL): URL | null {
  try {
    return new URL(text.trim(), base);
  } catch {
    // A text that is no address is the only thing that the constructor can fail on.
    return null;
  }
}

function isAllowed(url: URL, allowHosts: readonly string[]): boolean {
  return allowHosts.includes(`${url.hostname}:${portOf(url)}`);
}

function portOf({ port, protocol }: URL): string {
  if (port !== '') return port;
  return protocol === 'https:' ? '443' : '80';
}

/** The URL class has already turned decimal, hexadecimal and octal spellings of IPv4 into the usual one. */
async function addressesOf(hostname: string, resolve: ResolveHost): Promise<readonly LookupAddress[]> {
  const family = isIP(hostname);
  if (family !== 0) return [{ address: hostname, family }];
  try {
    return await resolve(hostname);
  } catch (cause) {
    throw new RemoteFileError('UNREACHABLE', {}, { cause });
  }
}
