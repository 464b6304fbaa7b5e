import { policySets, readCivilDate } from '@ruzhu/rules';
import { useApp, useTexts } from '../../../kit/app.tsx';
import { dateWords } from '../../../texts/dates.ts';
import { callTexts } from './call-texts.ts';
import { proofParts } from './calls.ts';
import type { CaseView } from './case-view.ts';

/** What is said, and the two pairs of digits by which both sides know each other. */
export function CallScript({ view }: { readonly view: CaseView }) {
  const t = useTexts(callTexts);
  const { productName, locale } = useApp();
  const proof = proofParts(view.proof);
  const slots = view.slots.map((slot) => slotWords(slot, locale, t));
  const hours = policySets.find(({ id }) => id === view.application.policy)?.values['call.hours'];
  return (
    <section className="call-part">
      <h2>{t('script')}</h2>
      <p data-user="">{t('script.who', { who: productName, name: view.one.subjectName })}</p>
      <p className="proof">
        {t('script.said')} <strong className="mono">{proof.said}</strong> {t('script.answered')}{' '}
        <strong className="mono">{proof.answered}</strong>
      </p>
      <p className="quiet">{t('script.wrong')}</p>
      <p>{t('script.ask')}</p>
      <p className="quiet">{t('script.never')}</p>
      <p>
        {slots.length > 0 ? t('slots', { what: slots.join(locale === 'zh' ? '、' : ', ') }) : t('slots.none')}
        {hours && ` · ${t('for.hours', { n: hours.from / 60, m: hours.until / 60 })}`}
      </p>
    </section>
  );
}

type Say = ReturnType<typeof useTexts<(typeof callTexts)['zh']>>;

/** `2026-11-25/morning` → 「11 月 25 日 上午」. */
export function slotWords(key: string, locale: 'zh' | 'en', t: Say): string {
  const [day = '', half] = key.split('/');
  const date = readCivilDate(day);
  const what = t(half === 'morning' ? 'morning' : 'afternoon');
  return t('half', { date: date.ok ? dateWords(date.value, locale, 'day') : day, what });
}
