import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CONFIG } from '../config/config.token.js';
import type { Config } from '../config/config.js';
import { Clock } from './clock/clock.js';
import { Transactions } from './database/transactions.js';
import { FilesController } from './files/files.controller.js';
import { UploadedFiles } from './files/uploaded-files.js';
import { IdempotencyKeys } from './idempotency/idempotency-keys.js';
import { MailOutbox } from './mail/mail-outbox.js';
import { MailRelay } from './mail/mail-relay.js';
import { RateLimits } from './rate-limit/rate-limits.js';
import { SecretDigest } from './auth/secret-digest.js';

/** Technical blocks that every module may inject without importing anything. */
@Global()
@Module({})
export class PlatformModule {
  static forConfig(config: Config): DynamicModule {
    const shared = [Clock, Transactions, IdempotencyKeys, MailOutbox, RateLimits, SecretDigest, UploadedFiles];
    return {
      module: PlatformModule,
      controllers: [FilesController],
      providers: [{ provide: CONFIG, useValue: config }, ...shared, MailRelay],
      exports: [CONFIG, ...shared, MailRelay],
    };
  }
}
