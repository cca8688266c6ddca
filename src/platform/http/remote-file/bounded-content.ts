import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { RemoteFileError } from './remote-file-error.js';

/**
 * The content of an answer, decoded. Counts what comes out of the decoder, so that a small answer cannot grow without
 * end. Throws TOO_LARGE as soon as there are more than `maxBytes`, UNREACHABLE for an encoding that we did not ask for.
 */
export async function boundedContent(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const stated = Number(response.headers['content-length'] ?? 0);
  if (stated > maxBytes) throw new RemoteFileError('TOO_LARGE', { limit: maxBytes });
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    await pipeline(
      response,
      decoderOf(response.headers['content-encoding']),
      async (decoded: AsyncIterable<Buffer>) => {
        for await (const chunk of decoded) {
          bytes += chunk.length;
          // Leaving the loop ends the connection.
          if (bytes > maxBytes) return;
          chunks.push(chunk);
        }
      },
    );
  } catch (error) {
    // An answer that we left ourselves counts as broken off.
    if (bytes <= maxBytes) throw error;
  }
  if (bytes > maxBytes) throw new RemoteFileError('TOO_LARGE', { limit: maxBytes });
  return Buffer.concat(chunks, bytes);
}

function decoderOf(encoding = 'identity'): Transform {
  switch (encoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return new PassThrough();
    case 'gzip':
    case 'x-gzip':
    case 'deflate':
      return createUnzip();
    case 'br':
      return createBrotliDecompress();
    default:
      throw new RemoteFileError('UNREACHABLE');
  }
}
