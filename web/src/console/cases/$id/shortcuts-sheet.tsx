import { Modal, Switch } from 'antd';
import { useTexts } from '../../../kit/app.tsx';
import { shortcuts } from './keys.ts';
import { deskTexts } from './texts.ts';

/** Every key of the desk, and the switch that silences the single ones. */
export function ShortcutsSheet({
  isOn,
  onSwitch,
  onClose,
}: {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts(deskTexts);
  return (
    <Modal open title={t('keys.title')} footer={null} onCancel={onClose}>
      <p>
        <Switch id="keys-on" checked={isOn} onChange={onSwitch} aria-describedby="keys-off" />{' '}
        <label htmlFor="keys-on">{t('keys.on')}</label>{' '}
        <span id="keys-off" className="quiet">
          {t('keys.off')}
        </span>
      </p>
      <dl className="keys">
        {shortcuts.map(({ action, keys }) => (
          <div key={action}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`key.${action}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
