import { once } from 'node:events';
import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Collector, entriesOf, sha256 } from '../../../../../test/support/archive-files.js';
import { type NewEntry, writeZip } from './write-zip.js';

const HEAD = { madeAt: new Date('2027-01-01T00:00:00Z'), productVersion: '1.2.3' };
const HASH = 'a'.repeat(64);

const entry = (name: string, ...pieces: readonly string[]): NewEntry => ({
  name,
  content: async function* () {
    yield* pieces;
  },
});

async function written(entries: readonly NewEntry[]): Promise<Buffer> {
  const output = new Collector();
  await writeZip(entries, HEAD, output);
  return output.bytes;
}

describe('writing an archive', () => {
  test('sorts the entries, and lists them at the end with sizes and hashes', async () => {
    const zip = await entriesOf(
      await written([entry('conference.json', '{', '"ü"}'), entry(`attachments/${HASH}`, 'x')]),
    );

    expect([...zip.keys()]).toEqual([`attachments/${HASH}`, 'conference.json', 'manifest.json']);
    expect(JSON.parse(String(zip.get('manifest.json')))).toEqual({
      format: 'multaqa-archive',
      version: 1,
      madeAt: '2027-01-01T00:00:00.000Z',
      productVersion: '1.2.3',
      entries: [
        { name: `attachments/${HASH}`, size: 1, sha256: sha256(Buffer.from('x')) },
        { name: 'conference.json', size: 6, sha256: sha256(Buffer.from('{"ü"}')) },
      ],
    });
  });

  test('makes the same bytes in every order and zone', async () => {
    const entries = [entry('conference.json', '{}'), entry(`attachments/${HASH}`, 'x')];
    const zone = process.env['TZ'];

    const here = await written(entries);
    process.env['TZ'] = 'Pacific/Kiritimati';
    const there = await written(entries.toReversed());
    process.env['TZ'] = zone ?? '';

    expect(there.equals(here)).toBe(true);
  });

  test('fails with what its content fails with, and closes the output', async () => {
    const output = new PassThrough().resume();
    const broken: NewEntry = {
      name: 'conference.json',
      content: async function* () {
        yield '{';
        throw new Error('the database went away');
      },
    };

    await expect(writeZip([broken], HEAD, output)).rejects.toThrow('the database went away');
    expect(output.destroyed).toBe(true);
  });

  test('lets go of its content where the output fails', async () => {
    const closed = new PassThrough();
    const endless: NewEntry = {
      name: 'conference.json',
      content: async function* () {
        try {
          for (let n = 0; ; n += 1) yield `${Math.sin(n)} `.repeat(1_000);
        } finally {
          closed.end();
        }
      },
    };
    let size = 0;
    const full = new Writable({
      write: (piece: Buffer, _encoding, done) => {
        size += piece.length;
        done(size > 100_000 ? new Error('the disk is full') : null);
      },
    });
    const ended = once(closed.resume(), 'end');

    await expect(writeZip([endless], HEAD, full)).rejects.toThrow('the disk is full');
    await ended;
    expect(size).toBeLessThan(1_000_000);
  });
});
