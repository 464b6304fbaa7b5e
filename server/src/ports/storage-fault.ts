/**
 * The place where something was to be kept cannot take it: it is full, or broken. Nothing was kept; the same may succeed
 * later. `cause` holds what the system said.
 */
export class StorageFault extends Error {
  constructor(what: string, cause?: unknown) {
    super(`${what} could not be kept`, cause === undefined ? {} : { cause });
    this.name = 'StorageFault';
  }
}
