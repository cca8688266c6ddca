import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';

const TOKEN_BYTES = 32;

/**
 * Makes secrets that only their holder knows: the database keeps a keyed digest, so a copy of it signs nobody in.
 * Tokens carry 256 random bits, so a fast digest is enough (passwords use argon2id instead).
 */
@Injectable()
export class SecretDigest {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = Buffer.from(config.appSecret ?? keptSecret(config.dataDir));
  }

  /** A new secret and its digest; the secret is base64url, 43 characters. */
  create(): { readonly secret: string; readonly digest: Buffer } {
    const secret = randomBytes(TOKEN_BYTES).toString('base64url');
    return { secret, digest: this.of(secret) };
  }

  of(secret: string): Buffer {
    return createHmac('sha256', this.key).update(secret).digest();
  }
}

/** Reads the key that an earlier start left in the data folder, or leaves one there. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'app-secret');
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, randomBytes(TOKEN_BYTES).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8');
}
