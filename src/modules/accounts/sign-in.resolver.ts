import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Allow, Everyone } from '../../platform/auth/allow.js';
import { Ctx } from '../../platform/auth/current-viewer.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AccountLimits } from './account-limits.js';
import { RequestMagicLinkPayload, SignInPayload } from './account-payloads.type.js';
import { RequestMagicLinkInput, SignInInput, SignInWithCodeInput } from './accounts.inputs.js';
import { foldEmail } from './email-address.js';
import { MagicLinkService } from './magic-link.service.js';
import { originOf } from './request-origin.js';
import { answerSignIn, type SignInAnswer } from './sign-in-answer.js';
import { SignInService } from './sign-in.service.js';

@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly magicLinks: MagicLinkService,
    private readonly limits: AccountLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Mutation(() => SignInPayload, { description: 'Signs in by password.' })
  @Allow(Everyone)
  async signIn(@Args('input') input: SignInInput, @Ctx() context: RequestContext): Promise<SignInAnswer> {
    const email = foldEmail(input.email);
    const origin = originOf(context.req);
    await this.limits.countAddress('signIn', email, origin.ip);
    return answerSignIn(
      context,
      this.config,
      await this.signIns.signIn(email, input.password, { kind: input.as, origin }),
    );
  }

  @Mutation(() => RequestMagicLinkPayload, {
    description: 'Mails a link that signs in without a password, within 15 minutes.',
  })
  @Allow(Everyone)
  async requestMagicLink(
    @Args('input') input: RequestMagicLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<{ email: string }> {
    const email = foldEmail(input.email);
    await this.limits.countAddress('magicLink', email, originOf(context.req).ip);
    await this.magicLinks.requestMagicLink(email, context.locale);
    return { email };
  }

  @Mutation(() => SignInPayload, { description: 'Signs in by the code of a mailed link.' })
  @Allow(Everyone)
  async signInWithCode(
    @Args('input') input: SignInWithCodeInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInAnswer> {
    const origin = originOf(context.req);
    await this.limits.countCode(origin.ip);
    return answerSignIn(
      context,
      this.config,
      await this.magicLinks.signInWithCode(input.code, { kind: input.as, origin }),
    );
  }
}
