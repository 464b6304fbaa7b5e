import { type PointerEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { turned } from './viewing.ts';

type Point = { readonly x: number; readonly y: number };

const LENS = 220;
const POWER = 2.5;

/**
 * One picture on the table: sized, turned about its middle so that nothing is cut off, dragged by the pointer, and under
 * a lens that follows it (or stays in the middle for those who use the keyboard).
 */
export function Sheet({
  url,
  size,
  zoom,
  turns,
  isMagnified,
  frame,
  name,
}: {
  readonly url: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly zoom: number;
  readonly turns: number;
  readonly isMagnified: boolean;
  readonly frame: RefObject<HTMLElement | null>;
  readonly name: string;
}) {
  const table = useRef<HTMLDivElement>(null);
  const grip = useRef<(Point & { readonly left: number; readonly top: number }) | null>(null);
  const [lens, setLens] = useState<Point | null>(null);
  const [width, height] = [size.width * zoom, size.height * zoom];
  const outer = turned({ width, height }, turns);

  useKeptMiddle(frame, outer);

  const grab = (event: PointerEvent) => {
    const scroller = frame.current;
    if (!scroller || event.button !== 0) return;
    grip.current = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent) => {
    const box = table.current?.getBoundingClientRect();
    if (box) setLens({ x: event.clientX - box.left, y: event.clientY - box.top });
    const [held, scroller] = [grip.current, frame.current];
    if (!held || !scroller) return;
    scroller.scrollLeft = held.left - (event.clientX - held.x);
    scroller.scrollTop = held.top - (event.clientY - held.y);
  };
  const release = () => {
    grip.current = null;
  };
  return (
    <div
      className="sheet"
      ref={table}
      style={outer}
      onPointerDown={grab}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
      onPointerLeave={() => setLens(null)}
    >
      <Picture url={url} name={name} width={width} height={height} turns={turns} />
      {isMagnified && (
        <Lens at={lens ?? middleOf(frame.current, table.current)} {...{ url, width, height, turns, outer }} />
      )}
    </div>
  );
}

/** The middle of what is seen of the sheet, in its own pixels: where the lens lies for those without a pointer. */
function middleOf(frame: HTMLElement | null, table: HTMLElement | null): Point {
  if (!frame || !table) return { x: 0, y: 0 };
  const [outer, inner] = [frame.getBoundingClientRect(), table.getBoundingClientRect()];
  return { x: outer.left + outer.width / 2 - inner.left, y: outer.top + outer.height / 2 - inner.top };
}

/** What lay in the middle of the frame still lies there after the sheet has grown or shrunk. */
function useKeptMiddle(
  frame: RefObject<HTMLElement | null>,
  { width, height }: { readonly width: number; readonly height: number },
) {
  const before = useRef({ width, height });
  useLayoutEffect(() => {
    const [scroller, old] = [frame.current, before.current];
    before.current = { width, height };
    if (!scroller || old.width === 0 || old.height === 0) return;
    const [halfWidth, halfHeight] = [scroller.clientWidth / 2, scroller.clientHeight / 2];
    const middle = (scrolled: number, half: number, was: number) =>
      was <= half * 2 ? 0.5 : (scrolled + half) / was;
    scroller.scrollLeft = middle(scroller.scrollLeft, halfWidth, old.width) * width - halfWidth;
    scroller.scrollTop = middle(scroller.scrollTop, halfHeight, old.height) * height - halfHeight;
  }, [frame, width, height]);
}

function Picture({
  url,
  name,
  width,
  height,
  turns,
}: {
  readonly url: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly turns: number;
}) {
  const transform = `translate(-50%, -50%) rotate(${turns * 90}deg)`;
  return (
    <img
      className="sheet-picture"
      src={url}
      alt={name}
      draggable={false}
      style={{ width, height, transform }}
    />
  );
}

/** The lens shows the same sheet, turned alike, so many times larger, with the same place under its middle. */
function Lens({
  at,
  url,
  width,
  height,
  turns,
  outer,
}: {
  readonly at: Point;
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly turns: number;
  readonly outer: { readonly width: number; readonly height: number };
}) {
  const inner = {
    width: outer.width * POWER,
    height: outer.height * POWER,
    left: LENS / 2 - at.x * POWER,
    top: LENS / 2 - at.y * POWER,
  };
  return (
    <div className="lens" aria-hidden="true" style={{ left: at.x - LENS / 2, top: at.y - LENS / 2 }}>
      <div className="lens-inner" style={inner}>
        <Picture url={url} name="" width={width * POWER} height={height * POWER} turns={turns} />
      </div>
    </div>
  );
}
