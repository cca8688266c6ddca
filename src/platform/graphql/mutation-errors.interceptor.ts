import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { catchError, map, of, throwError, type Observable } from 'rxjs';
import { translatedDriverError } from '../database/driver-errors.js';
import { DomainError, DomainErrors } from './domain-error.js';
import { LoaderCache, type RequestContext } from './request-context.js';

/** Turns what a mutation's service threw for the caller into `errors` of its payload; anything else stays top-level. */
@Injectable()
export class MutationErrorsInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<string>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    if (graphql.getInfo<GraphQLResolveInfo>().parentType.name !== 'Mutation') return next.handle();
    const request = graphql.getContext<RequestContext>();
    request.loaders = new LoaderCache();
    const { locale } = request;
    return next.handle().pipe(
      map((payload: object) => ({ errors: [], ...payload })),
      catchError((error: unknown) => {
        const errors = domainErrorsIn(error);
        if (!errors) return throwError(() => error);
        return of({ errors: errors.map((each) => each.toUserError(locale)) });
      }),
    );
  }
}

function domainErrorsIn(error: unknown): readonly DomainError[] | null {
  if (error instanceof DomainError) return [error];
  if (error instanceof DomainErrors) return error.errors;
  const translated = translatedDriverError(error);
  return translated ? [translated] : null;
}
