import './check.css';
import type { ApplicationView } from '@ruzhu/api';
import { categoryLabel, documentType } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../../../../kit/app.tsx';
import { SummaryList, type SummaryRow } from '../../../../../../kit/summary-list.tsx';
import { chosenCategories, useProgramAddress } from '../../../../../program-parts/program.ts';
import { papersFrom, type TypedPaper } from '../../../../../program-parts/typed-paper.ts';
import { checkTexts } from './texts.ts';

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Everything that is handed in, part by part, each with the way back to its page unless it is shut. */
export function ProgramSummary({
  of: { answers },
  isShut = false,
}: {
  readonly of: ApplicationView;
  readonly isShut?: boolean;
}) {
  const t = useTexts(checkTexts);
  const address = useProgramAddress();
  const chosen = chosenCategories(answers.categories);
  const papers = usePaperRows(papersFrom(answers.papers), chosen.length > 0);
  const back = (page: string) => (isShut ? {} : { to: address(page) });
  return (
    <>
      {/* The mailbox and what is reused were settled with the activation. */}
      <SummaryList title={t('part.account')} rows={useAccountRows(answers)} />
      <SummaryList title={t('part.info')} rows={useInfoRows(answers)} {...back('info')} />
      <SummaryList
        title={t('part.category')}
        rows={
          chosen.length
            ? chosen.map((name, at) => ({
                label: t('category', { n: at + 1 }),
                value: <span lang="zh-CN">{categoryLabel(name)}</span>,
              }))
            : [{ label: t('part.category'), value: null }]
        }
        {...back('category')}
      />
      <SummaryList title={t('part.papers')} rows={papers} {...back('licence')} />
    </>
  );
}

type Answers = ApplicationView['answers'];

function useAccountRows(answers: Answers): readonly SummaryRow[] {
  const t = useTexts(checkTexts);
  const parts = [
    ...(answers.reuseOperator === true ? [t('reuse.operator')] : []),
    ...(answers.reuseVerification === true ? [t('reuse.verification')] : []),
  ];
  const admin = text(answers.adminName);
  return [
    { label: t('email'), value: text(answers.email) },
    { label: t('reuse'), value: parts.length ? parts.join(t('join')) : t('reuse.nothing') },
    ...(answers.reuseOperator === false && admin ? [{ label: t('admin'), value: admin }] : []),
  ];
}

function useInfoRows(answers: Answers): readonly SummaryRow[] {
  const t = useTexts(checkTexts);
  const avatar = text(answers.mpAvatar);
  return [
    { label: t('name'), value: text(answers.mpName) },
    { label: t('short'), value: text(answers.mpShortName) ?? t('short.none') },
    { label: t('intro'), value: text(answers.mpIntro) },
    {
      label: t('avatar'),
      value: avatar && (
        <img
          className="avatar"
          src={`/api/v1/files/${encodeURIComponent(avatar)}/thumb`}
          alt={t('avatar.alt')}
        />
      ),
    },
  ];
}

function usePaperRows(papers: readonly TypedPaper[], isChosen: boolean): readonly SummaryRow[] {
  const t = useTexts(checkTexts);
  const { locale } = useApp();
  if (papers.length === 0) return [{ label: t('part.papers'), value: isChosen ? t('papers.none') : null }];
  const until = (paper: TypedPaper) =>
    paper.validUntil === 'permanent'
      ? t('papers.permanent')
      : paper.validUntil && t('papers.until', { date: paper.validUntil });
  return papers.map((paper, at) => ({
    label: `${documentType(paper.documentType)?.[locale] ?? ''}${papers.length > 1 ? ` ${at + 1}` : ''}`,
    value: (
      <>
        <p lang="zh-CN">{categoryLabel(paper.category)}</p>
        {paper.number && <p>{paper.number}</p>}
        <p>{[until(paper), t('papers.count', { n: paper.files.length })].filter(Boolean).join(' · ')}</p>
      </>
    ),
  }));
}
