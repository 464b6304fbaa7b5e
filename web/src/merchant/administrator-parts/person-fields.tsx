import { groupId, groupMobile, type Refusal } from '@ruzhu/rules';
import { useTexts } from '../../kit/app.tsx';
import { TextInput } from '../../kit/text-input.tsx';
import type { Form } from '../../kit/use-form.ts';
import { changeTexts } from './change-texts.ts';

const PERSON = ['adminName', 'adminIdNumber', 'adminMobile'] as const;
type PersonField = (typeof PERSON)[number];
export type Person = { readonly [Field in PersonField]: string };

/** The labels of the person's fields, for the summary of what is wrong. */
export function usePersonFields() {
  const t = useTexts(changeTexts);
  return {
    adminName: { label: t('name.label') },
    adminIdNumber: { label: t('id.label') },
    adminMobile: { label: t('mobile.label') },
  } as const;
}

export const readPerson = (data: FormData): Person => ({
  adminName: String(data.get('adminName') ?? ''),
  adminIdNumber: String(data.get('adminIdNumber') ?? ''),
  adminMobile: String(data.get('adminMobile') ?? ''),
});

/** What is missing; the rules of each are judged on the server, which knows the quotas too. */
export const missingOf = (data: FormData, paths: readonly string[]): Refusal[] =>
  paths.flatMap((path): Refusal[] =>
    String(data.get(path) ?? '').trim() ? [] : [{ code: 'field.missing', path, params: {} }],
  );

export const missingOfPerson = (data: FormData): Refusal[] => missingOf(data, PERSON);

/** Name, ID number and phone of the one who becomes administrator. */
export function PersonFields({
  form,
  typed,
}: {
  readonly form: Pick<Form<PersonField>, 'error'>;
  readonly typed?: Person | undefined;
}) {
  const t = useTexts(changeTexts);
  return (
    <>
      <TextInput
        name="adminName"
        kind="name"
        width="m"
        label={t('name.label')}
        hint={t('name.hint')}
        autoComplete="off"
        defaultValue={typed?.adminName}
        error={form.error('adminName')}
      />
      <TextInput
        name="adminIdNumber"
        kind="idNumber"
        width="m"
        label={t('id.label')}
        readBack={groupId}
        defaultValue={typed?.adminIdNumber}
        error={form.error('adminIdNumber')}
      />
      <TextInput
        name="adminMobile"
        kind="phone"
        width="m"
        prefix="+86"
        label={t('mobile.label')}
        hint={t('mobile.hint')}
        autoComplete="off"
        readBack={groupMobile}
        defaultValue={typed?.adminMobile}
        error={form.error('adminMobile')}
      />
    </>
  );
}
