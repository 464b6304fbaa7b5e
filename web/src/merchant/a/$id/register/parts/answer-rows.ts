import type { Answers } from '@ruzhu/journeys';
import type { SummaryRow } from '../../../../../kit/summary-list.tsx';
import type { Say } from '../../../../../texts/area.ts';
import type { registerTexts } from './register-texts.ts';

type Words = Say<typeof registerTexts.zh>;
type Key = keyof typeof registerTexts.zh;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** A value of a choice in words. */
const worded = (t: Words, prefix: string, value: unknown, texts: typeof registerTexts): string | null => {
  const key = `${prefix}.${String(value)}`;
  return key in texts.zh ? t(key as Key) : text(value); // Just looked up.
};

const kindOf = ({ subjectClass, enterpriseType }: Answers): unknown =>
  subjectClass === 'enterprise' ? enterpriseType : subjectClass;

const areaOf = (value: unknown): string | null => {
  if (typeof value !== 'object' || value === null) return null;
  const parts = ['province', 'city'].map((part) => text(Reflect.get(value, part)));
  return [...new Set(parts.filter(Boolean))].join(' ') || null;
};

/** What was answered on each page, as rows; masked values arrive masked. */
export function answerRows(
  answers: Answers,
  t: Words,
  texts: typeof registerTexts,
): Readonly<Record<'type' | 'entity' | 'verify' | 'admin' | 'name', readonly SummaryRow[]>> {
  return {
    type: [{ label: t('label.accountType'), value: worded(t, 'value', answers.accountType, texts) }],
    entity: [
      { label: t('label.region'), value: worded(t, 'value', answers.region, texts) },
      { label: t('label.kind'), value: worded(t, 'kind', kindOf(answers), texts) },
      { label: t('label.entityName'), value: text(answers.entityName) },
      { label: t('label.licenceNumber'), value: text(answers.licenceNumber) },
      { label: t('label.legalRepName'), value: text(answers.legalRepName) },
    ],
    verify: [{ label: t('label.proofMode'), value: worded(t, 'mode', answers.proofMode, texts) }],
    admin: [
      { label: t('label.adminName'), value: text(answers.adminName) },
      { label: t('label.adminIdNumber'), value: text(answers.adminIdNumber) },
      { label: t('label.adminMobile'), value: text(answers.adminMobile) },
    ],
    name: [
      { label: t('label.accountName'), value: text(answers.accountName) },
      { label: t('label.introduction'), value: text(answers.introduction) },
      { label: t('label.area'), value: areaOf(answers.operatingArea) },
    ],
  };
}
