// The one way to the server: typed GraphQL documents over fetch, with errors that say what a page can do about them.
import { pageLanguage } from './language.ts';
import { textOfDocument, type TadaDocumentNode } from './graphql.ts';
import { requestEnded } from './connection.ts';

/** Codes of top-level errors, and two of our own: OFFLINE where no answer came, BROKEN_ANSWER where it was no GraphQL. */
export type ApiErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'INTERNAL_SERVER_ERROR'
  | 'OFFLINE'
  | 'BROKEN_ANSWER';

/** The server refused a whole operation, or could not be reached. What a person can mend comes as payload errors. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly requestId: string | null = null,
  ) {
    super(message);
  }
}

interface GraphqlAnswer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string; requestId?: string } }[];
}

/** Sends one operation. Throws ApiError; payload errors are part of the result. */
export async function send<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const response = await post({ query: textOfDocument(document), variables }, signal);
  const answer = await readAnswer<Result>(response);
  const [error] = answer.errors ?? [];
  if (error) {
    const { code = 'INTERNAL_SERVER_ERROR', requestId = response.headers.get('x-request-id') } = error.extensions ?? {};
    throw new ApiError(code as ApiErrorCode, error.message, requestId);
  }
  if (!answer.data) throw new ApiError('BROKEN_ANSWER', 'The answer holds no data.');
  return answer.data;
}

async function post(body: unknown, signal?: AbortSignal): Promise<Response> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'multaqa-language': pageLanguage() },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
    requestEnded(true);
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    requestEnded(false);
    throw new ApiError('OFFLINE', 'The server cannot be reached.');
  }
}

async function readAnswer<Result>(response: Response): Promise<GraphqlAnswer<Result>> {
  try {
    return (await response.json()) as GraphqlAnswer<Result>;
  } catch {
    throw new ApiError(
      response.status === 429 ? 'RATE_LIMITED' : 'BROKEN_ANSWER',
      `The server answered ${response.status}.`,
    );
  }
}

/** What a payload says against an input: `path` names the field, where one is at fault. */
export interface PayloadError {
  readonly code: string;
  readonly message: string;
  readonly path: readonly string[] | null;
}
