/** The disk did not do what it was asked: nothing has changed, and the same call may be tried again. */
export class StoreFailed extends Error {
  override readonly name: string = 'StoreFailed';

  constructor(
    message: string,
    readonly path: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** No room on the disk, or the quota is used up. */
export class StoreFull extends StoreFailed {
  override readonly name = 'StoreFull';
}

/** The store has been closed, or another process has taken its folder over. */
export class StoreClosed extends StoreFailed {
  override readonly name = 'StoreClosed';
}

/** The data folder cannot be used at all. */
export class FolderUnusable extends StoreFailed {
  override readonly name = 'FolderUnusable';
}

/** A file that is not a document of ours; it stays as it is, for somebody to look at. */
export class DocumentUnreadable extends Error {
  override readonly name = 'DocumentUnreadable';

  constructor(
    readonly path: string,
    reason: string,
    cause?: unknown,
  ) {
    super(`Cannot read ${path}: ${reason}. The file has been left as it is.`, { cause });
  }
}

export function failedAt(path: string, cause: unknown): StoreFailed {
  if (cause instanceof StoreFailed) return cause;
  const code = codeOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StoreFull(`No room on the disk for ${path}`, path, cause);
  return new StoreFailed(`The disk failed at ${path}${code === undefined ? '' : ` (${code})`}`, path, cause);
}

/** The system's code of a failed call, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
