import { heldDecisions, viewCase } from '@ruzhu/api';
import { useQuery } from '@tanstack/react-query';
import { Result } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Fault, load } from '../../../client/call.ts';
import { useTexts } from '../../../kit/app.tsx';
import { useAsk } from '../../parts/ask.ts';
import { ConsolePage } from '../../parts/console-page.tsx';
import { HeldDecision } from '../../parts/held-decision.tsx';
import { LoadFault, Waiting } from '../../parts/loaded.tsx';
import type { CaseView } from './case-view.ts';
import './desk.css';
import { deskTexts } from './texts.ts';
import { Workbench } from './workbench.tsx';

/** R-03, a case on one’s own desk. What belongs to others does not exist here. */
export function Page() {
  const t = useTexts(deskTexts);
  const { id = '' } = useParams();
  return (
    <ConsolePage title={t('title')} place="queue" layout="desk">
      {(session) => <Desk key={id} id={id} reader={session.name} />}
    </ConsolePage>
  );
}

const isRefusal = (fault: unknown): boolean => fault instanceof Fault && fault.status < 500;

/**
 * Once on the desk a case stays as it was opened: nothing moves under the eyes, a decision is on what was seen, and
 * nothing of it is kept after the page.
 */
const useCase = (id: string) =>
  useQuery({
    queryKey: ['case', id],
    queryFn: () => load(viewCase, { params: { id } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: (count, fault) => count < 2 && !isRefusal(fault),
  });

function Desk({ id, reader }: { readonly id: string; readonly reader: string }) {
  const t = useTexts(deskTexts);
  const query = useCase(id);
  const [later, setLater] = useState<{ readonly view: CaseView; readonly restarts: number } | null>(null);
  const view = later?.view ?? query.data;
  if (view)
    return (
      <Workbench
        key={later?.restarts ?? 0}
        view={view}
        reader={reader}
        onGrown={(next) => setLater((before) => ({ view: next, restarts: before?.restarts ?? 0 }))}
        onRestart={(next) => setLater((before) => ({ view: next, restarts: (before?.restarts ?? 0) + 1 }))}
      />
    );
  if (isRefusal(query.error)) return <Gone id={id} onBack={() => void query.refetch()} />;
  if (query.error)
    return <LoadFault what={t('what')} fault={query.error} onReload={() => void query.refetch()} />;
  return <Waiting rows={8} />;
}

/** Not on the desk: decided and about to leave, or somebody else's. */
function Gone({ id, onBack }: { readonly id: string; readonly onBack: () => void }) {
  const t = useTexts(deskTexts);
  const { data } = useAsk(heldDecisions);
  const held = data?.held.find((one) => one.id === id);
  if (held)
    return (
      <Result
        status="info"
        title={<h1>{`${held.number} ${held.subjectName}`}</h1>}
        subTitle={<HeldDecision held={held} hasKey onBack={onBack} />}
        extra={<Link to="/console/queue">{t('back')}</Link>}
      />
    );
  return (
    <Result
      status="info"
      title={<h1>{t('gone.title')}</h1>}
      subTitle={t('gone.body')}
      extra={<Link to="/console/queue">{t('back')}</Link>}
    />
  );
}
