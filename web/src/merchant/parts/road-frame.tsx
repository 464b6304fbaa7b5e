import './parts.css';
import type { Stage } from '@ruzhu/journeys';
import type { Refusal, Warning } from '@ruzhu/rules';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useSentence, useTexts } from '../../kit/app.tsx';
import { PageFrame } from '../../kit/page-frame.tsx';
import { Notice } from '../../kit/panel.tsx';
import type { Form } from '../../kit/use-form.ts';
import { useAccountId } from './application.ts';
import { partTexts } from './parts-texts.ts';
import { SessionWatch } from './session-watch.tsx';

export type RoadFrameProps = {
  readonly title: string;
  readonly stage: Stage;
  /** The place inside the stage: 第 n 项，共 total 项. */
  readonly place?: { readonly n: number; readonly total: number } | undefined;
  /** A whole address, or one relative to the application: `register/type`. */
  readonly back?: string | undefined;
  readonly form?: Pick<Form, 'errors' | 'attempt' | 'fault'> | undefined;
  readonly width?: 'column' | 'wide';
  readonly aside?: ReactNode;
  /** Pages with nothing to save have no 「保存并退出」. */
  readonly leaves?: boolean;
  readonly children: ReactNode;
};

/** An address inside the application of the page: `/a/{id}/register/type`. */
export const roadAddress = (id: string, to: string): string =>
  to.startsWith('/') ? to : `/a/${id}${to ? `/${to}` : ''}`;

/** The frame of every page of an application: caption of its stage, way out to 「我的申请」, watch over the sign-in. */
export function RoadFrame({ stage, back, form, leaves = true, children, ...frame }: RoadFrameProps) {
  const t = useTexts(partTexts);
  const id = useAccountId();
  return (
    <PageFrame
      {...frame}
      stage={t(`stage.${stage}`)}
      {...(back === undefined ? {} : { back: roadAddress(id, back) })}
      {...(leaves ? { exit: roadAddress(id, '') } : {})}
      {...(form ? { form } : {})}
    >
      <SessionWatch />
      <CarriedWarnings />
      {children}
    </PageFrame>
  );
}

/** What a page hands to the one after it: hints that stopped nobody. */
export type Carried = { readonly warnings?: readonly Warning[] };

function CarriedWarnings() {
  const t = useTexts(partTexts);
  const sentence = useSentence();
  const { state } = useLocation();
  const warnings = (state as Carried | null)?.warnings ?? []; // Only `carry` puts anything there.
  const said = warnings
    .filter(({ level }) => level === 'warn')
    .flatMap((warning: Pick<Refusal, 'code' | 'params'>) => sentence(warning) ?? []);
  if (said.length === 0) return null;
  return (
    <Notice tone="wait" title={t('warned.title')}>
      <ul className="bullets">
        {said.map(({ text, fix }) => (
          <li key={text}>
            {text}
            {fix && <span className="hint"> {fix}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
