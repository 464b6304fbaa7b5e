import { useApp, useTexts } from '../../../kit/app.tsx';
import type { Item, Reason } from './case-view.ts';
import type { Decision } from './decisions.ts';
import type { Marks } from './review.ts';
import { deskTexts } from './texts.ts';

/** What the merchant will read after this decision, under a heading that says so: item by item, with what mends each. */
export function MerchantPreview({
  items,
  marks,
  reasons,
  decision,
}: {
  readonly items: readonly Item[];
  readonly marks: Marks;
  readonly reasons: readonly Reason[];
  readonly decision: Decision;
}) {
  const t = useTexts(deskTexts);
  const { locale } = useApp();
  const unfit = items.flatMap((item) => {
    const mark = marks[item.key];
    return mark?.verdict === 'differs'
      ? [{ item, mark, reason: reasons.find((one) => one.code === mark.reason) }]
      : [];
  });
  if (unfit.length === 0) return null;
  if (decision === 'hold') return <p className="preview">{t('preview.hold')}</p>;
  return (
    <div className="preview">
      <p className="preview-title">
        {decision === 'reject' && t('preview.reject')}
        {decision === 'rejectName' && t('preview.name')}
        {decision !== 'reject' && decision !== 'rejectName' && t('preview.title', { n: unfit.length })}
      </p>
      <dl>
        {unfit.map(({ item, mark, reason }) => (
          <div key={item.key}>
            <dt>{item.word[locale]}</dt>
            <dd>
              <span data-user="">{mark.words.trim() || <em className="quiet">{t('preview.empty')}</em>}</span>
              {reason && <span className="quiet">{t('preview.fix', { what: reason.repair[locale] })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
