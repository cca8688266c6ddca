import { Global, Module } from '@nestjs/common';
import { VIEWER_SOURCE } from '../../platform/auth/auth.guard.js';
import { AccessTokens } from './access-tokens.js';

@Global()
@Module({
  providers: [AccessTokens, { provide: VIEWER_SOURCE, useExisting: AccessTokens }],
  exports: [AccessTokens, VIEWER_SOURCE],
})
export class AccountsModule {}
