import type { Refusal } from '@ruzhu/rules';
import { useRef } from 'react';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import { Radios } from '../../../kit/choices.tsx';
import { MISSING } from '../../../kit/form-state.ts';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { SaveLine } from '../../../kit/status-line.tsx';
import { group, TextInput } from '../../../kit/text-input.tsx';
import { useAutosave } from '../../../kit/use-autosave.ts';
import { useForm } from '../../../kit/use-form.ts';
import { Stage } from '../stage.tsx';

const fields = {
  kind: { label: '企业类型', ask: 'choose' },
  entityName: { label: '企业名称' },
  uscc: { label: '统一社会信用代码' },
  legalRep: { label: '法定代表人姓名' },
} as const;

function check(data: FormData): Refusal[] {
  const empty = Object.keys(fields)
    .filter((path) => !data.get(path))
    .map((path) => ({ code: MISSING, path, params: {} }));
  const got = String(data.get('uscc') ?? '').replace(/\s/g, '').length;
  return got && got !== 18 ? [...empty, { code: 'uscc.length', path: 'uscc', params: { got } }] : empty;
}

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

function Question() {
  const box = useRef<HTMLFormElement>(null);
  const form = useForm({
    fields,
    check,
    send: async (data) => {
      await wait(1_200);
      if (data.get('entityName') === 'fault')
        throw Object.assign(new Error('down'), { requestId: '7f3a-1c22' });
      return { ok: true };
    },
  });
  const saving = useAutosave({
    form: box,
    save: () => wait(300).then(() => 'saved' as const),
    isSent: form.isSent,
  });
  return (
    <PageFrame
      title="营业执照上的主体信息"
      stage="注册服务号"
      place={{ n: 5, total: 11 }}
      back="/ui"
      exit="/ui"
      form={form}
    >
      <form ref={box} {...form.props}>
        <Radios
          name="kind"
          legend="企业类型"
          choices={[
            { value: 'e', label: '企业' },
            { value: 's', label: '个体工商户' },
          ]}
          error={form.error('kind')}
        />
        <TextInput
          name="entityName"
          label="企业名称"
          hint="与营业执照上的名称一致，包括括号"
          kind="organisation"
          error={form.error('entityName')}
        />
        <TextInput
          name="uscc"
          label="统一社会信用代码"
          hint="营业执照右上角，共 18 位"
          kind="code"
          width="m"
          readBack={group(4)}
          error={form.error('uscc')}
        />
        <TextInput
          name="legalRep"
          label="法定代表人姓名"
          kind="name"
          width="m"
          error={form.error('legalRep')}
        />
        <SaveLine state={saving} />
        <Actions>
          <SubmitButton pending={form.pending}>保存并继续</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}

/** A whole question page, with its rules, its autosave and a send that takes a second. */
export function Page() {
  return (
    <Stage>
      <Question />
    </Stage>
  );
}
