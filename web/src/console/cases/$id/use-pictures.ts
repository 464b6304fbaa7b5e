import { readCaseFile } from '@ruzhu/api';
import { useEffect, useRef, useState } from 'react';
import { addressOf } from '../../../client/call.ts';

export type Loading =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'here'; readonly url: string };
const LOADING: Loading = { kind: 'loading' };

async function fetchPicture(caseId: string, fileId: string): Promise<string> {
  const response = await fetch(addressOf(readCaseFile.path, { id: caseId, fileId }), {
    credentials: 'same-origin',
  });
  if (!response.ok) throw new Error(`The picture answered ${response.status}`);
  return URL.createObjectURL(await response.blob());
}

/**
 * The pictures of a case, each fetched once while the page is open: every fetch is on the audit log, and the answer may
 * not be cached. They leave the memory with the page.
 */
export function usePicture(caseId: string, fileId: string | null) {
  const [seen, setSeen] = useState<Readonly<Record<string, Loading>>>({});
  const asked = useRef(new Set<string>());
  const urls = useRef<string[]>([]);
  const ask = (id: string) => {
    if (asked.current.has(id)) return;
    asked.current.add(id);
    const put = (loading: Loading) => setSeen((before) => ({ ...before, [id]: loading }));
    fetchPicture(caseId, id).then(
      (url) => {
        urls.current.push(url);
        put({ kind: 'here', url });
      },
      () => put({ kind: 'failed' }),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` asks each picture once, whatever render it is of.
  useEffect(() => {
    if (fileId) ask(fileId);
  }, [fileId]);
  useEffect(
    () => () => {
      for (const url of urls.current) URL.revokeObjectURL(url);
      urls.current = [];
      asked.current.clear();
    },
    [],
  );
  return {
    picture: (fileId && seen[fileId]) || LOADING,
    retry: () => {
      if (!fileId) return;
      asked.current.delete(fileId);
      setSeen(({ [fileId]: _failed, ...rest }) => rest);
      ask(fileId);
    },
  };
}
