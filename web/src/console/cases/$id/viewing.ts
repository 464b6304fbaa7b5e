/** How a picture is looked at. `zoom` is `null` while it fits its frame, else a factor of its own pixels. */
export type Viewing = {
  readonly page: number;
  readonly zoom: number | null;
  /** Quarter turns clockwise, 0–3. */
  readonly turns: number;
  readonly isMagnified: boolean;
};

export type ViewStep =
  | { readonly kind: 'zoomIn' | 'zoomOut'; readonly fit: number }
  | { readonly kind: 'fit' | 'rotate' | 'magnify' }
  | { readonly kind: 'page'; readonly to: number; readonly count: number };

export const firstView: Viewing = { page: 0, zoom: null, turns: 0, isMagnified: false };

const STEP = 1.25;
const [LEAST, MOST] = [0.1, 8];
const bounded = (zoom: number) => Math.min(MOST, Math.max(LEAST, zoom));

export function viewReducer(view: Viewing, step: ViewStep): Viewing {
  switch (step.kind) {
    case 'zoomIn':
      return { ...view, zoom: bounded((view.zoom ?? step.fit) * STEP) };
    case 'zoomOut':
      return { ...view, zoom: bounded((view.zoom ?? step.fit) / STEP) };
    case 'fit':
      return { ...view, zoom: null };
    case 'rotate':
      return { ...view, turns: (view.turns + 1) % 4 };
    case 'magnify':
      return { ...view, isMagnified: !view.isMagnified };
    case 'page': {
      const to = Math.min(Math.max(step.to, 0), Math.max(step.count - 1, 0));
      // Another sheet is looked at afresh; how it lies on the table is its own.
      return to === view.page ? view : { ...view, page: to, zoom: null, turns: 0 };
    }
  }
}

type Size = { readonly width: number; readonly height: number };

/** A size after its quarter turns. */
export const turned = ({ width, height }: Size, turns: number): Size =>
  turns % 2 ? { width: height, height: width } : { width, height };

/** The factor at which a picture, turned, is seen whole in its frame; never above its own pixels doubled. */
export function fitOf(picture: Size, frame: Size, turns: number): number {
  const { width, height } = turned(picture, turns);
  if (width <= 0 || height <= 0 || frame.width <= 0 || frame.height <= 0) return 1;
  return bounded(Math.min(frame.width / width, frame.height / height, 2));
}
