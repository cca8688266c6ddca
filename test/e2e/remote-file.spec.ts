// Files fetched from real servers on this machine. What is private is allowed by host and port, as an installation may do.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { LookupAddress } from 'node:dns';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { isPublicAddress } from '../../src/platform/http/remote-file/public-address.js';
import { lookupOf, redirectAddress } from '../../src/platform/http/remote-file/remote-address.js';
import {
  fetchRemoteFile,
  RemoteFileError,
  type RemoteFileOptions,
} from '../../src/platform/http/remote-file/remote-file.js';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

const MEGABYTE = 1024 * 1024;

/** Answers each path in its own way, and remembers who asked for what. */
class Origin {
  readonly asked: string[] = [];
  private readonly server: Server;

  constructor(answers: Readonly<Record<string, Answer>>) {
    this.server = createServer((request, response) => {
      this.asked.push(request.url ?? '');
      const answer = answers[request.url ?? ''];
      if (answer === undefined) response.writeHead(404).end('secret of this host');
      else answer(response, request);
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.listen(0, '127.0.0.1', resolve);
    });
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
}

function redirectTo(location: () => string): Answer {
  return (response) => response.writeHead(302, { location: location() }).end('moved');
}

/** The code of the error, with its arguments; 'fetched' where there was none. */
async function failure(address: string, options: RemoteFileOptions = {}): Promise<string> {
  try {
    await fetchRemoteFile(address, options);
    return 'fetched';
  } catch (error) {
    if (!(error instanceof RemoteFileError)) throw error;
    return [error.code, ...Object.values(error.args)].join(' ');
  }
}

function faultOf(parse: () => URL): unknown {
  try {
    return parse().href;
  } catch (error) {
    return error instanceof RemoteFileError ? error.args['fault'] : error;
  }
}

describe('a remote file', () => {
  const inside = new Origin({ '/': (response) => response.end('inside') });
  const origin = new Origin({
    '/file': (response, { headers }) => {
      if (headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else if (headers['if-modified-since'] === 'Mon, 01 Mar 2027 00:00:00 GMT') response.writeHead(304).end();
      else {
        const known = {
          etag: '"1"',
          'last-modified': 'Mon, 01 Mar 2027 00:00:00 GMT',
          'content-type': 'text/calendar',
        };
        response.writeHead(200, known).end('BEGIN:VCALENDAR');
      }
    },
    '/always-304': (response) => response.writeHead(304).end(),
    '/gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')),
    '/br': (response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('packed')),
    '/gzip-bomb': (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(20 * MEGABYTE))),
    '/br-bomb': (response) =>
      response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(Buffer.alloc(20 * MEGABYTE))),
    '/broken-gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed'),
    '/odd-encoding': (response) => response.writeHead(200, { 'content-encoding': 'aes128gcm' }).end('?'),
    '/stated': (response) => response.writeHead(200, { 'content-length': '1000001' }).end(),
    '/exactly': (response) => response.end(Buffer.alloc(MEGABYTE)),
    '/endless': (response) => {
      const write = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(64 * 1024)));
      };
      response.on('drain', write);
      write();
    },
    '/silent': () => undefined,
    '/stuck': (response) => response.write('first'),
    '/slow': (response) => {
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    },
    '/cut-off': (response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('half', () => response.destroy());
    },
    '/here': redirectTo(() => '/file'),
    '/loop': redirectTo(() => '/loop'),
    ...Object.fromEntries(
      [1, 2, 3, 4, 5].map((hop) => [`/hop-${hop}`, redirectTo(() => (hop === 1 ? '/file' : `/hop-${hop - 1}`))]),
    ),
    '/six': redirectTo(() => '/hop-5'),
    '/inside': redirectTo(() => `http://${inside.host}/`),
    '/inside-80': redirectTo(() => 'http://127.0.0.1/'),
    '/metadata': redirectTo(() => 'http://169.254.169.254/latest/meta-data/'),
    '/file-scheme': redirectTo(() => 'file:///etc/passwd'),
    '/credentials': redirectTo(() => 'http://user:password@example.org/'),
    '/rebinding': redirectTo(() => 'http://rebinding.example/'),
  });
  let allowed: RemoteFileOptions;
  const at = (path: string) => `http://${origin.host}${path}`;

  beforeAll(async () => {
    await Promise.all([origin.listen(), inside.listen()]);
    allowed = { allowHosts: [origin.host] };
  });
  afterAll(() => Promise.all([origin.close(), inside.close()]));

  test('comes with what tells whether it changed', async () => {
    expect(await fetchRemoteFile(at('/file'), allowed)).toEqual({
      content: Buffer.from('BEGIN:VCALENDAR'),
      etag: '"1"',
      lastModified: 'Mon, 01 Mar 2027 00:00:00 GMT',
      contentType: 'text/calendar',
    });
  });

  test('is not sent again while it is the same, by ETag or by date', async () => {
    expect(await fetchRemoteFile(at('/file'), { ...allowed, etag: '"1"' })).toBe('not-modified');
    expect(await fetchRemoteFile(at('/file'), { ...allowed, lastModified: 'Mon, 01 Mar 2027 00:00:00 GMT' })).toBe(
      'not-modified',
    );
    expect(await fetchRemoteFile(at('/file'), { ...allowed, etag: '"0"' })).toMatchObject({ etag: '"1"' });
    expect(await failure(at('/always-304'), allowed)).toBe('HTTP_STATUS 304');
  });

  test('is asked for without an ETag that cannot stand in a header', async () => {
    expect(await fetchRemoteFile(at('/file'), { ...allowed, etag: '"1"\r\nhost: x' })).toMatchObject({ etag: '"1"' });
  });

  test.each(['/gzip', '/br'])('is unpacked (%s)', async (path) => {
    expect(await fetchRemoteFile(at(path), allowed)).toMatchObject({ content: Buffer.from('packed') });
  });

  test('is found through redirects, at most five', async () => {
    expect(await fetchRemoteFile(at('/here'), allowed)).toMatchObject({ etag: '"1"' });
    expect(await fetchRemoteFile(at('/hop-5'), allowed)).toMatchObject({ etag: '"1"' });
    expect(await failure(at('/six'), allowed)).toBe('TOO_MANY_REDIRECTS 5');
    expect(await failure(at('/loop'), allowed)).toBe('TOO_MANY_REDIRECTS 5');
  });

  test('may have the size of the limit, and not a byte more', async () => {
    expect(await fetchRemoteFile(at('/exactly'), { ...allowed, maxBytes: MEGABYTE })).toMatchObject({ etag: null });
    expect(await failure(at('/exactly'), { ...allowed, maxBytes: MEGABYTE - 1 })).toBe(`TOO_LARGE ${MEGABYTE - 1}`);
  });

  test.each(['/stated', '/endless', '/gzip-bomb', '/br-bomb'])(
    'is given up when it grows too large (%s)',
    async (path) => {
      expect(await failure(at(path), { ...allowed, maxBytes: 1_000_000 })).toBe('TOO_LARGE 1000000');
    },
  );

  test.each([
    ['/silent', { idleMilliseconds: 100 }],
    ['/stuck', { idleMilliseconds: 100 }],
    ['/slow', { idleMilliseconds: 10_000, totalMilliseconds: 300 }],
  ])('is given up when it takes too long (%s)', async (path, patience) => {
    expect(await failure(at(path), { ...allowed, ...patience })).toBe('TIMED_OUT');
  });

  test('is given up when its host name takes too long to resolve', async () => {
    const resolve = () => new Promise<readonly LookupAddress[]>(() => undefined);

    expect(await failure('http://slow.example/', { resolve, totalMilliseconds: 100 })).toBe('TIMED_OUT');
  });

  test.each([
    ['/cut-off', 'UNREACHABLE'],
    ['/broken-gzip', 'UNREACHABLE'],
    ['/odd-encoding', 'UNREACHABLE'],
    ['/nowhere', 'HTTP_STATUS 404'],
  ])('that does not come (%s) gives %s and nothing that the host said', async (path, expected) => {
    expect(await failure(at(path), allowed)).toBe(expected);
  });

  test.each([
    ['/inside', 'ADDRESS_INVALID PORT'],
    ['/inside-80', 'ADDRESS_NOT_PUBLIC'],
    ['/metadata', 'ADDRESS_NOT_PUBLIC'],
    ['/file-scheme', 'ADDRESS_INVALID SCHEME'],
    ['/credentials', 'ADDRESS_INVALID CREDENTIALS'],
  ])('does not lead to where it must not (%s)', async (path, expected) => {
    expect(await failure(at(path), allowed)).toBe(expected);
    expect(inside.asked).toEqual([]);
  });

  test('is not read from this machine unless host and port are allowed', async () => {
    const { port } = new URL(at('/'));
    const onWebPort = { resolve: () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) };
    const before = origin.asked.length;

    expect(await failure(at('/file'))).toBe('ADDRESS_INVALID PORT');
    expect(await failure(`http://localhost:${port}/file`, allowed)).toBe('ADDRESS_INVALID PORT');
    expect(await failure('http://localhost/')).toBe('ADDRESS_NOT_PUBLIC');
    expect(await failure('http://harmless.example/', onWebPort)).toBe('ADDRESS_NOT_PUBLIC');
    expect(origin.asked).toHaveLength(before);
  });

  test('is refused where one address among public ones is private', async () => {
    const resolve = () =>
      Promise.resolve([
        { address: '93.184.215.14', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);

    expect(await failure('http://mixed.example/', { resolve })).toBe('ADDRESS_NOT_PUBLIC');
  });

  test('is refused where a name that was public answers a private address at the next redirect', async () => {
    const answers = [origin.host.split(':')[0] ?? '', '127.0.0.1'];
    const resolved: string[] = [];
    const resolve = (hostname: string) => {
      resolved.push(hostname);
      return Promise.resolve([{ address: answers[resolved.length - 1] ?? '', family: 4 }]);
    };
    const { port } = new URL(at('/'));
    const first = { allowHosts: [`rebinding.example:${port}`], resolve };

    expect(await failure(`http://rebinding.example:${port}/rebinding`, first)).toBe('ADDRESS_NOT_PUBLIC');
    expect(resolved).toEqual(['rebinding.example', 'rebinding.example']);
  });

  test('comes from the address that was checked: a name is resolved once, whatever it answers next', async () => {
    let asked = 0;
    const { port } = new URL(at('/'));
    const resolve = () => {
      asked += 1;
      return Promise.resolve([{ address: asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]);
    };
    const options = { allowHosts: [`pinned.example:${port}`], resolve };

    expect(await fetchRemoteFile(`http://pinned.example:${port}/file`, options)).toMatchObject({ etag: '"1"' });
    expect(asked).toBe(1);
  });

  test('is looked up in the checked addresses alone', () => {
    const addresses = [{ address: '93.184.215.14', family: 4 }];
    const answers: unknown[] = [];

    lookupOf(addresses)('other.example', { all: true }, (_error, found) => answers.push(found));
    lookupOf(addresses)('other.example', {}, (_error, found, family) => answers.push([found, family]));

    expect(answers).toEqual([addresses, ['93.184.215.14', 4]]);
  });
});

describe('an address of a remote file', () => {
  test.each([
    ['', 'SYNTAX'],
    ['conference', 'SYNTAX'],
    ['http://', 'SYNTAX'],
    ['http://[fe80::1%25eth0]/', 'SYNTAX'],
    ['ftp://example.org/', 'SCHEME'],
    ['file:///etc/passwd', 'SCHEME'],
    ['data:text/calendar,BEGIN', 'SCHEME'],
    ['gopher://127.0.0.1:25/', 'SCHEME'],
    ['https://user@example.org/', 'CREDENTIALS'],
    ['https://example.org:password@127.0.0.1/', 'CREDENTIALS'],
    ['http://example.org:22/', 'PORT'],
    ['https://example.org:5432/', 'PORT'],
  ])('may not be %j', async (address, fault) => {
    expect(await failure(address)).toBe(`ADDRESS_INVALID ${fault}`);
  });

  test.each([
    ['decimal', 'http://2130706433/'],
    ['hexadecimal', 'http://0x7f000001/'],
    ['octal', 'http://0177.0.0.1/'],
    ['shortened', 'http://127.1/'],
    ['zero', 'http://0/'],
    ['mixed', 'http://0xA9.254.0251.254/'],
    ['escaped', 'http://%31%32%37.0.0.1/'],
    ['full-width', 'http://１２７。０。０。１/'],
    ['with a dot at its end', 'http://127.0.0.1./'],
    ['IPv6 loopback', 'http://[::1]/'],
    ['IPv6 written out', 'http://[0:0:0:0:0:0:0:1]/'],
    ['mapped', 'http://[::ffff:127.0.0.1]/'],
    ['mapped, in hexadecimal', 'http://[::ffff:7f00:1]/'],
    ['translated (NAT64)', 'http://[64:ff9b::7f00:1]/'],
    ['6to4', 'http://[2002:7f00:1::]/'],
    ['Teredo', 'http://[2001:0:7f00:1::]/'],
    ['unique local', 'http://[fd00:ec2::254]/'],
    ['on another web port', 'https://192.168.1.1:8443/'],
  ])('may not be private in any spelling: %s', async (_, address) => {
    expect(await failure(address)).toBe('ADDRESS_NOT_PUBLIC');
  });

  test('may have 2048 characters, and not one more', async () => {
    const long = (length: number) => 'ftp://example.org/'.padEnd(length, 'a');

    expect(await failure(long(2048))).toBe('ADDRESS_INVALID SCHEME');
    expect(await failure(long(2049))).toBe('ADDRESS_INVALID SYNTAX');
  });

  test('may lead from http to https, and not back', () => {
    const [plain, secure] = [new URL('http://example.org/a'), new URL('https://example.org/a')];

    expect(redirectAddress('https://example.org/b', plain, []).href).toBe('https://example.org/b');
    expect(redirectAddress('/b', secure, []).href).toBe('https://example.org/b');
    expect(faultOf(() => redirectAddress('http://example.org/b', secure, ['example.org:80']))).toBe('DOWNGRADE');
  });

  test('that no server has is not reachable', async () => {
    expect(await failure('https://unresolved.example/', { resolve: () => Promise.resolve([]) })).toBe('UNREACHABLE');
    expect(
      await failure('https://unresolved.example/', { resolve: () => Promise.reject(new Error('ENOTFOUND')) }),
    ).toBe('UNREACHABLE');
  });
});

describe('isPublicAddress', () => {
  /** The last address before a network, its first and last one, and the first address behind it. */
  test.each([
    ['0.0.0.0', '0.255.255.255', null, '1.0.0.0'],
    ['10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'],
    ['100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'],
    ['127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'],
    ['169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'],
    ['172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'],
    ['192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'],
    ['192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'],
    ['198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'],
    ['203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'],
    ['224.0.0.0', '255.255.255.255', '223.255.255.255', null],
    ['fc00::', 'fdff:ffff:ffff:ffff::1', null, null],
    ['fe80::1', 'febf::1', null, null],
    ['ff02::1', '::', null, null],
    ['2001::', '2001:1ff:ffff::', '2000:ffff::1', '2001:200::1'],
    ['2001:db8::', '2001:db8:ffff::1', '2001:db7::1', '2001:db9::1'],
    ['2002::', '2002:ffff::1', null, '2003::1'],
    ['3fff::', '3fff:fff::1', '3ffe::1', '3fff:1000::1'],
  ])('knows the bounds of the network from %s to %s', (first, last, before, behind) => {
    expect([first, last].map(isPublicAddress)).toEqual([false, false]);
    expect([before, behind].flatMap((address) => address ?? []).filter((address) => !isPublicAddress(address))).toEqual(
      [],
    );
  });

  test.each(['', 'example.org', '1.2.3', '1.2.3.4.5', '01.2.3.4', '::ffff:8.8.8.8', '[2600::1]'])(
    'says no to %j',
    (text) => {
      expect(isPublicAddress(text)).toBe(false);
    },
  );
});
