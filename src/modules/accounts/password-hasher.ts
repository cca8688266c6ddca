import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const ARGON2ID = 2;
const MEMORY_KIBIBYTES = 19_456;
const PASSES = 2;
const LANES = 1;
const OPTIONS = { algorithm: ARGON2ID, memoryCost: MEMORY_KIBIBYTES, timeCost: PASSES, parallelism: LANES };
const DECOY_BYTES = 24;

/** Makes and checks password hashes. */
@Injectable()
export class PasswordHasher implements OnModuleInit {
  /** A hash of a password that nobody knows. */
  private decoy = '';

  async onModuleInit(): Promise<void> {
    this.decoy = await this.hash(randomBytes(DECOY_BYTES).toString('base64url'));
  }

  /** argon2id in PHC form. The password is normalized first: keyboards compose "ş" differently. */
  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), OPTIONS);
  }

  /**
   * Whether this is the password. Without a hash it works as long against a decoy and answers false, so that the time
   * taken does not tell whether there is an account or a password.
   */
  async verify(passwordHash: string | null, password: string): Promise<boolean> {
    const matches = await verify(passwordHash ?? this.decoy, password.normalize('NFKC'));
    return matches && passwordHash !== null;
  }
}
