import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { smallContent } from '../../../../test/fixtures/archive/content.js';
import { type LooseContent, sha256, withManifest, zipOf } from '../../../../test/support/archive-files.js';
import { ArchiveUnreadable } from './archive.errors.js';
import { readArchive } from './read-archive.js';

const MB = 1024 * 1024;
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

async function archiveOf(content: unknown, more: readonly (readonly [string, Buffer])[] = []): Promise<Buffer> {
  return zipOf(withManifest([...more, ['conference.json', json(content)]]));
}

/** What reading comes to: read, or the reason and place of the refusal. Anything else fails the test. */
async function outcomeOf(archive: Buffer): Promise<string> {
  try {
    await readArchive(archive);
    return 'read';
  } catch (error) {
    if (!(error instanceof ArchiveUnreadable)) throw error;
    return `${error.reason} ${String(error.options.args?.['where'])}`.trim();
  }
}

async function outcomeAfter(alter: (content: LooseContent) => void): Promise<string> {
  const content = smallContent();
  alter(content);
  return outcomeOf(await archiveOf(content));
}

/** The archive with another byte at the place of a header field, counted from the first entry of the directory. */
function patched(archive: Buffer, offset: number, bytes: readonly number[]): Buffer {
  const copy = Buffer.from(archive);
  const directory = copy.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  Buffer.from(bytes).copy(copy, directory + offset);
  return copy;
}

describe('the file', () => {
  test('is read with manifest, content and ids', async () => {
    const { manifest, content, ids } = await readArchive(await archiveOf(smallContent()));

    expect(manifest.version).toBe(1);
    expect(content.sessions.map(({ title }) => title)).toEqual(['Stars']);
    expect([...ids.own.keys()]).toEqual(['conference', 'track', 'room', 'session', 'guid', 'draft', 'draftChange']);
  });

  test('may carry attachments under their hashes', async () => {
    const slides = Buffer.from('slides');
    const listed = { sha256: sha256(slides), fileName: 'slides.pdf', mediaType: 'application/pdf', bytes: 6 };
    const entry = [`attachments/${listed.sha256}`, slides] as const;

    const { content } = await readArchive(await archiveOf({ ...smallContent(), attachments: [listed] }, [entry]));
    const unlisted = await outcomeOf(await archiveOf(smallContent(), [entry]));
    const missing = await outcomeOf(await archiveOf({ ...smallContent(), attachments: [listed] }));
    const other = [`attachments/${sha256(Buffer.from('other'))}`, slides] as const;
    const wrong = await outcomeOf(
      await archiveOf({ ...smallContent(), attachments: [{ ...listed, sha256: sha256(Buffer.from('other')) }] }, [
        other,
      ]),
    );

    expect(content.attachments).toEqual([listed]);
    expect([unlisted, missing]).toEqual([`ENTRY_UNEXPECTED ${entry[0]}`, `ENTRY_MISSING ${entry[0]}`]);
    expect(wrong).toBe(`HASH_DIFFERS ${other[0]}`);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('<schedule/>')],
    ['the head of a ZIP file', Buffer.from('PK\u0003\u0004 and no more')],
  ])('is refused where it is %s', async (_name, file) => {
    expect(await outcomeOf(file)).toBe('NOT_AN_ARCHIVE');
  });

  test('is refused where it is another ZIP file', async () => {
    expect(await outcomeOf(await zipOf([['conference.json', json(smallContent())]]))).toBe(
      'ENTRY_MISSING manifest.json',
    );
    expect(await outcomeOf(await zipOf([['readme.txt', json({})]]))).toBe('ENTRY_UNEXPECTED readme.txt');
    expect(await outcomeOf(await zipOf([['manifest.json', json({ name: 'extension' })]]))).toBe(
      'NOT_AN_ARCHIVE manifest.json',
    );
  });

  test('is refused where it is of a version to come', async () => {
    const entries = withManifest([['conference.json', json(smallContent())]], { version: 2 });

    expect(await outcomeOf(await zipOf(entries))).toBe('VERSION_UNKNOWN 2');
  });

  test('is refused where an entry is no longer what the manifest says', async () => {
    const entries = withManifest([['conference.json', json(smallContent())]]);
    const changed = [...entries].map(([name, bytes]) =>
      name === 'conference.json'
        ? ([name, Buffer.from(bytes.toString().replace('Stars', 'Stare'))] as const)
        : ([name, bytes] as const),
    );

    expect(await outcomeOf(await zipOf(changed))).toBe('HASH_DIFFERS conference.json');
  });

  test('is refused where an entry is missing, not listed, or there twice', async () => {
    const content = ['conference.json', json(smallContent())] as const;
    const listed = withManifest([content, ['attachments/' + 'a'.repeat(64), Buffer.from('x')]]);
    const manifest = ['manifest.json', withManifest([content]).get('manifest.json') ?? Buffer.alloc(0)] as const;

    expect(await outcomeOf(await zipOf([...listed].filter(([name]) => !name.startsWith('attachments'))))).toBe(
      `ENTRY_MISSING attachments/${'a'.repeat(64)}`,
    );
    expect(await outcomeOf(await zipOf([content, ['attachments/' + 'a'.repeat(64), Buffer.from('x')], manifest]))).toBe(
      `ENTRY_UNEXPECTED attachments/${'a'.repeat(64)}`,
    );
    expect(await outcomeOf(await zipOf([content, content, manifest]))).toBe('ENTRY_TWICE conference.json');
  });
});

