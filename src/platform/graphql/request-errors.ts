import { GraphQLError } from 'graphql';

// The closed list of top-level errors. What a caller can act on is a DomainError instead.

/** The request carries no valid sign-in. */
export function unauthenticated(): GraphQLError {
  return new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } });
}

/** The viewer may know of the thing, but not do this with it. */
export function forbidden(): GraphQLError {
  return new GraphQLError('You are not allowed to do this.', { extensions: { code: 'FORBIDDEN' } });
}

/** Missing, or hidden from this viewer: the same answer for both. */
export function notFound(): GraphQLError {
  return new GraphQLError('There is no such thing, or it is not visible to you.', {
    extensions: { code: 'NOT_FOUND' },
  });
}

/** The request is malformed: a wrong id, a bad date, an unknown cursor. */
export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** Too many tries; `retryAfterSeconds` says when the next is allowed. */
export function rateLimited(retryAfterSeconds: number): GraphQLError {
  return new GraphQLError('Too many tries. Wait a little.', {
    extensions: { code: 'RATE_LIMITED', retryAfterSeconds },
  });
}
