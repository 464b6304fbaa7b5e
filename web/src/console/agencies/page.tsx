import { agencies } from '@ruzhu/api';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { useAsk } from '../parts/ask.ts';
import { ConsolePage } from '../parts/console-page.tsx';
import { Loaded } from '../parts/loaded.tsx';
import type { Agency } from './agency.ts';
import { AgencyDialog } from './agency-dialog.tsx';
import { AgencyTable } from './agency-table.tsx';
import { PairTable } from './pair-table.tsx';
import { agencyTexts } from './texts.ts';

type Open = { readonly kind: 'add' } | { readonly kind: 'change'; readonly agency: Agency };

/** O-14: who reviews, by which phone, how much at a time; and what stops while there is nobody. */
export function Page() {
  const t = useTexts(agencyTexts);
  return (
    <ConsolePage title={t('title')} place="agencies">
      {() => <Agencies />}
    </ConsolePage>
  );
}

function Agencies() {
  const t = useTexts(agencyTexts);
  const query = useAsk(agencies);
  const client = useQueryClient();
  const [open, setOpen] = useState<Open | null>(null);
  const [saved, setSaved] = useState('');
  const again = (agency: Agency) => {
    setOpen(null);
    setSaved(t('saved', { name: agency.name }));
    void client.invalidateQueries({ queryKey: [agencies.id] });
  };
  return (
    <>
      <div className="toolbar">
        <Button type="primary" onClick={() => setOpen({ kind: 'add' })}>
          {t('add')}
        </Button>
        <output className="quiet" data-user="">
          {saved}
        </output>
      </div>
      <Loaded query={query} what={t('what')}>
        {(found) => (
          <>
            {!found.agencies.some((one) => one.state === 'active') && (
              <Alert
                className="submit-notice"
                type="warning"
                showIcon
                title={t(found.agencies.length === 0 ? 'none' : 'none.active')}
              />
            )}
            {found.agencies.length > 0 && (
              <AgencyTable
                rows={found.agencies}
                onChange={(agency) => setOpen({ kind: 'change', agency })}
                onSaved={again}
              />
            )}
            <PairTable found={found} />
          </>
        )}
      </Loaded>
      {open && (
        <AgencyDialog
          agency={open.kind === 'change' ? open.agency : null}
          onSaved={again}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
