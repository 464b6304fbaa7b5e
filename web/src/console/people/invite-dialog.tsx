import { inviteStaff } from '@ruzhu/api';
import { Alert, Button, Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { call } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { CopyLine } from '../../kit/copy-button.tsx';
import { common } from '../../texts/common.ts';
import { missing } from '../../texts/sentence.ts';
import { consoleTexts } from '../parts/console-texts.ts';
import { Labelled } from '../parts/labelled.tsx';
import { pathOf, ROLES, type Role } from '../parts/nav.ts';
import { useFocusBack } from '../parts/use-focus-back.ts';
import { useSubmit } from '../parts/use-submit.tsx';
import { peopleTexts } from './texts.ts';

type Values = { readonly roles?: Role[]; readonly agencyId?: string };
type House = { readonly id: string; readonly name: string };

/** Makes an invitation and shows its link once; it lives in this dialog alone. */
export function InviteDialog({
  agencies,
  onClose,
}: {
  readonly agencies: readonly House[];
  readonly onClose: () => void;
}) {
  useFocusBack();
  const t = useTexts(peopleTexts);
  const [url, setUrl] = useState<string | null>(null);
  return (
    <Modal
      open
      title={t(url ? 'link.title' : 'invite.title')}
      footer={null}
      mask={{ closable: url === null }}
      onCancel={onClose}
    >
      {url ? (
        <>
          <CopyLine value={url} label={t('link.label')} />
          <p className="quiet">{t('link.hint')}</p>
          <Button type="primary" onClick={onClose}>
            {t('link.done')}
          </Button>
        </>
      ) : (
        <InviteForm agencies={agencies} onMade={setUrl} onClose={onClose} />
      )}
    </Modal>
  );
}

function InviteForm({
  agencies,
  onMade,
  onClose,
}: {
  readonly agencies: readonly House[];
  readonly onMade: (url: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(peopleTexts);
  const c = useTexts(consoleTexts);
  const k = useTexts(common);
  const { locale } = useApp();
  const [form] = Form.useForm<Values>();
  const roles = Form.useWatch('roles', form) ?? [];
  const reviews = roles.includes('reviewer') || roles.includes('nameReviewer');
  const { submit, isPending, notice } = useSubmit<Values, { url: string }>({
    fields: { roles: { label: t('roles'), ask: 'choose' }, agencyId: { label: t('agency'), ask: 'choose' } },
    form,
    send: ({ roles = [], agencyId }) =>
      call(inviteStaff, { body: { roles, agencyId: reviews ? (agencyId ?? null) : null } }),
    done: ({ url }) => onMade(url),
  });
  return (
    <Form form={form} layout="vertical" onFinish={submit} noValidate>
      <p>{t('invite.body')}</p>
      {notice}
      <Form.Item
        name="roles"
        label={t('roles')}
        extra={t('roles.hint')}
        validateTrigger="onSubmit"
        rules={[{ required: true, type: 'array', min: 1, message: missing('choose', t('roles'), locale) }]}
      >
        <RoleChoices />
      </Form.Item>
      {reviews && agencies.length === 0 && (
        <Alert
          className="submit-notice"
          type="warning"
          title={t('agency.none')}
          action={<Link to={pathOf('agencies')}>{c('nav.agencies')}</Link>}
        />
      )}
      {reviews && (
        <Labelled name="agencyId" label={t('agency')} ask="choose" extra={t('agency.hint')}>
          <Select
            aria-label={t('agency')}
            options={agencies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Labelled>
      )}
      <div className="toolbar">
        <Button type="primary" htmlType="submit" loading={isPending}>
          {t('make')}
        </Button>
        <Button onClick={onClose}>{k('cancel')}</Button>
      </div>
    </Form>
  );
}

/** The roles to tick. A group of boxes is neither required nor invalid by itself: the form says so beside it. */
function RoleChoices({
  id,
  value = [],
  onChange,
}: {
  readonly id?: string;
  readonly value?: Role[];
  readonly onChange?: (roles: Role[]) => void;
}) {
  const t = useTexts(peopleTexts);
  const c = useTexts(consoleTexts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as the grid of the form.
    <div id={id} role="group" aria-label={t('roles')}>
      <Checkbox.Group
        className="role-choices"
        value={value}
        onChange={(roles) => onChange?.(roles)}
        options={ROLES.map((role) => ({
          value: role,
          label: (
            <>
              {c(`role.${role}`)} <span className="quiet">{t(`role.${role}.hint`)}</span>
            </>
          ),
        }))}
      />
    </div>
  );
}
