export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly code: string; readonly encoding: string };

/**
 * The bytes of an XML file as text: encoding by byte order mark, else by the XML declaration, else UTF-8.
 * Bytes that do not fit the encoding are an error; only with `partial` may the last character be cut off.
 */
export function decodeXml(bytes: Buffer, { partial = false } = {}): Decoded {
  const encoding = encodingByMark(bytes) ?? declaredEncoding(bytes) ?? 'utf-8';
  const decoder = decoderFor(encoding);
  if (decoder === null) return { ok: false, code: 'ENCODING_UNKNOWN', encoding };
  try {
    return { ok: true, text: decoder.decode(bytes, { stream: partial }) };
  } catch {
    // Malformed input is the only thing that decoding can fail on.
    return { ok: false, code: 'ENCODING_BROKEN', encoding };
  }
}

function encodingByMark(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function declaredEncoding(bytes: Buffer): string | null {
  const declaration = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(bytes.toString('latin1', 0, 200));
  return declaration?.[1]?.toLowerCase() ?? null;
}

function decoderFor(encoding: string): InstanceType<typeof TextDecoder> | null {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    // An unknown name is the only thing that the constructor can fail on.
    return null;
  }
}
