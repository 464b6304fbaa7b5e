import { useTexts } from '../../kit/app.tsx';
import { Button } from '../../kit/button.tsx';
import { common } from '../../texts/common.ts';

/** Prints the page; the sheet of the kit takes the frame away. */
export function PrintButton() {
  const t = useTexts(common);
  return <Button onClick={() => print()}>{t('print')}</Button>;
}