describe('an entry', () => {
  // Names are written over those of a valid file, since no tool writes such names.
  const renamed = async (name: string): Promise<string> => {
    const archive = await zipOf(withManifest([['conference.json', json(smallContent())]]));
    return outcomeOf(patched(archive, 46, [...Buffer.from(name)]));
  };

  test('is refused where its name leads out of the folder', async () => {
    expect(await renamed('../nference.json')).toBe('DAMAGED');
    expect(await renamed('/onference.json')).toBe('DAMAGED');
    expect(await renamed('c:/ference.json')).toBe('DAMAGED');
    expect(await renamed('..\\ference.json')).toBe('DAMAGED');
    expect(await renamed('conferenc\0.json')).toBe('ENTRY_UNEXPECTED conferenc\0.json');
  });

  test('is refused where it is a folder or a link', async () => {
    const entries = [...withManifest([['conference.json', json(smallContent())]])];
    const link = await zipOf(entries, { mode: 0o120777 });
    const folder = await zipOf([['attachments/' + 'a'.repeat(64), Buffer.alloc(0)], ...entries], { mode: 0o040755 });

    expect(await outcomeOf(link)).toBe('ENTRY_UNEXPECTED conference.json');
    expect(await outcomeOf(folder)).toBe(`ENTRY_UNEXPECTED attachments/${'a'.repeat(64)}`);
  });

  test('is refused where it is encrypted', async () => {
    const archive = await zipOf(withManifest([['conference.json', json(smallContent())]]));

    expect(await outcomeOf(patched(archive, 8, [0x01]))).toBe('ENCRYPTED conference.json');
  });

  test('is refused where its bytes are broken', async () => {
    const archive = await zipOf(withManifest([['conference.json', json(smallContent())]]));
    const broken = Buffer.from(archive);
    broken.fill(0xff, 60, 120);

    expect(await outcomeOf(broken)).toBe('DAMAGED conference.json');
  });

  test('is refused where it claims to be smaller than it is', async () => {
    const archive = await zipOf(withManifest([['conference.json', json(smallContent())]]));

    expect(await outcomeOf(patched(archive, 24, [10, 0, 0, 0]))).toBe('DAMAGED conference.json');
  });

  test('is refused where it inflates to more than a programme can, or more than it may', async () => {
    const content = smallContent();
    const zeros = await outcomeOf(await zipOf(withManifest([['conference.json', Buffer.alloc(8 * MB, ' ')]])));
    // Not compressed, so that the ratio says nothing.
    const large = withManifest([['conference.json', Buffer.concat([json(content), Buffer.alloc(50 * MB, ' ')])]]);

    expect(zeros).toBe('TOO_LARGE conference.json');
    expect(await outcomeOf(await zipOf(large, { compress: false }))).toBe('TOO_LARGE conference.json');
  });
});

