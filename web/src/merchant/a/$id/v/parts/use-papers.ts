import { useRef } from 'react';
import { type ApiFile, useFiles } from '../../../../parts/file-transport.ts';

/**
 * The files that may be used on a page, and those handed in while it is open: the rules of the page look a file up among
 * `ids`. `files` is `null` until they are known.
 */
export function usePapers(applicationId: string) {
  const found = useFiles(applicationId);
  const ids = useRef<string[]>([]);
  for (const { id } of found.data ?? []) if (!ids.current.includes(id)) ids.current.push(id);
  return {
    files: found.data ?? null,
    error: found.error,
    refetch: found.refetch,
    ids: ids.current,
    onStored: (file: ApiFile) => void ids.current.push(file.id),
  };
}

export type Papers = ReturnType<typeof usePapers>;
