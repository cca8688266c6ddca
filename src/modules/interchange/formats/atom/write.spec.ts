import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import { singleLine, withoutForbiddenCharacters } from '../plain-text.js';
import { writeAtom, type AtomEntry, type AtomFeed } from './write.js';

const FEED: AtomFeed = {
  uuid: 'aaaaaaaa-0000-4000-8000-000000000001',
  title: 'Wise 27: changes',
  author: 'Ankara Society',
  language: 'tr',
  selfUrl: 'https://example.org/changes.atom?lang=tr&x=1',
  pageUrl: 'https://example.org/wise#agenda',
  generator: { name: 'multaqa', version: '1.0' },
  entries: [anEntry({ updated: new Date('2027-02-01T10:00:00Z') }), anEntry({ uuid: 'b' })],
};

function anEntry(fields: Partial<AtomEntry> = {}): AtomEntry {
  return {
    uuid: 'bbbbbbbb-0000-4000-8000-000000000001',
    title: 'Release 2',
    updated: new Date('2027-01-01T10:00:00Z'),
    summary: '1 moved',
    content: '<p>a &amp; b</p>',
    ...fields,
  };
}

describe('writeAtom', () => {
  test('writes what RFC 4287 demands of a feed and its entries', () => {
    expect(parseAtomFeed(writeAtom({ ...FEED, entries: [anEntry()] }))).toEqual({
      id: 'urn:uuid:aaaaaaaa-0000-4000-8000-000000000001',
      title: { value: 'Wise 27: changes' },
      updated: '2027-01-01T10:00:00.000Z',
      authors: [{ name: 'Ankara Society' }],
      links: [
        { rel: 'self', type: 'application/atom+xml', href: 'https://example.org/changes.atom?lang=tr&x=1' },
        { rel: 'alternate', type: 'text/html', href: 'https://example.org/wise#agenda' },
      ],
      generator: { text: 'multaqa', version: '1.0' },
      xml: { lang: 'tr' },
      entries: [
        {
          id: 'urn:uuid:bbbbbbbb-0000-4000-8000-000000000001',
          title: { value: 'Release 2' },
          updated: '2027-01-01T10:00:00.000Z',
          published: '2027-01-01T10:00:00.000Z',
          links: [
            {
              rel: 'alternate',
              type: 'text/html',
              href: 'https://example.org/wise#bbbbbbbb-0000-4000-8000-000000000001',
            },
          ],
          summary: { type: 'text', value: '1 moved' },
          content: { type: 'html', value: '<p>a &amp; b</p>' },
        },
      ],
    });
  });

  test('is as new as its latest entry, and refuses to be without one', () => {
    expect(parseAtomFeed(writeAtom(FEED)).updated).toBe('2027-02-01T10:00:00.000Z');
    expect(() => writeAtom({ ...FEED, entries: [] })).toThrow(RangeError);
  });

  test('carries any text of any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, summary) => {
        const [entry] = parseAtomFeed(writeAtom({ ...FEED, entries: [anEntry({ title, summary })] })).entries ?? [];

        expect(entry?.title?.value).toBe(singleLine(title) || '-');
        expect(entry?.summary?.value?.trim() ?? '').toBe(withoutForbiddenCharacters(summary).trim());
      }),
      { seed: 20270308, numRuns: 300 },
    );
  });
});
