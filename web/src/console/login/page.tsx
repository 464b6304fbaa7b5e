import { beginPasskeySignIn, finishPasskeySignIn, finishStaffLogin, staffLogin } from '@ruzhu/api';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { EntryPage } from '../parts/entry-page.tsx';
import { Labelled } from '../parts/labelled.tsx';
import { homeOf, rolesOf } from '../parts/nav.ts';
import { type Begun, ScanPanel } from '../parts/scan-panel.tsx';
import { useSession } from '../parts/session.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { hasPasskeys, signByPasskey } from '../passkeys/ask-device.ts';
import { loginTexts } from './texts.ts';

type Values = { readonly email: string; readonly password: string };

/** Only pages of this surface are gone back to. */
const backTo = (next: string | null): string | null => (next?.startsWith('/console/') ? next : null);

/** mailbox and password, then the scan on the own phone. */
export function Page() {
  const t = useTexts(loginTexts);
  const { sandbox } = useApp();
  const [scan, setScan] = useState<Begun | null>(null);
  return (
    <EntryPage title={t(scan ? 'title.scan' : 'title')}>
      {scan ? <Scan scan={scan} onBack={() => setScan(null)} /> : <Credentials onScan={setScan} />}
      {!scan && hasPasskeys() && <Passkey />}
      {sandbox && <sandbox.Shortcut to="review" />}
    </EntryPage>
  );
}

type SignedIn = { readonly staff: { readonly roles: readonly string[] } };

/** Where a sign-in leads, whichever way it was made. */
function useArriving() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { refresh } = useSession();
  return ({ staff }: SignedIn) =>
    void refresh().then(() =>
      navigate(backTo(search.get('next')) ?? homeOf(rolesOf(staff.roles)), { replace: true }),
    );
}

/** One touch on a device that was added before, in place of password and scan. */
function Passkey() {
  const t = useTexts(loginTexts);
  const done = useArriving();
  const { submit, isPending, notice } = useSubmit<object, SignedIn>({
    send: async () => {
      const asked = await call(beginPasskeySignIn, {});
      if (!asked.ok) return asked;
      const signed = await signByPasskey(asked.value.options);
      if (!signed.ok) return signed;
      const { challengeId } = asked.value;
      return call(finishPasskeySignIn, { body: { challengeId, response: signed.response } });
    },
    done,
  });
  return (
    <>
      {notice}
      <div className="toolbar">
        <Button onClick={() => void submit({})} loading={isPending}>
          {t('passkey')}
        </Button>
      </div>
    </>
  );
}

function Credentials({ onScan }: { readonly onScan: (scan: Begun) => void }) {
  const t = useTexts(loginTexts);
  const [form] = Form.useForm<Values>();
  const fields = { email: { label: t('email') }, password: { label: t('password') } };
  const { submit, isPending, notice } = useSubmit<Values, Begun>({
    fields,
    form,
    send: (body) => call(staffLogin, { body }),
    done: onScan,
  });
  return (
    <Form form={form} layout="vertical" onFinish={submit} noValidate>
      {notice}
      <Labelled name="email" label={t('email')} ask="fill">
        <Input autoComplete="username" inputMode="email" spellCheck={false} autoFocus />
      </Labelled>
      <Labelled name="password" label={t('password')} ask="fill">
        <Input.Password autoComplete="current-password" />
      </Labelled>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('next')}
      </Button>
      <p className="quiet">{t('forgot')}</p>
    </Form>
  );
}

function Scan({ scan, onBack }: { readonly scan: Begun; readonly onBack: () => void }) {
  const t = useTexts(loginTexts);
  const done = useArriving();
  const { submit, notice } = useSubmit<Begun, SignedIn>({
    send: ({ ticketId }) => call(finishStaffLogin, { body: { ticketId } }),
    done,
  });
  return (
    <>
      {notice}
      <p>{t('scan.hint')}</p>
      <ScanPanel scan={scan} onConfirmed={() => void submit(scan)} onAgain={onBack} />
      <Button type="link" onClick={onBack}>
        {t('back')}
      </Button>
    </>
  );
}
