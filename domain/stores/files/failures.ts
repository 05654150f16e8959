/** I/O error; nothing was changed, and the same call may be tried again. */
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

/** The disk or the quota is full. */
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

/** Another process works in the folder, or this one does already. */
export class FolderTaken extends Error {
  override readonly name = 'FolderTaken';

  constructor(
    readonly folder: string,
    readonly owner: { readonly pid: number; readonly host: string; readonly since: string },
  ) {
    super(`${folder} is in use by process ${owner.pid} on ${owner.host} since ${owner.since}`);
  }
}

/** A file that is not a valid document. It is left as it is, for an operator to look at. */
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

/** Waits for a call; false if it succeeds, true if it fails with one of these codes. Other failures are thrown. */
export async function failsWith(codes: readonly string[], call: Promise<unknown>): Promise<boolean> {
  try {
    await call;
    return false;
  } catch (error) {
    if (codes.includes(codeOf(error) ?? '')) return true;
    throw error;
  }
}

/** Undefined if it throws nothing. */
export function codeThrownBy(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}
