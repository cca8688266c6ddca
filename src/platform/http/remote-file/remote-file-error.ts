export type RemoteFileErrorCode =
  /** No address that may be read: see `fault` in the arguments. */
  | 'ADDRESS_INVALID'
  /** The host, or the one that it redirects to, is not on the public internet. */
  | 'ADDRESS_NOT_PUBLIC'
  | 'TOO_MANY_REDIRECTS'
  | 'TOO_LARGE'
  | 'TIMED_OUT'
  /** No such host, no connection, or an answer that broke off or cannot be decoded. */
  | 'UNREACHABLE'
  /** An answer other than the file: see `status` in the arguments. */
  | 'HTTP_STATUS';

/** What is wrong with an address. */
export type AddressFault = 'SYNTAX' | 'SCHEME' | 'CREDENTIALS' | 'PORT' | 'DOWNGRADE';

/**
 * Why a file could not be fetched. Says nothing that a server answered except its status: whoever may name an address
 * must not learn from the error what stands behind it.
 */
export class RemoteFileError extends Error {
  override readonly name = 'RemoteFileError';

  constructor(
    readonly code: RemoteFileErrorCode,
    readonly args: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
