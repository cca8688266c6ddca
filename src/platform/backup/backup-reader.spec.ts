import { createHash } from 'node:crypto';

import { BackupReader } from './backup-reader.js';

const MANIFEST = JSON.stringify({
  format: 'multaqa-backup',
  formatVersion: 1,
  createdAt: '2026-03-08T10:00:00.000Z',
  postgresVersion: '18.4',
  migrations: [],
  tables: [],
  sequences: [],
});

const SECTIONS = ['1\tone\n2\ttwo\\\\.\n', '', '\\\\.\n\n', `${'x'.repeat(50)}\n`];

function backupText(): string {
  const body = `${MANIFEST}\n${SECTIONS.map((rows) => `${rows}\\.\n`).join('')}`;
  return `${body}${JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') })}\n`;
}

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe('the reader of backups', () => {
  it.each([1, 2, 3, 4, 5, 7, 64, 10_000])('finds the same rows in pieces of %d bytes', async (size) => {
    const reader = new BackupReader(inPieces(backupText(), size));

    await reader.readManifest();
    const sections: string[] = [];
    for (const _rows of SECTIONS) {
      const chunks: Buffer[] = [];
      for await (const chunk of reader.readRows()) chunks.push(chunk);
      sections.push(Buffer.concat(chunks).toString());
    }
    await reader.verifyEnd();

    expect(sections).toEqual(SECTIONS);
  });

  it('refuses anything after the closing line', async () => {
    const reader = new BackupReader(inPieces(`${backupText()}more`, 9));

    await reader.readManifest();
    for (const _rows of SECTIONS) for await (const _chunk of reader.readRows());

    await expect(reader.verifyEnd()).rejects.toThrow('something follows its end');
  });
});
