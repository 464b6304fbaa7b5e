import type { BodyOf, Endpoint } from '@ruzhu/api';
import { Button } from 'antd';
import { useState } from 'react';
import { type Arrived, download, keep } from '../../client/download.ts';
import { useTexts } from '../../kit/app.tsx';
import { exportTexts } from './export-texts.ts';
import { useSubmit } from './use-submit.tsx';

/** Downloads the list of the page as a table, and says how many rows it holds. */
export function ExportButton<E extends Pick<Endpoint, 'method' | 'path'>>({
  endpoint,
  body,
}: {
  readonly endpoint: E;
  readonly body: BodyOf<E>;
}) {
  const t = useTexts(exportTexts);
  const [said, setSaid] = useState('');
  const { submit, isPending, notice } = useSubmit<object, Arrived>({
    send: () => download(endpoint, body),
    done: (arrived) => {
      keep(arrived);
      setSaid(t(arrived.isCut ? 'cut' : 'done', { n: arrived.rows }));
    },
  });
  return (
    <>
      <Button loading={isPending} onClick={() => void submit({})}>
        {t('go')}
      </Button>
      <output className="quiet">{said}</output>
      {notice}
    </>
  );
}
