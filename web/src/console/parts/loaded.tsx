import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Fault } from '../../client/call.ts';
import { useTexts } from '../../kit/app.tsx';
import { states } from '../../texts/states.ts';
import { consoleTexts } from './console-texts.ts';

const QUICK_MS = 300;

/** Nothing for a moment, then a skeleton under the real h1. */
export function Waiting({ rows = 4 }: { readonly rows?: number }) {
  const t = useTexts(states);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), QUICK_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <output className="sr">{isLong && t('loading')}</output>
      {isLong && <Skeleton active paragraph={{ rows }} title={false} />}
    </>
  );
}

/** A part that could not be loaded: what, the number to quote, and the way to try again. */
export function LoadFault({
  what,
  fault,
  onReload,
}: {
  readonly what: string;
  readonly fault: unknown;
  readonly onReload: () => void;
}) {
  const t = useTexts(consoleTexts);
  const s = useTexts(states);
  const number = fault instanceof Fault ? fault.requestId : '';
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('load.error', { what })}
      description={number && <span data-user="">{s('error.number', { number })}</span>}
      action={
        <Button size="small" onClick={onReload}>
          {s('reload')}
        </Button>
      }
    />
  );
}

/** An answer of the server, or what stands in for it meanwhile. One failed block does not blank the page. */
export function Loaded<T>({
  query,
  what,
  rows,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly what: string;
  readonly rows?: number;
  readonly children: (value: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <LoadFault what={what} fault={query.error} onReload={() => void query.refetch()} />;
  return <Waiting {...(rows === undefined ? {} : { rows })} />;
}
