import './cropper.css';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../kit/app.tsx';
import { Button } from '../../kit/button.tsx';
import { avatarTexts } from './avatar-texts.ts';
import { type Cut, maxZoom, moveCut, sideOf, squareOf, wholeCut, zoomCut } from './crop.ts';

/** The side of the frame in its own pixels; the sheet decides how large it stands on the page. */
const FRAME = 480;
const STEP = 0.1;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, cut: Cut) {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { x, y, size } = squareOf(picture, cut);
  pen.clearRect(0, 0, FRAME, FRAME);
  pen.drawImage(picture, x, y, size, size, 0, 0, FRAME, FRAME);
  pen.beginPath();
  pen.rect(0, 0, FRAME, FRAME);
  pen.arc(FRAME / 2, FRAME / 2, FRAME / 2 - 2, 0, 2 * Math.PI, true);
  pen.fillStyle = 'rgb(0 0 0 / 0.45)';
  pen.fill();
}

/** The cut as a picture of its own: PNG stays PNG, everything else becomes JPEG. */
export function cutOut(picture: ImageBitmap, cut: Cut, file: File): Promise<File | null> {
  const square = squareOf(picture, cut);
  const side = sideOf(square);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  canvas.getContext('2d')?.drawImage(picture, square.x, square.y, square.size, square.size, 0, 0, side, side);
  const type = file.type === 'image/png' ? 'image/png' : 'image/jpeg';
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob && new File([blob], file.name, { type })), type, 0.92),
  );
}

type CropperProps = {
  readonly picture: ImageBitmap;
  readonly minPixels: number;
  readonly onUse: (cut: Cut) => void;
  readonly onOther: () => void;
};

/** Cuts a square: by dragging, by the arrow keys, or by buttons for those who do neither. */
export function Cropper({ picture, minPixels, onUse, onOther }: CropperProps) {
  const t = useTexts(avatarTexts);
  const [cut, setCut] = useState(wholeCut);
  const canvas = useRef<HTMLCanvasElement>(null);
  const from = useRef<{ x: number; y: number } | null>(null);
  const most = maxZoom(picture, minPixels);
  useEffect(() => {
    if (canvas.current) draw(canvas.current, picture, cut);
  }, [picture, cut]);
  const move = (dx: number, dy: number) => setCut((before) => moveCut(picture, before, dx, dy));
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    if (!arrow) return;
    event.preventDefault();
    move(...arrow);
  };
  const drag = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!from.current) return;
    const { width } = event.currentTarget.getBoundingClientRect();
    move((from.current.x - event.clientX) / width, (from.current.y - event.clientY) / width);
    from.current = { x: event.clientX, y: event.clientY };
  };
  return (
    <div className="cropper">
      <canvas
        ref={canvas}
        width={FRAME}
        height={FRAME}
        role="img"
        tabIndex={0}
        aria-label={t('frame')}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          from.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          from.current = null;
        }}
      />
      <div className="cropper-side">
        <p className="hint">{t('frame.hint')}</p>
        {most > 1 && (
          <label className="cropper-zoom">
            <span>{t('zoom')}</span>
            <input
              type="range"
              min={100}
              max={Math.round(most * 100)}
              value={Math.round(cut.zoom * 100)}
              onChange={(event) => setCut(zoomCut(cut, Number(event.currentTarget.value) / 100, most))}
            />
          </label>
        )}
        <fieldset className="cropper-moves">
          <legend className="sr">{t('move')}</legend>
          <Button look="quiet" onClick={() => move(...step('ArrowLeft'))}>
            {t('left')}
          </Button>
          <Button look="quiet" onClick={() => move(...step('ArrowRight'))}>
            {t('right')}
          </Button>
          <Button look="quiet" onClick={() => move(...step('ArrowUp'))}>
            {t('up')}
          </Button>
          <Button look="quiet" onClick={() => move(...step('ArrowDown'))}>
            {t('down')}
          </Button>
        </fieldset>
        <div className="cropper-acts">
          <Button icon="check" onClick={() => onUse(cut)}>
            {t('use')}
          </Button>
          <Button look="quiet" onClick={onOther}>
            {t('other')}
          </Button>
        </div>
      </div>
    </div>
  );
}

const step = (key: keyof typeof arrows): readonly [number, number] => arrows[key] ?? [0, 0];
