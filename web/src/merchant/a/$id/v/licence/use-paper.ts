import type { SubjectKind } from '@ruzhu/rules';
import { useTexts } from '../../../../../kit/app.tsx';
import { licence } from './texts.ts';

const PAPERS = ['media', 'government', 'otherOrg'] as const;

/** What the subject calls the paper that says who it is; only businesses have a business licence. */
export function usePaper(kind: SubjectKind) {
  const t = useTexts(licence);
  const other = PAPERS.find((one) => one === kind);
  const isBusiness = other === undefined || other === 'media';
  return {
    paper: t(`paper.${other ?? 'enterprise'}`),
    /** Bodies that trade in nothing have a purpose, and funds instead of capital. */
    isBusiness,
    scope: t(isBusiness ? 'scope.label' : 'scope.label.other'),
    scopeHint: t(isBusiness ? 'scope.hint' : 'scope.hint.other'),
    capital: t(isBusiness ? 'capital.label' : 'capital.label.other'),
    /** A certificate of a public body may say neither what it does nor since when. */
    mayBeSilent: kind === 'government',
  };
}
