import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Allow, Everyone, SignedIn } from '../../platform/auth/allow.js';
import { CurrentViewer } from '../../platform/auth/current-viewer.js';
import { requireAccount, type Viewer } from '../../platform/auth/viewer.js';
import { toGlobalId } from '../../platform/graphql/global-id.js';
import type { AccessToken } from './access-token.entity.js';
import { AccessTokenType, AccountType, SignUpPolicyEnum, ViewerType } from './account.type.js';
import { UpdateAccountPayload } from './account-payloads.type.js';
import type { Account } from './account.entity.js';
import { UpdateAccountInput } from './accounts.inputs.js';
import { AccountsLoaders } from './accounts.loaders.js';
import { AccountsService } from './accounts.service.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly accounts: AccountsService,
    private readonly loaders: AccountsLoaders,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Who asks; null when signed out.' })
  @Allow(Everyone)
  async viewer(@CurrentViewer() viewer: Viewer): Promise<Account | null> {
    return viewer.account && this.accounts.accountOf(viewer.account);
  }

  @Query(() => SignUpPolicyEnum, { description: 'Who may sign up at this installation.' })
  @Allow(Everyone)
  signUpPolicy(): Config['signUp'] {
    return this.config.signUp;
  }

  @Mutation(() => UpdateAccountPayload)
  @Allow(SignedIn)
  async updateAccount(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: UpdateAccountInput,
  ): Promise<{ viewer: Account }> {
    return { viewer: await this.accounts.updateAccount(requireAccount(viewer), input) };
  }

  @ResolveField(() => AccountType)
  account(@Parent() account: Account): Account {
    return account;
  }

  @ResolveField(() => Boolean, { description: 'Whether she can sign in by password, not by magic link only.' })
  hasPassword(@Parent() account: Account): boolean {
    return account.passwordHash !== null;
  }

  @ResolveField(() => [AccessTokenType], { description: 'Her living sign-ins, last used first; at most 100.' })
  accessTokens(@Parent() account: Account): Promise<AccessToken[]> {
    return this.loaders.accessTokensOf(account.id);
  }
}

@Resolver(() => AccountType)
export class AccountResolver {
  @ResolveField(() => ID)
  id(@Parent() account: Account): string {
    return toGlobalId('Account', account.id);
  }
}