describe('conference.json', () => {
  test.each<[string, (content: LooseContent) => void, string]>([
    ['a member that the format has not', (c) => (c['extra'] = []), 'SCHEMA conference.json.extra'],
    ['a list missing', (c) => delete c['tags'], 'SCHEMA conference.json.tags'],
    ['two conferences', (c) => c['conference'].push(c['conference'][0]), 'SCHEMA conference'],
    ['no conference', (c) => (c['conference'] = []), 'SCHEMA conference'],
    [
      'a column that the format has not',
      (c) => (c['sessions'][0].organisationId = 'x'),
      'SCHEMA sessions.0.organisationId',
    ],
    ['a text too long', (c) => (c['sessions'][0].title = 'x'.repeat(200_001)), 'SCHEMA sessions.0.title'],
    ['a text with NUL', (c) => (c['sessions'][0].title = 'a\0b'), 'SCHEMA sessions.0.title'],
    ['half a character', (c) => (c['sessions'][0].title = '\ud800'), 'SCHEMA sessions.0.title'],
    ['a script as address', (c) => (c['sessions'][0].url = 'javascript:alert(1)'), 'SCHEMA sessions.0.url'],
    ['a zone that is none', (c) => (c['conference'][0].timeZone = 'Mars/Base'), 'SCHEMA conference.0.timeZone'],
    ['an id in capitals', (c) => (c['tracks'][0].id = c['tracks'][0].id.replace('0', 'A')), 'SCHEMA tracks.0.id'],
    ['a day that is none', (c) => (c['days'] = [{ date: '2027-02-30' }]), 'SCHEMA days.0.date'],
    ['an owner of the organisation', (c) => (c['teamRoles'] = [{ role: 'owner' }]), 'SCHEMA teamRoles.0.id'],
    ['an id twice', (c) => c['tracks'].push(c['tracks'][0]), 'ID_TWICE tracks.1'],
    ['a track that is not there', (c) => (c['tracks'] = []), 'REFERENCE_UNRESOLVED sessions.0'],
    ['a room of elsewhere in a history', (c) => (c['rooms'] = []), 'REFERENCE_UNRESOLVED draftChanges.0'],
    ['an account that is not listed', (c) => (c['accounts'] = []), 'REFERENCE_UNRESOLVED drafts.0'],
    [
      'a clash group of others',
      (c) => (c['clashGroups'] = [[c['tracks'][0].id, c['sessions'][0].id]]),
      'REFERENCE_UNRESOLVED clashGroups.0',
    ],
    [
      'a number that comes again',
      (c) => (c['conference'][0].nextSessionNumber = 1),
      'CONTENT_REFUSED sessions.0.number',
    ],
    ['a history ahead of its draft', (c) => (c['drafts'][0].revision = 0), 'CONTENT_REFUSED draftChanges.0.revision'],
  ])('is refused with %s', async (_name, alter, expected) => {
    expect(await outcomeAfter(alter)).toBe(expected);
  });

  test('may remember sessions that are gone', async () => {
    const gone = '01980000-0000-7000-8000-00000000dead';

    const { ids } = await readArchive(
      await archiveOf({
        ...smallContent(),
        draftChanges: smallContent()['draftChanges'].map((change: LooseContent) => ({
          ...change,
          placements: [{ ...change['placements'][0], sessionId: gone }],
        })),
      }),
    );

    expect([...(ids.past.get('session') ?? [])]).toEqual([gone]);
  });

  test.each([
    ['no JSON', '{"format":'],
    ['JSON without end', '['.repeat(100_000)],
    ['nothing', ''],
  ])('is refused where it is %s', async (_name, text) => {
    const archive = await zipOf(withManifest([['conference.json', Buffer.from(text)]]));

    expect(await outcomeOf(archive)).toBe('NOT_JSON conference.json');
  });

  test('does not reach a prototype', async () => {
    const text = JSON.stringify(smallContent()).replace('"names":{"en"', '"names":{"__proto__":{"polluted":1},"en"');
    const archive = await zipOf(withManifest([['conference.json', Buffer.from(text)]]));

    await outcomeOf(archive);

    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

test('whatever the bytes, an archive is read or refused with a reason', async () => {
  const archive = await archiveOf(smallContent());
  const place = fc.nat({ max: archive.length - 1 });

  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }), async (edits) => {
      const copy = Buffer.from(archive);
      for (const [at, byte] of edits) copy[at] = byte;

      expect(await outcomeOf(copy)).toMatch(/^(read|[A-Z_]+( .*)?)$/s);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever the JSON, an archive is read or refused with a reason', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(smallContent())),
      fc.oneof(
        fc.json().map((text) => JSON.parse(text) as unknown),
        fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
      ),
      async (name, value) => {
        expect(await outcomeOf(await archiveOf({ ...smallContent(), [name]: value }))).toMatch(
          /^(read|[A-Z_]+( .*)?)$/s,
        );
      },
    ),
    { numRuns: 1_000 },
  );
});
