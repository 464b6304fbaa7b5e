import { useTexts } from '../../../../../kit/app.tsx';
import { contact } from '../contact/texts.ts';

/** What is asked on the phone and what never is. */
export function CallAdvice() {
  const t = useTexts(contact);
  return (
    <div className="advice">
      <div>
        <h3>{t('call.asked.title')}</h3>
        <ul className="bullets">
          <li>{t('call.asked.1')}</li>
          <li>{t('call.asked.2')}</li>
        </ul>
      </div>
      <div>
        <h3>{t('call.never.title')}</h3>
        <ul className="bullets">
          <li>{t('call.never.1')}</li>
          <li>{t('call.never.2')}</li>
        </ul>
      </div>
    </div>
  );
}
