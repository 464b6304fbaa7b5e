import { type AnswerOf, loadRuleTable, previewRuleTable } from '@ruzhu/api';
import { civilDateAt } from '@ruzhu/rules';
import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import { call } from '../../../client/call.ts';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { common } from '../../../texts/common.ts';
import { Labelled } from '../../parts/labelled.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import { Difference } from './difference.tsx';
import { type Kind, readTableFile, type TableFile } from './table-file.ts';
import { tableTexts } from './texts.ts';

const KINDS: readonly Kind[] = ['categories', 'calendar', 'nameWords'];
type Values = { readonly kind: Kind; readonly effectiveFrom: string; readonly note?: string };
type Body = Values & { readonly note: string; readonly content: unknown };
type Seen = { readonly body: Body; readonly preview: AnswerOf<typeof previewRuleTable> };

/** A file is read here, held against what is in force, and only then loaded. */
export function LoadTable({
  onLoaded,
  onClose,
}: {
  readonly onLoaded: (from: string) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(tableTexts);
  const [seen, setSeen] = useState<Seen | null>(null);
  return (
    <Modal open title={t('load')} width={720} footer={null} onCancel={onClose}>
      {seen ? (
        <Confirm seen={seen} onLoaded={onLoaded} onBack={() => setSeen(null)} />
      ) : (
        <Choose onSeen={setSeen} onClose={onClose} />
      )}
    </Modal>
  );
}

function Choose({
  onSeen,
  onClose,
}: {
  readonly onSeen: (seen: Seen) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(tableTexts);
  const c = useTexts(common);
  const { clock } = useApp();
  const [form] = Form.useForm<Values>();
  const [file, setFile] = useState<TableFile | null>(null);
  const [place, setPlace] = useState('');
  const { submit, isPending, notice } = useSubmit<Body, Seen['preview']>({
    send: (body) => {
      setPlace('');
      return call(previewRuleTable, { body });
    },
    onRefused: (refusals) => {
      setPlace(refusals.map(({ path }) => path).find(Boolean) ?? '');
      return false;
    },
    done: (preview, body) => onSeen({ body, preview }),
  });
  const choose = (name: string, text: string) => {
    const read = readTableFile(name, text);
    setFile(read);
    if (read.ok && read.kind) form.setFieldValue('kind', read.kind);
  };
  return (
    <>
      {notice}
      {place && <p data-user="">{t('place', { where: place })}</p>}
      <ChooseFile file={file} onFile={choose} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'categories', effectiveFrom: civilDateAt(clock()) }}
        onFinish={({ note = '', ...values }) =>
          file?.ok && void submit({ ...values, note, content: file.content })
        }
        noValidate
      >
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
        </Form.Item>
        <Labelled name="effectiveFrom" label={t('from')} ask="fill" extra={t('from.hint')}>
          <Input autoComplete="off" />
        </Labelled>
        <Form.Item name="note" label={t('note')}>
          <Input autoComplete="off" maxLength={200} />
        </Form.Item>
        <div className="toolbar">
          <Button
            type="primary"
            htmlType="submit"
            loading={isPending}
            aria-disabled={!file?.ok}
            aria-describedby="table-why"
          >
            {t('preview')}
          </Button>
          <Button onClick={onClose}>{c('cancel')}</Button>
          <span id="table-why" className="quiet">
            {!file && t('file.none')}
          </span>
        </div>
      </Form>
    </>
  );
}

function ChooseFile({
  file,
  onFile,
}: {
  readonly file: TableFile | null;
  readonly onFile: (name: string, text: string) => void;
}) {
  const t = useTexts(tableTexts);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p>
        <Button onClick={() => input.current?.click()}>{t('file')}</Button>{' '}
        <span role="status" data-user="">
          {file?.ok && t('file.name', { name: file.name })}
        </span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t('file')}
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            event.target.value = '';
            void chosen?.text().then((text) => onFile(chosen.name, text));
          }}
        />
      </p>
      {file && !file.ok && (
        <Alert
          className="submit-notice"
          type="error"
          role="alert"
          title={
            file.why === null
              ? t('file.large', { name: file.name })
              : t('file.bad', { name: file.name, why: file.why })
          }
        />
      )}
    </>
  );
}

/** What changes, row by row, before anything is loaded. */
function Confirm({
  seen: { body, preview },
  onLoaded,
  onBack,
}: {
  readonly seen: Seen;
  readonly onLoaded: (from: string) => void;
  readonly onBack: () => void;
}) {
  const t = useTexts(tableTexts);
  const { submit, isPending, notice } = useSubmit<Body, AnswerOf<typeof loadRuleTable>>({
    send: (given, key) => call(loadRuleTable, { body: given, key }),
    done: ({ effectiveFrom }) => onLoaded(effectiveFrom),
  });
  const { kind, line, rows } = preview;
  return (
    <>
      {notice}
      <p role="status">{t('preview.title', { what: t(`kind.${kind}`), line, n: rows })}</p>
      <p className="quiet">{`${t('from')} ${body.effectiveFrom}`}</p>
      <div className="preview-table">
        <Difference difference={preview.difference} />
      </div>
      <div className="toolbar">
        <Button type="primary" autoFocus loading={isPending} onClick={() => void submit(body)}>
          {t('confirm')}
        </Button>
        <Button onClick={onBack}>{t('other')}</Button>
      </div>
    </>
  );
}
