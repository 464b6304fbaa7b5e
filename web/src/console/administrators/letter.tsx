import { readLetter } from '@ruzhu/api';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { addressOf } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { StatusLine } from '../../kit/status-line.tsx';
import { administratorsTexts } from './texts.ts';

/** The letter, fetched when it is asked for: each look is on the audit log. It leaves the memory with the page. */
export function Letter({ changeId }: { readonly changeId: string }) {
  const t = useTexts(administratorsTexts);
  const [url, setUrl] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  useEffect(
    () => () => {
      if (url) URL.revokeObjectURL(url);
    },
    [url],
  );
  const open = async () => {
    setFailed(false);
    const response = await fetch(addressOf(readLetter.path, { id: changeId }), {
      credentials: 'same-origin',
    });
    if (!response.ok) return setFailed(true);
    setUrl(URL.createObjectURL(await response.blob()));
  };
  if (url) return <img src={url} alt={t('letter.title')} style={{ maxWidth: '100%' }} />;
  return (
    <>
      <Button onClick={() => void open().catch(() => setFailed(true))}>{t('letter')}</Button>
      <StatusLine>{hasFailed && t('letter.failed')}</StatusLine>
    </>
  );
}
