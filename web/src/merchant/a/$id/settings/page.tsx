import './settings.css';
import type { Locale } from '@ruzhu/rules';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { leaving } from '../../../../client/call.ts';
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
import { Devices } from './devices.tsx';
import { SignInActs } from './sign-in-acts.tsx';
import { settings } from './texts.ts';

/** M-07: language, appearance, administrator, what changes the sign-in, and where one is signed in. */
export function Page() {
  const t = useTexts(settings);
  const road = useRoad(useAccountId());
  const client = useQueryClient();
  const navigate = useNavigate();
  // What was loaded is forgotten only once this page is gone: it would ask for it again.
  const leave = async () => {
    await navigate('/signed-out', { replace: true });
    client.clear();
  };
  return (
    <ApplicationFrame title={t('title')}>
      <Language />
      <SchemeSwitch />
      <Shown of={road} what={t('what')}>
        {(data) => (
          <>
            <Administrator road={data} />
            <SignInActs of={data} />
          </>
        )}
      </Shown>
      <Devices onLeft={leave} />
      <SignOut onLeft={leave} />
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

function SignOut({ onLeft }: { readonly onLeft: () => Promise<void> }) {
  const t = useTexts(settings);
  const [hasFailed, setFailed] = useState(false);
  const leave = () => {
    void leaving(() => signOut().then(onLeft, () => setFailed(true)));
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
