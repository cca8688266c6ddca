import { Injectable } from '@nestjs/common';
import { clientSubject } from '../../platform/rate-limit/client-subject.js';
import { RateLimits, type RateLimit } from '../../platform/rate-limit/rate-limits.js';

const QUARTER_HOUR_SECONDS = 900;
const HOUR_SECONDS = 3_600;

// Per address the numbers stop guessing. Per client they only bound the load: a whole conference signs in from behind the
// one address of its venue.
const PER_ADDRESS = {
  // High, so that a stranger with one connection cannot lock the owner out; each client has far fewer tries below.
  signIn: { operation: 'sign_in:address', tries: 200, windowSeconds: QUARTER_HOUR_SECONDS },
  signUp: { operation: 'sign_up:address', tries: 5, windowSeconds: HOUR_SECONDS },
  magicLink: { operation: 'magic_link:address', tries: 5, windowSeconds: HOUR_SECONDS },
  passwordReset: { operation: 'password_reset:address', tries: 5, windowSeconds: HOUR_SECONDS },
} as const satisfies Record<string, RateLimit>;

const PER_CLIENT = {
  signIn: { operation: 'sign_in:client', tries: 300, windowSeconds: QUARTER_HOUR_SECONDS },
  signUp: { operation: 'sign_up:client', tries: 100, windowSeconds: HOUR_SECONDS },
  magicLink: { operation: 'magic_link:client', tries: 200, windowSeconds: HOUR_SECONDS },
  passwordReset: { operation: 'password_reset:client', tries: 100, windowSeconds: HOUR_SECONDS },
} as const satisfies Record<string, RateLimit>;

/** Guesses at one address from one client. */
const SIGN_INS_PER_ADDRESS_AND_CLIENT: RateLimit = {
  operation: 'sign_in:address:client',
  tries: 20,
  windowSeconds: QUARTER_HOUR_SECONDS,
};

/** Codes carry 256 random bits and are not guessed; this bounds what trying costs us. */
const CODES_PER_CLIENT: RateLimit = { operation: 'code:client', tries: 300, windowSeconds: QUARTER_HOUR_SECONDS };
const PASSWORD_CHANGES_PER_ACCOUNT: RateLimit = {
  operation: 'change_password:account',
  tries: 10,
  windowSeconds: QUARTER_HOUR_SECONDS,
};

/** How often one may knock. Every method counts one try and throws RATE_LIMITED where there were too many. */
@Injectable()
export class AccountLimits {
  constructor(private readonly limits: RateLimits) {}

  /** A try for an address, known or not, from a client's IP address. */
  async countAddress(operation: keyof typeof PER_ADDRESS, email: string, ip: string): Promise<void> {
    await this.limits.count(PER_CLIENT[operation], clientSubject(ip));
    // First, so that a client that is out of tries does not use up those of everybody else.
    if (operation === 'signIn')
      await this.limits.count(SIGN_INS_PER_ADDRESS_AND_CLIENT, `${email} ${clientSubject(ip)}`);
    await this.limits.count(PER_ADDRESS[operation], email);
  }

  async countCode(ip: string): Promise<void> {
    await this.limits.count(CODES_PER_CLIENT, clientSubject(ip));
  }

  async countPasswordChange(accountId: string): Promise<void> {
    await this.limits.count(PASSWORD_CHANGES_PER_ACCOUNT, accountId);
  }
}
