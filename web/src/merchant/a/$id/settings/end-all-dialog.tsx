import { useTexts } from '../../../../kit/app.tsx';
import { Button } from '../../../../kit/button.tsx';
import { Dialog } from '../../../../kit/dialog.tsx';
import { deviceTexts } from './texts.ts';

type EndAllProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onOthers: () => void;
  readonly onEvery: () => void;
};

/** Which sign-ins are meant: all others, or this one too. */
export function EndAllDialog({ isOpen, onClose, onOthers, onEvery }: EndAllProps) {
  const t = useTexts(deviceTexts);
  return (
    <Dialog
      isOpen={isOpen}
      title={t('all.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('all.no')}</Button>
          <Button look="primary" onClick={onOthers}>
            {t('all.others')}
          </Button>
          <Button look="danger" onClick={onEvery}>
            {t('all.every')}
          </Button>
        </>
      }
    >
      <p>{t('all.body')}</p>
    </Dialog>
  );
}
