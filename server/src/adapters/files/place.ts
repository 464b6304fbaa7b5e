import { join } from 'node:path';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of a file or merchant as a part of a name. Throws when it is no UUID in lower case. */
export function checkedId(id: string): string {
  // Anything else could lead out of the folder.
  if (!UUID.test(id)) throw new Error('The id of a file or merchant is not a UUID in lower case');
  return id;
}

export type FilePlace = {
  readonly directory: string;
  /** Whether a name in the directory belongs to the file: a variant of it, or what an interrupted write left. */
  readonly isOf: (name: string) => boolean;
};

/** Where a file lies: one folder per merchant, spread over 256 by the end of the id, which is random. */
export function placeOf(folder: string, merchantId: string, fileId: string): FilePlace {
  const merchant = checkedId(merchantId);
  const prefix = `${checkedId(fileId)}.`;
  return {
    directory: join(folder, merchant.slice(-2), merchant),
    isOf: (name) => name.startsWith(prefix),
  };
}
