/** The embedded database cannot start for a reason that the operator can act on; its message is one plain line. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The `code` of a system error such as ENOENT, or undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  // Not `instanceof Error`: under Jest, the errors of Node's own modules are of another realm's class.
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  ENOTDIR: 'part of the path is a file, not a folder',
  EEXIST: 'there is a file in its place',
  // What Node says for a folder that cannot be made on a read-only file system.
  ENOENT: 'it cannot be made (is the file system read-only?)',
};

/** Runs an action on a folder, turning the usual file-system errors into a StartError that names the folder. */
export async function withFolder<T>(folder: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const problem = FOLDER_PROBLEMS[systemCode(error) ?? ''];
    if (problem === undefined) throw error;
    throw new StartError(`The database folder ${folder} cannot be used: ${problem}.`, { cause: error });
  }
}
