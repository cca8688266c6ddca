import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../../config/config.token.js';
import type { Config } from '../../config/config.js';
import { Allow, SignedIn } from '../../platform/auth/allow.js';
import { Ctx, CurrentViewer } from '../../platform/auth/current-viewer.js';
import { requireAccount, type Viewer } from '../../platform/auth/viewer.js';
import { fromGlobalId, toGlobalId } from '../../platform/graphql/global-id.js';
import type { RequestContext } from '../../platform/graphql/request-context.js';
import { AccessTokenType } from './account.type.js';
import {
  CreateAccessTokenPayload,
  RevokeAccessTokenPayload,
  SignOutEverywherePayload,
  SignOutPayload,
} from './account-payloads.type.js';
import type { AccessToken } from './access-token.entity.js';
import { AccessTokensService } from './access-tokens.service.js';
import { CreateAccessTokenInput, RevokeAccessTokenInput } from './accounts.inputs.js';
import { clearSessionCookie } from './session-cookie.js';

@Resolver(() => AccessTokenType)
export class AccessTokensResolver {
  constructor(
    private readonly tokens: AccessTokensService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Mutation(() => SignOutPayload, {
    description: 'Ends the sign-in that the request came with, and takes the cookie back.',
  })
  @Allow(SignedIn)
  async signOut(@CurrentViewer() viewer: Viewer, @Ctx() context: RequestContext): Promise<object> {
    await this.tokens.signOut(requireAccount(viewer));
    clearSessionCookie(context.res, this.config);
    return {};
  }

  @Mutation(() => SignOutEverywherePayload)
  @Allow(SignedIn)
  async signOutEverywhere(@CurrentViewer() viewer: Viewer, @Ctx() context: RequestContext): Promise<object> {
    await this.tokens.signOutEverywhere(requireAccount(viewer));
    clearSessionCookie(context.res, this.config);
    return {};
  }

  @Mutation(() => CreateAccessTokenPayload, {
    description: 'A bearer token for a program, with every right of the account.',
  })
  @Allow(SignedIn)
  createAccessToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CreateAccessTokenInput,
  ): Promise<{ accessToken: AccessToken; token: string }> {
    return this.tokens.createAccessToken(requireAccount(viewer), input.label);
  }

  @Mutation(() => RevokeAccessTokenPayload, { description: 'Ends one sign-in of the viewer.' })
  @Allow(SignedIn)
  async revokeAccessToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: RevokeAccessTokenInput,
  ): Promise<{ accessToken: AccessToken }> {
    const id = fromGlobalId('AccessToken', input.accessTokenId);
    return { accessToken: await this.tokens.revokeAccessToken(requireAccount(viewer), id) };
  }

  @ResolveField(() => ID)
  id(@Parent() token: AccessToken): string {
    return toGlobalId('AccessToken', token.id);
  }

  @ResolveField(() => Boolean, { description: 'Whether it is the one that this request came with.' })
  isCurrent(@Parent() token: AccessToken, @CurrentViewer() viewer: Viewer): boolean {
    return viewer.account?.accessTokenId === token.id;
  }
}
