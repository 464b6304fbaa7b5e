/** What is kept of a picture: the edges as parts of its width and height, 0 to 1. */
export type Frame = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };
export type Corner = 'nw' | 'ne' | 'se' | 'sw';

export const CORNERS: readonly Corner[] = ['nw', 'ne', 'se', 'sw'];

export const wholeFrame: Frame = { left: 0, top: 0, right: 1, bottom: 1 };

const EDGES = {
  nw: ['left', 'top'],
  ne: ['right', 'top'],
  se: ['right', 'bottom'],
  sw: ['left', 'bottom'],
} as const;

const between = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Where a corner stands, in parts of the picture. */
export function cornerOf(frame: Frame, corner: Corner): Point {
  const [across, down] = EDGES[corner];
  return { x: frame[across], y: frame[down] };
}

/** The smallest frame that still has `leastSide` pixels on each side, in parts; never more than the picture. */
export const leastFrame = ({ width, height }: Size, leastSide: number): Point => ({
  x: Math.min(1, leastSide / width),
  y: Math.min(1, leastSide / height),
});

/** The frame with one corner elsewhere: inside the picture, and not nearer to the opposite edges than `least`. */
export function putCorner(frame: Frame, corner: Corner, { x, y }: Point, least: Point): Frame {
  const [across, down] = EDGES[corner];
  return {
    ...frame,
    [across]: across === 'left' ? between(x, 0, frame.right - least.x) : between(x, frame.left + least.x, 1),
    [down]: down === 'top' ? between(y, 0, frame.bottom - least.y) : between(y, frame.top + least.y, 1),
  };
}

/** The corner that a point is nearest to, measured on the picture as it is seen. */
export function nearestCorner(frame: Frame, { x, y }: Point, { width, height }: Size): Corner {
  const far = (corner: Corner) => {
    const at = cornerOf(frame, corner);
    return Math.hypot((at.x - x) * width, (at.y - y) * height);
  };
  return CORNERS.reduce((best, corner) => (far(corner) < far(best) ? corner : best));
}

/** The same part of the picture after the picture was turned by a quarter, clockwise. */
export const turnFrame = ({ left, top, right, bottom }: Frame): Frame => ({
  left: 1 - bottom,
  top: left,
  right: 1 - top,
  bottom: right,
});

/** The frame in whole pixels of the picture. */
export function pixelsOf({ width, height }: Size, frame: Frame): Point & Size {
  const [x, y] = [Math.round(frame.left * width), Math.round(frame.top * height)];
  return {
    x,
    y,
    width: Math.max(1, Math.round(frame.right * width) - x),
    height: Math.max(1, Math.round(frame.bottom * height) - y),
  };
}

/** A picture's size after so many quarters. */
export const turnedSize = ({ width, height }: Size, quarters: number): Size =>
  quarters % 2 === 0 ? { width, height } : { width: height, height: width };
