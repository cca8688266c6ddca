// The only way in which the server reads an address that a user typed.
import { type IncomingMessage, request as requestByHttp, type RequestOptions } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { boundedContent } from './bounded-content.js';
import {
  hostnameOf,
  lookupOf,
  parseAddress,
  redirectAddress,
  resolveAddress,
  resolveBySystem,
  type ResolvedAddress,
  type ResolveHost,
} from './remote-address.js';
import { RemoteFileError } from './remote-file-error.js';

export { RemoteFileError, type RemoteFileErrorCode } from './remote-file-error.js';

export interface RemoteFileOptions {
  /** host:port in lower case, IPv6 in brackets: may be private, and listen on any port. */
  readonly allowHosts?: readonly string[];
  /** ETag and Last-Modified of the content known already. */
  readonly etag?: string;
  readonly lastModified?: string;
  /** Of the decoded content; 50 MB unless given. */
  readonly maxBytes?: number;
  /** For everything, redirects included; 30 seconds unless given. */
  readonly totalMilliseconds?: number;
  /** Without a byte from the server; 10 seconds unless given. */
  readonly idleMilliseconds?: number;
  /** How names are resolved; the system's resolver unless given. */
  readonly resolve?: ResolveHost;
}

export interface RemoteFile {
  readonly content: Buffer;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly contentType: string | null;
}

const MAX_BYTES = 50 * 1024 * 1024;
const TOTAL_MILLISECONDS = 30_000;
const IDLE_MILLISECONDS = 10_000;
const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MAX_VALIDATOR_LENGTH = 500;

/**
 * Fetches a file over http or https from a public server, or one in `allowHosts`. Name resolution, addresses and ports are
 * checked for every redirect anew (at most 5; from https never to http), and the connection goes to the address that was
 * checked. Throws RemoteFileError, nothing else.
 */
export async function fetchRemoteFile(
  address: string,
  options: RemoteFileOptions = {},
): Promise<RemoteFile | 'not-modified'> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), options.totalMilliseconds ?? TOTAL_MILLISECONDS);
  try {
    return await within(patience.signal, fetchFollowing(address, options, patience));
  } catch (cause) {
    if (cause instanceof RemoteFileError) throw cause;
    throw new RemoteFileError(patience.signal.aborted ? 'TIMED_OUT' : 'UNREACHABLE', {}, { cause });
  } finally {
    clearTimeout(timer);
    // Whatever is still open, such as the connection of an answer that was refused, ends here.
    patience.abort();
  }
}

async function fetchFollowing(
  address: string,
  options: RemoteFileOptions,
  patience: AbortController,
): Promise<RemoteFile | 'not-modified'> {
  const { allowHosts = [], resolve = resolveBySystem } = options;
  let url = parseAddress(address, allowHosts);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await answerOf(await resolveAddress(url, allowHosts, resolve), options, patience);
    const next = redirectOf(response, url, allowHosts);
    if (next === null) return await fileOf(response, options);
    response.destroy();
    url = next;
  }
  throw new RemoteFileError('TOO_MANY_REDIRECTS', { limit: MAX_REDIRECTS });
}

/** Resolves with the head of the answer. */
function answerOf(
  { url, addresses }: ResolvedAddress,
  options: RemoteFileOptions,
  patience: AbortController,
): Promise<IncomingMessage> {
  const request: RequestOptions = {
    hostname: hostnameOf(url),
    port: url.port,
    path: url.pathname + url.search,
    headers: headersOf(options),
    lookup: lookupOf(addresses),
    // A connection of its own: a pooled one would go where an earlier lookup led.
    agent: false,
    signal: patience.signal,
  };
  return new Promise((resolve, reject) => {
    const sent = url.protocol === 'https:' ? requestByHttps(request) : requestByHttp(request);
    sent.on('response', resolve);
    sent.on('error', reject);
    sent.setTimeout(options.idleMilliseconds ?? IDLE_MILLISECONDS, () => patience.abort());
    sent.end();
  });
}

function headersOf({ etag, lastModified }: RemoteFileOptions): Record<string, string> {
  return {
    accept: '*/*',
    'accept-encoding': 'gzip, br',
    'user-agent': 'Multaqa',
    ...(isValidator(etag) && { 'if-none-match': etag }),
    ...(isValidator(lastModified) && { 'if-modified-since': lastModified }),
  };
}

/** They come from a server: what cannot stand in a header is not sent back. */
function isValidator(text: string | undefined): text is string {
  return text !== undefined && text.length <= MAX_VALIDATOR_LENGTH && /^[\x20-\x7e]+$/.test(text);
}

/** Where the answer sends us, or null where it is the end of the way. */
function redirectOf(response: IncomingMessage, from: URL, allowHosts: readonly string[]): URL | null {
  const { location } = response.headers;
  if (!REDIRECTS.has(response.statusCode ?? 0) || location === undefined) return null;
  return redirectAddress(location, from, allowHosts);
}

async function fileOf(response: IncomingMessage, options: RemoteFileOptions): Promise<RemoteFile | 'not-modified'> {
  const { statusCode: status = 0, headers } = response;
  const isConditional = isValidator(options.etag) || isValidator(options.lastModified);
  if (status === 304 && isConditional) return 'not-modified';
  if (status !== 200) throw new RemoteFileError('HTTP_STATUS', { status });
  const content = await boundedContent(response, options.maxBytes ?? MAX_BYTES);
  return {
    content,
    etag: isValidator(headers.etag) ? headers.etag : null,
    lastModified: isValidator(headers['last-modified']) ? headers['last-modified'] : null,
    contentType: headers['content-type'] ?? null,
  };
}

/** The resolver of the system cannot be told to stop: its answer is not waited for. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new RemoteFileError('TIMED_OUT')), { once: true });
    }),
  ]);
}
