import { Logger } from '@nestjs/common';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { currentRequestId } from '../logger/request-id.js';

/** The closed list of top-level codes; whatever else comes up is a fault of ours. */
const KNOWN_CODES: ReadonlySet<unknown> = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'RATE_LIMITED',
  'QUERY_TOO_COMPLEX',
]);

/** How Apollo and graphql-js say that a request is malformed. */
const MALFORMED_CODES: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
]);

/** How graphql-js says that the parser gave up. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more that \d+ tokens/;

const logger = new Logger('GraphQL');

/** Lets known errors pass, without stack traces, and masks every other: logged once, answered with the request id. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  if (formatted.extensions?.['tooComplex'] || TOO_MANY_TOKENS.test(formatted.message))
    return withCode(formatted, 'QUERY_TOO_COMPLEX');
  if (KNOWN_CODES.has(code)) return withoutInternals(formatted);
  const original = unwrapResolverError(error);
  const badInput = validationMessage(original);
  if (badInput) return { ...formatted, message: badInput, extensions: { code: 'BAD_USER_INPUT' } };
  if (MALFORMED_CODES.has(code)) return withCode(formatted, 'BAD_USER_INPUT');
  logger.error(original instanceof Error && !(original instanceof GraphQLError) ? original : error);
  return {
    message: 'Something went wrong on our side.',
    locations: formatted.locations,
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: currentRequestId() },
  };
}

function withCode(formatted: GraphQLFormattedError, code: string): GraphQLFormattedError {
  return { ...formatted, extensions: { code } };
}

function withoutInternals(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _, originalError: __, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}

/** What class-validator found, in one sentence, or null for any other error. */
function validationMessage(error: unknown): string | null {
  if (!(error instanceof Error) || !('getStatus' in error) || !('getResponse' in error)) return null;
  const status = (error.getStatus as () => number).call(error);
  if (status !== 400) return null;
  const response = (error.getResponse as () => unknown).call(error);
  const message =
    typeof response === 'object' && response !== null && 'message' in response ? response.message : response;
  return Array.isArray(message) ? message.join('; ') : String(message);
}
