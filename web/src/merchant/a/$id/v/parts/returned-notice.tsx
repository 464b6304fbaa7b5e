import { useApp, useTexts } from '../../../../../kit/app.tsx';
import { Notice } from '../../../../../kit/panel.tsx';
import type { VerificationPage } from './places.ts';
import type { Returned } from './returned.ts';
import { itemWord, reasonWords } from './returned-words.ts';
import { verifyTexts } from './verify-texts.ts';

/** Why a page came back and what mends it, where it is mended; nothing once it was. */
export function ReturnedNotice({
  returned,
  page,
}: {
  readonly returned: Returned | undefined;
  readonly page: VerificationPage;
}) {
  const t = useTexts(verifyTexts);
  const { locale } = useApp();
  const open = returned?.items.filter(({ step, mended }) => step === page && !mended) ?? [];
  return open.map((item) => {
    const { why, repair } = reasonWords(item, locale);
    return (
      <Notice key={item.path} tone="wait" title={t('returned.title', { what: itemWord(item.path, locale) })}>
        <p data-user="">{why}</p>
        {repair && <p>{t('returned.repair', { repair })}</p>}
      </Notice>
    );
  });
}
