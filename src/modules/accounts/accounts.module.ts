import { Global, Module } from '@nestjs/common';
import { VIEWER_SOURCE } from '../../platform/auth/auth.guard.js';
import { AccessTokens } from './access-tokens.js';
import { AccessTokensResolver } from './access-tokens.resolver.js';
import { AccessTokensService } from './access-tokens.service.js';
import { AccountLimits } from './account-limits.js';
import { AccountMails } from './account-mails.js';
import { AccountsLoaders } from './accounts.loaders.js';
import { AccountResolver, ViewerResolver } from './accounts.resolver.js';
import { AccountsService } from './accounts.service.js';
import { MagicLinkService } from './magic-link.service.js';
import { NewAccounts } from './new-accounts.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordsResolver } from './passwords.resolver.js';
import { PasswordsService } from './passwords.service.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';
import { SignUpResolver } from './sign-up.resolver.js';
import { SignUpService } from './sign-up.service.js';
import { VerifyEmailService } from './verify-email.service.js';

@Global()
@Module({
  providers: [
    AccessTokens,
    { provide: VIEWER_SOURCE, useExisting: AccessTokens },
    PasswordHasher,
    OneTimeCodes,
    AccountMails,
    AccountLimits,
    NewAccounts,
    AccountsLoaders,
    AccountsService,
    SignUpService,
    VerifyEmailService,
    SignInService,
    MagicLinkService,
    PasswordsService,
    AccessTokensService,
    ViewerResolver,
    AccountResolver,
    SignUpResolver,
    SignInResolver,
    PasswordsResolver,
    AccessTokensResolver,
  ],
  exports: [AccessTokens, VIEWER_SOURCE, AccountsService, AccountsLoaders, PasswordHasher],
})
export class AccountsModule {}
