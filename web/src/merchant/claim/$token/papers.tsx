import type { handInClaim, uploadLetter } from '@ruzhu/api';
import { useMemo } from 'react';
import { addressOf, answeredOf, call, Fault } from '../../../client/call.ts';
import { operation } from '../../../client/operation.ts';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { Actions, SubmitButton } from '../../../kit/button.tsx';
import { Tick } from '../../../kit/choices.tsx';
import { FileUpload } from '../../../kit/file-upload.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { TextInput } from '../../../kit/text-input.tsx';
import { useForm } from '../../../kit/use-form.ts';
import type { UploadTransport } from '../../../kit/use-upload.ts';
import { instantWords } from '../../../texts/dates.ts';
import { changeTexts } from '../../administrator-parts/change-texts.ts';
import {
  missingOf,
  missingOfPerson,
  PersonFields,
  readPerson,
  usePersonFields,
} from '../../administrator-parts/person-fields.tsx';
import type { ApiFile } from '../../parts/file-transport.ts';
import { instantOf } from '../../parts/instant.ts';
import type { Claim } from './claim.ts';

const letter = operation<typeof uploadLetter>('POST', '/api/v1/administrator-claims/{token}/letter');
const handIn = operation<typeof handInClaim>('POST', '/api/v1/administrator-claims/{token}/papers');

const TYPES = 'image/jpeg,image/png,application/pdf';

/** The letter travels by the link: nobody is signed in here. It is not shown again, only named. */
const transportOf = (token: string): UploadTransport => ({
  send: async (file, on) => {
    on.check();
    const response = await fetch(addressOf(letter.path, { token }, { name: file.name }), {
      method: letter.method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': file.type, 'idempotency-key': on.key },
      body: file,
      signal: on.signal,
    });
    const answered = await answeredOf<ApiFile>(response);
    if (answered.ok) {
      const { id, name, bytes: size, createdAt } = answered.value;
      return { ok: true, file: { id, name, size, at: instantOf(createdAt), preview: null } };
    }
    const [refusal] = answered.refusals;
    if (!refusal) throw new Fault(answered.status, '');
    return { ok: false, refusal };
  },
});

type Means = { readonly token: string; readonly claim: Claim; readonly onHandedIn: () => void };

/** The new administrator, the letter and the legal representative's number. */
export function Papers({ token, claim: { account, change }, onHandedIn }: Means) {
  const t = useTexts(changeTexts);
  const { locale } = useApp();
  const transport = useMemo(() => transportOf(token), [token]);
  const form = useForm({
    fields: {
      ...usePersonFields(),
      letter: { label: t('claim.letter') },
      legalRepMobile: { label: t('claim.legalRep') },
      takesMailbox: { label: t('claim.mailbox') },
    },
    check: (data) => [...missingOfPerson(data), ...missingOf(data, ['letter', 'legalRepMobile'])],
    send: async (data) => {
      const answered = await call(handIn, {
        params: { token },
        body: {
          ...readPerson(data),
          letterId: String(data.get('letter')),
          legalRepMobile: String(data.get('legalRepMobile')),
          takesMailbox: data.get('takesMailbox') === 'yes',
        },
      });
      if (answered.ok) onHandedIn();
      return answered.ok ? { ok: true } : answered;
    },
  });
  return (
    <PageFrame title={t('claim.title')} form={form}>
      <p className="lead">
        {t('claim.lead', { account, at: instantWords(instantOf(change.endsAt), locale) })}
      </p>
      <form {...form.props}>
        <PersonFields form={form} />
        <FileUpload
          name="letter"
          label={t('claim.letter')}
          hint={t('claim.letter.hint')}
          accept={TYPES}
          transport={transport}
          error={form.error('letter')}
        />
        <TextInput
          name="legalRepMobile"
          kind="phone"
          width="m"
          prefix="+86"
          label={t('claim.legalRep')}
          hint={t('claim.legalRep.hint')}
          autoComplete="off"
          error={form.error('legalRepMobile')}
        />
        <Tick name="takesMailbox" label={t('claim.mailbox')} error={form.error('takesMailbox')} />
        <Actions>
          <SubmitButton pending={form.pending}>{t('claim.submit')}</SubmitButton>
        </Actions>
      </form>
    </PageFrame>
  );
}
