import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { RequestContext } from '../graphql/request-context.js';
import { knownViewer } from './auth.guard.js';
import type { Viewer } from './viewer.js';

/** Who asks, as found by the guard. Works in resolvers and controllers. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer | Promise<Viewer> => {
  if (context.getType<string>() !== 'graphql') return knownViewer(context.switchToHttp().getRequest());
  return GqlExecutionContext.create(context).getContext<RequestContext>().viewer;
});

/** The context of a GraphQL request: viewer, language, loaders. */
export const Ctx = createParamDecorator((_: unknown, context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext<RequestContext>(),
);
