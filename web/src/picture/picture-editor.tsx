import './stage.css';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../kit/app.tsx';
import { Button } from '../kit/button.tsx';
import type { Size } from './frame.ts';
import { pictureTexts } from './picture-texts.ts';
import { openStage, type Stage } from './stage.ts';

type PictureEditorProps = {
  /** Of the button that goes on: what is told of the field leads there. */
  readonly id: string;
  readonly file: File;
  readonly picture: ImageBitmap;
  readonly leastSide: number;
  readonly fit: (size: Size) => Size;
  /** What was made of the picture; the file itself when nothing was changed. */
  readonly onUse: (file: File) => void;
  /** The file as it is. Left out for what is stored already. */
  readonly onSkip?: (() => void) | undefined;
  readonly onCancel: () => void;
};

/** `执照.webp` → `执照.jpg`: what was cut has the type it was drawn in. */
const cutName = (name: string, type: string): string =>
  `${name.replace(/\.[^.]{1,5}$/, '')}.${type === 'image/png' ? 'png' : 'jpg'}`;

/** One picture of a paper, to be cut and turned before it is sent. */
export function PictureEditor({ id, file, picture, leastSide, fit, ...on }: PictureEditorProps) {
  const t = useTexts(pictureTexts);
  const host = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const top = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const latest = useRef({ t, fit });
  latest.current = { t, fit };
  useEffect(() => {
    if (!host.current) return;
    const { t: say, fit: fitted } = latest.current;
    const opened = openStage(host.current, picture, {
      words: {
        corners: { nw: say('corner.nw'), ne: say('corner.ne'), se: say('corner.se'), sw: say('corner.sw') },
        place: (x, y) => say('place', { x, y }),
      },
      leastSide,
      fit: fitted,
      onChange: ({ width, height }, quarters) => {
        const { t: tell } = latest.current;
        const size = { width, height };
        setSaid(quarters === 0 ? tell('size', size) : tell('turned', { ...size, n: quarters * 90 }));
      },
    });
    stage.current = opened;
    top.current?.focus();
    return () => opened.close();
  }, [picture, leastSide]);
  const use = async () => {
    if (isBusy) return;
    setBusy(true);
    const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
    if (!stage.current?.isChanged()) return on.onUse(file);
    const cut = await stage.current.cut(type);
    if (cut) return on.onUse(new File([cut], cutName(file.name, type), { type }));
    setSaid(t('failed'));
    setBusy(false);
  };
  return (
    <fieldset className="crop">
      <legend className="sr">{t('title')}</legend>
      <p ref={top} tabIndex={-1} className="crop-title">
        {t('title')}
      </p>
      <p className="hint">{t('hint')}</p>
      <div ref={host} />
      <output className="hint digits crop-said">
        {said || t('size', { width: picture.width, height: picture.height })}
      </output>
      <div className="crop-acts">
        <Button look="quiet" icon="rotate" onClick={() => stage.current?.turn()}>
          {t('turn')}
        </Button>
        <Button look="quiet" icon="refresh" onClick={() => stage.current?.reset()}>
          {t('reset')}
        </Button>
      </div>
      <div className="crop-acts">
        <Button id={id} icon="upload" onClick={() => void use()}>
          {t('use')}
        </Button>
        {on.onSkip && <Button onClick={on.onSkip}>{t('skip')}</Button>}
        <Button look="quiet" onClick={on.onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </fieldset>
  );
}
