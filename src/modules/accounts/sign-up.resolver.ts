import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Allow, Everyone } from '../../platform/auth/allow.js';
import { Ctx } from '../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AccountLimits } from './account-limits.js';
import { SignInPayload, SignUpPayload } from './account-payloads.type.js';
import { SignUpInput, VerifyEmailInput } from './accounts.inputs.js';
import { foldEmail } from './email-address.js';
import { originOf } from './request-origin.js';
import { answerSignIn, type SignInAnswer } from './sign-in-answer.js';
import { SignUpService } from './sign-up.service.js';
import { VerifyEmailService } from './verify-email.service.js';

@Resolver()
export class SignUpResolver {
  constructor(
    private readonly signUps: SignUpService,
    private readonly verifications: VerifyEmailService,
    private readonly limits: AccountLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Mutation(() => SignUpPayload, {
    description:
      'Mails a link to the address; verifyEmail with its code makes the account. Answers the same for an address that has an account ' +
      'or may not sign up: the mail says so.',
  })
  @Allow(Everyone)
  async signUp(@Args('input') input: SignUpInput, @Ctx() context: RequestContext): Promise<{ email: string }> {
    const email = foldEmail(input.email);
    await this.limits.countAddress('signUp', email, originOf(context.req).ip);
    const { displayName, password = null, locale } = input;
    await this.signUps.signUp({ email, displayName, password, locale: locale ?? context.locale });
    return { email };
  }

  @Mutation(() => SignInPayload, { description: 'Proves the address of a sign-up: makes the account and signs in.' })
  @Allow(Everyone)
  async verifyEmail(@Args('input') input: VerifyEmailInput, @Ctx() context: RequestContext): Promise<SignInAnswer> {
    const origin = originOf(context.req);
    await this.limits.countCode(origin.ip);
    const result = await this.verifications.verifyEmail(input.code, input.password ?? null, { kind: input.as, origin });
    return answerSignIn(context, this.config, result);
  }
}
