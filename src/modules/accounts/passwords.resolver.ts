import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, Everyone, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import { requireAccount, type Viewer } from '../../platform/auth/viewer.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import type { Account } from './account.entity.js';
import { AccountLimits } from './account-limits.js';
import { ChangePasswordPayload, RequestPasswordResetPayload, ResetPasswordPayload } from './account-payloads.type.js';
import { ChangePasswordInput, RequestPasswordResetInput, ResetPasswordInput } from './accounts.inputs.js';
import { foldEmail } from './email-address.js';
import { PasswordsService } from './passwords.service.js';
import { originOf } from './request-origin.js';

@Resolver()
export class PasswordsResolver {
  constructor(
    private readonly passwords: PasswordsService,
    private readonly limits: AccountLimits,
  ) {}

  @Mutation(() => RequestPasswordResetPayload, {
    description: 'Mails a link to set a password anew, within 30 minutes.',
  })
  @Allow(Everyone)
  async requestPasswordReset(
    @Args('input') input: RequestPasswordResetInput,
    @Ctx() context: RequestContext,
  ): Promise<{ email: string }> {
    const email = foldEmail(input.email);
    await this.limits.countAddress('passwordReset', email, originOf(context.req).ip);
    await this.passwords.requestPasswordReset(email, context.locale);
    return { email };
  }

  @Mutation(() => ResetPasswordPayload, {
    description: 'Sets the password by the code of a mailed link and ends every sign-in.',
  })
  @Allow(Everyone)
  async resetPassword(@Args('input') input: ResetPasswordInput, @Ctx() context: RequestContext): Promise<object> {
    await this.limits.countCode(originOf(context.req).ip);
    await this.passwords.resetPassword(input.code, input.newPassword);
    return {};
  }

  @Mutation(() => ChangePasswordPayload, { description: 'Changes the password and ends every other sign-in.' })
  @Allow(SignedIn)
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ChangePasswordInput,
  ): Promise<{ viewer: Account }> {
    const account = requireAccount(viewer);
    await this.limits.countPasswordChange(account.accountId);
    return { viewer: await this.passwords.changePassword(account, input.currentPassword, input.newPassword) };
  }
}
