import './settings.css';
import type { Locale } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useApp, useTexts } from '../../../../kit/app.tsx';
import { Actions, Button } from '../../../../kit/button.tsx';
import { Radios } from '../../../../kit/choices.tsx';
import { SchemeSwitch } from '../../../../kit/scheme-switch.tsx';
import { StatusLine } from '../../../../kit/status-line.tsx';
import { SummaryList } from '../../../../kit/summary-list.tsx';
import { useAccountId } from '../../../parts/application.ts';
import { type RoadView, useRoad } from '../../../parts/road.ts';
import { signOut } from '../../../parts/session.ts';
import { ApplicationFrame } from '../application-frame.tsx';
import { Shown } from '../shown.tsx';
import { settings } from './texts.ts';

/** M-07: language, appearance, administrator, and the acts that concern the sign-in. */
export function Page() {
  const t = useTexts(settings);
  const road = useRoad(useAccountId());
  return (
    <ApplicationFrame title={t('title')}>
      <Language />
      <SchemeSwitch />
      <Shown of={road} what={t('what')}>
        {(data) => <Administrator road={data} />}
      </Shown>
      <ShutActs />
      <SignOut />
    </ApplicationFrame>
  );
}

const LOCALES: readonly Locale[] = ['zh', 'en'];

function Language() {
  const t = useTexts(settings);
  const { locale, setLocale } = useApp();
  return (
    <Radios
      name="locale"
      legend={t('language.title')}
      defaultValue={locale}
      choices={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
      onPick={(value) => setLocale(value === 'en' ? 'en' : 'zh')}
    />
  );
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function Administrator({ road }: { readonly road: RoadView }) {
  const t = useTexts(settings);
  const { adminName, adminIdNumber, adminMobile } = road.account.answers;
  return (
    <>
      <SummaryList
        title={t('admin.title')}
        rows={[
          { label: t('admin.name'), value: textOf(adminName) ?? t('admin.none') },
          { label: t('admin.id'), value: textOf(adminIdNumber) },
          { label: t('admin.mobile'), value: textOf(adminMobile) },
        ]}
      />
      <p className="hint settings-note">{t('admin.hint')}</p>
    </>
  );
}

/** What is not done online: in sight, and why it cannot be done here. */
function ShutActs() {
  const t = useTexts(settings);
  const call = t('reason.call');
  return (
    <section className="shut-acts">
      <h2>{t('acts.title')}</h2>
      <ul>
        <li>
          <Button reason={call}>{t('act.password')}</Button>
        </li>
        <li>
          <Button reason={call}>{t('act.mobile')}</Button>
        </li>
        <li>
          <Button reason={call}>{t('act.admin')}</Button>
        </li>
        <li>
          <Button reason={t('reason.devices')}>{t('act.devices')}</Button>
        </li>
        <li>
          <Button reason={call}>{t('act.everywhere')}</Button>
        </li>
        <li>
          <Button reason={call}>{t('act.cancel')}</Button>
        </li>
      </ul>
    </section>
  );
}

function SignOut() {
  const t = useTexts(settings);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [hasFailed, setFailed] = useState(false);
  const leave = () => {
    signOut().then(
      // What was loaded is forgotten only once this page is gone: it would ask for it again.
      async () => {
        await navigate('/signed-out', { replace: true });
        client.clear();
      },
      () => setFailed(true),
    );
  };
  return (
    <section>
      <h2>{t('out.title')}</h2>
      <p className="hint">{t('out.hint')}</p>
      <Actions>
        <Button onClick={leave}>{t('out.act')}</Button>
      </Actions>
      <StatusLine>{hasFailed && t('out.failed')}</StatusLine>
    </section>
  );
}
