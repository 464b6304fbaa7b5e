import { revealContact } from '@ruzhu/api';
import { groupMobile } from '@ruzhu/rules';
import { Button } from 'antd';
import { call } from '../../../client/call.ts';
import { useTexts } from '../../../kit/app.tsx';
import { useSubmit } from '../../parts/use-submit.tsx';
import { callTexts } from './call-texts.ts';
import { SecondsLeft, useShownBriefly } from './sealed-value.tsx';

type Contact = { readonly mobile: string; readonly name: string };

/** The number to call: shown at a press, on the record, for half a minute. */
export function CallNumber({ caseId, onShown }: { readonly caseId: string; readonly onShown: () => void }) {
  const t = useTexts(callTexts);
  const { shown, show } = useShownBriefly<Contact>();
  const { submit, isPending, notice } = useSubmit<object, Contact>({
    send: () => call(revealContact, { params: { id: caseId } }),
    done: (contact) => {
      show(contact);
      onShown();
    },
  });
  return (
    <section className="call-part">
      {notice}
      <h2>{t('number.hidden')}</h2>
      <p className="call-number" data-user="" aria-live="polite">
        {shown && (
          <>
            <strong className="mono">{groupMobile(shown.value.mobile)}</strong> {shown.value.name}{' '}
            <SecondsLeft until={shown.until} />
          </>
        )}
      </p>
      <Button autoFocus size="small" loading={isPending} onClick={() => void submit({})}>
        {t('number.show')}
      </Button>{' '}
      <span className="quiet">{t('number.hint')}</span>
    </section>
  );
}
