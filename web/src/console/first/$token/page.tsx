import { finishStaffLogin, joinStaff } from '@ruzhu/api';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { call } from '../../../client/call.ts';
import { useSentence, useTexts } from '../../../kit/app.tsx';
import { EntryPage } from '../../parts/entry-page.tsx';
import { Labelled } from '../../parts/labelled.tsx';
import { homeOf, pathOf, rolesOf } from '../../parts/nav.ts';
import { type Begun, ScanPanel } from '../../parts/scan-panel.tsx';
import { useSession } from '../../parts/session.ts';
import { useSubmit } from '../../parts/use-submit.tsx';
import { firstTexts } from './texts.ts';

type Values = { readonly name: string; readonly email: string; readonly password: string };
type Joined = { readonly staff: { readonly roles: readonly string[] }; readonly scan: Begun };

/** Shown before typing; the rule itself is the server's. */
const PASSWORD_MIN = 10;
const DEAD = ['link.unknown', 'link.used', 'link.expired'];

/** O-00: the invitation of the first operator, and of everybody an operator invites. */
export function Page() {
  const t = useTexts(firstTexts);
  const [joined, setJoined] = useState<Joined | null>(null);
  const [dead, setDead] = useState<string | null>(null);
  if (dead) return <DeadLink code={dead} />;
  return (
    <EntryPage title={t(joined ? 'title.scan' : 'title')}>
      {joined ? <Enrol joined={joined} /> : <Person onJoined={setJoined} onDead={setDead} />}
    </EntryPage>
  );
}

function DeadLink({ code }: { readonly code: string }) {
  const t = useTexts(firstTexts);
  const say = useSentence();
  return (
    <EntryPage title={t('link.why')}>
      <Alert type="warning" showIcon title={say({ code, params: {} })?.text ?? t('link.why')} />
      <p>{t('link.ask')}</p>
      <Link to="/console/login">{t('to.login')}</Link>
    </EntryPage>
  );
}

function Person({
  onJoined,
  onDead,
}: {
  readonly onJoined: (joined: Joined) => void;
  readonly onDead: (code: string) => void;
}) {
  const t = useTexts(firstTexts);
  const { token = '' } = useParams();
  const [form] = Form.useForm<Values>();
  const fields = {
    name: { label: t('name') },
    email: { label: t('email') },
    password: { label: t('password') },
  };
  const { submit, isPending, notice } = useSubmit<Values, Joined>({
    fields,
    form,
    send: (values) => call(joinStaff, { body: { token, ...values } }),
    done: onJoined,
    onRefused: (refusals) => {
      const found = refusals.find(({ code, path }) => DEAD.includes(code) || path === 'token');
      if (found) onDead(DEAD.includes(found.code) ? found.code : 'link.unknown');
      return found !== undefined;
    },
  });
  return (
    <Form form={form} layout="vertical" onFinish={submit} noValidate>
      <p>{t('intro')}</p>
      {notice}
      <Labelled name="name" label={t('name')} ask="fill">
        <Input autoComplete="name" spellCheck={false} />
      </Labelled>
      <Labelled name="email" label={t('email')} ask="fill">
        <Input autoComplete="username" inputMode="email" spellCheck={false} />
      </Labelled>
      <Labelled
        name="password"
        label={t('password')}
        ask="fill"
        extra={t('password.hint', { min: PASSWORD_MIN })}
      >
        <Input.Password autoComplete="new-password" />
      </Labelled>
      <Button type="primary" htmlType="submit" loading={isPending}>
        {t('next')}
      </Button>
    </Form>
  );
}

function Enrol({ joined }: { readonly joined: Joined }) {
  const t = useTexts(firstTexts);
  const navigate = useNavigate();
  const { refresh } = useSession();
  const roles = rolesOf(joined.staff.roles);
  const { submit, notice } = useSubmit<Begun, unknown>({
    send: ({ ticketId }) => call(finishStaffLogin, { body: { ticketId } }),
    done: () => {
      const next = roles.includes('operator') ? pathOf('setup') : homeOf(roles);
      void refresh().then(() => navigate(next, { replace: true }));
    },
  });
  return (
    <>
      {notice}
      <p>{t('scan.hint')}</p>
      <ScanPanel
        scan={joined.scan}
        onConfirmed={() => void submit(joined.scan)}
        onAgain={() => navigate('/console/login')}
      />
      <p className="quiet">
        {t('scan.again')} <Link to="/console/login">{t('to.login')}</Link>
      </p>
    </>
  );
}
