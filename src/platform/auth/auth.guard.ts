import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import { forbidden, unauthenticated } from '../graphql/request-errors.js';
import type { RequestContext } from '../graphql/request-context.js';
import { ALLOW_KEY, type Audience } from './allow.js';
import { ANONYMOUS, type Viewer } from './viewer.js';

/** Finds the viewer behind a request; the accounts module provides it. */
export interface ViewerSource {
  viewerOf(request: Request): Promise<Viewer>;
}

export const VIEWER_SOURCE = Symbol('ViewerSource');

/** Requests whose viewer is known already, so that ten root fields of one request ask once. */
const viewers = new WeakMap<Request, Promise<Viewer>>();

/** Refuses every operation that does not say by @Allow whom it is for. Registered for the whole application. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(VIEWER_SOURCE) private readonly source: ViewerSource,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(ALLOW_KEY, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!audience) throw forbidden();
    const viewer = await this.identify(context);
    if (audience === 'everyone') return true;
    if (!viewer.account) throw unauthenticated();
    if (audience === 'administrator' && !viewer.account.isAdministrator) throw forbidden();
    return true;
  }

  private async identify(context: ExecutionContext): Promise<Viewer> {
    if (context.getType<string>() !== 'graphql')
      return viewerOfRequest(context.switchToHttp().getRequest(), this.source);
    const request = GqlExecutionContext.create(context).getContext<RequestContext>();
    request.viewer = await viewerOfRequest(request.req, this.source);
    if (request.viewer.account) request.preferLocale(request.viewer.account.locale);
    return request.viewer;
  }
}

/** The viewer of a request, looked up once. */
export function viewerOfRequest(request: Request, source: ViewerSource): Promise<Viewer> {
  const known = viewers.get(request);
  if (known) return known;
  const found = source.viewerOf(request).catch((error: unknown) => {
    viewers.delete(request);
    throw error;
  });
  viewers.set(request, found);
  return found;
}

/** The viewer that the guard found for a plain HTTP request. */
export async function knownViewer(request: Request): Promise<Viewer> {
  return (await viewers.get(request)) ?? ANONYMOUS;
}
