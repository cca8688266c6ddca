/** A backup cannot be written or read for a reason that the operator can act on; its message is one plain line. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

export function notOurs(cause?: unknown): BackupError {
  return new BackupError('This file is not a backup made by Multaqa.', { cause });
}

export function damaged(reason: string, cause?: unknown): BackupError {
  return new BackupError(`The backup is damaged (${reason}): nothing was changed.`, { cause });
}
