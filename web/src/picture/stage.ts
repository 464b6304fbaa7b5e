import {
  CORNERS,
  type Corner,
  cornerOf,
  type Frame,
  leastFrame,
  nearestCorner,
  type Point,
  pixelsOf,
  putCorner,
  type Size,
  turnedSize,
  turnFrame,
  wholeFrame,
} from './frame.ts';

export type StageWords = {
  readonly corners: Readonly<Record<Corner, string>>;
  /** Where a corner stands, in percent of the picture: `横 10%，竖 5%`. */
  readonly place: (x: number, y: number) => string;
};

export type StageSetting = {
  readonly words: StageWords;
  /** No side of what is kept becomes shorter than this, in pixels. */
  readonly leastSide: number;
  /** How large what is kept is drawn. */
  readonly fit: (size: Size) => Size;
  /** Told what is kept, in pixels, each time somebody has moved a corner or turned the picture. */
  readonly onChange: (kept: Size, quarters: number) => void;
};

/** A picture on the page with four corners to move. It holds no words and no buttons: they are the page's own. */
export type Stage = {
  readonly turn: () => void;
  readonly reset: () => void;
  readonly isChanged: () => boolean;
  /** What is kept as a picture of its own; `null` where it cannot be drawn. */
  readonly cut: (type: 'image/jpeg' | 'image/png') => Promise<Blob | null>;
  readonly close: () => void;
};

/** Enough to see the text by. */
const SEEN = 1_600;
const [STEP, BIG_STEP] = [0.01, 0.1];

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

const percent = (part: number): number => Math.round(part * 100);

/** The part of a turned picture, drawn to a size. */
function drawn(picture: ImageBitmap, quarters: number, part: Point & Size, to: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [to.width, to.height];
  const pen = canvas.getContext('2d');
  if (!pen) return canvas;
  const turned = turnedSize(picture, quarters);
  // A JPEG has no transparency: what was see-through would turn black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, to.width, to.height);
  pen.scale(to.width / part.width, to.height / part.height);
  pen.translate(turned.width / 2 - part.x, turned.height / 2 - part.y);
  pen.rotate((quarters * Math.PI) / 2);
  pen.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return canvas;
}

const seenSize = ({ width, height }: Size): Size => {
  const scale = Math.min(1, SEEN / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

const part = (name: string, inside: HTMLElement): HTMLElement => {
  const made = document.createElement('div');
  made.className = name;
  return inside.appendChild(made);
};

/** Puts a picture with its corners into `host`. */
export function openStage(host: HTMLElement, picture: ImageBitmap, setting: StageSetting): Stage {
  const { words, leastSide, fit, onChange } = setting;
  let quarters = 0;
  let frame: Frame = wholeFrame;
  const box = part('crop-stage', host);
  const sheet = part('crop-sheet', box);
  const kept = part('crop-kept', sheet);
  const size = () => turnedSize(picture, quarters);
  const tell = () => onChange(pixelsOf(size(), frame), quarters);

  const show = () => {
    const { left, top, right, bottom } = frame;
    Object.assign(kept.style, {
      left: `${left * 100}%`,
      top: `${top * 100}%`,
      width: `${(right - left) * 100}%`,
      height: `${(bottom - top) * 100}%`,
    });
    for (const [corner, handle] of handles) {
      const { x, y } = cornerOf(frame, corner);
      Object.assign(handle.style, { left: `${x * 100}%`, top: `${y * 100}%` });
      handle.setAttribute('aria-valuenow', String(percent(x)));
      handle.setAttribute('aria-valuetext', words.place(percent(x), percent(y)));
    }
  };
  const redraw = () => {
    sheet.querySelector('canvas')?.remove();
    sheet.prepend(drawn(picture, quarters, { x: 0, y: 0, ...size() }, seenSize(size())));
    show();
  };
  const put = (corner: Corner, at: Point) => {
    frame = putCorner(frame, corner, at, leastFrame(size(), leastSide));
    show();
  };
  const pointAt = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const handles = CORNERS.map((corner) => [corner, handleOf(box, words.corners[corner])] as const);
  for (const [corner, handle] of handles)
    steer(handle, {
      by: ({ x, y }, far) => {
        const [at, step] = [cornerOf(frame, corner), far ? BIG_STEP : STEP];
        put(corner, { x: at.x + x * step, y: at.y + y * step });
      },
      to: (event) => put(corner, pointAt(event)),
      done: tell,
    });
  // Pressing the picture is the way for those who cannot drag: the nearest corner comes there.
  sheet.addEventListener('click', (event) => {
    const [at, { width, height }] = [pointAt(event), sheet.getBoundingClientRect()];
    put(nearestCorner(frame, at, { width, height }), at);
    tell();
  });
  redraw();

  return {
    turn: () => {
      quarters = (quarters + 1) % 4;
      frame = turnFrame(frame);
      redraw();
      tell();
    },
    reset: () => {
      quarters = 0;
      frame = wholeFrame;
      redraw();
      tell();
    },
    isChanged: () => {
      const [all, { width, height }] = [size(), pixelsOf(size(), frame)];
      return quarters !== 0 || width !== all.width || height !== all.height;
    },
    cut: (type) => {
      const all = pixelsOf(size(), frame);
      const canvas = drawn(picture, quarters, all, fit(all));
      return new Promise((done) => canvas.toBlob(done, type, 0.92));
    },
    close: () => box.remove(),
  };
}

/** A corner: a slider to those who do not see it, whose arrow keys move it in both directions. */
function handleOf(box: HTMLElement, name: string): HTMLElement {
  const handle = part('crop-corner', box);
  const attributes = { role: 'slider', 'aria-label': name, 'aria-valuemin': '0', 'aria-valuemax': '100' };
  for (const [key, value] of Object.entries(attributes)) handle.setAttribute(key, value);
  handle.tabIndex = 0;
  return handle;
}

type Steering = {
  readonly by: (direction: Point, isFar: boolean) => void;
  readonly to: (event: PointerEvent) => void;
  readonly done: () => void;
};

/** Arrow keys (with Shift ten times as far) and any pointer move a corner; `done` once it is let go. */
function steer(handle: HTMLElement, { by, to, done }: Steering): void {
  handle.addEventListener('keydown', (event) => {
    const direction = ARROWS[event.key];
    if (!direction) return;
    event.preventDefault();
    by(direction, event.shiftKey);
  });
  handle.addEventListener('keyup', ({ key }) => ARROWS[key] && done());
  handle.addEventListener('pointerdown', (event) => handle.setPointerCapture(event.pointerId));
  handle.addEventListener('pointermove', (event) => handle.hasPointerCapture(event.pointerId) && to(event));
  handle.addEventListener('lostpointercapture', done);
}
