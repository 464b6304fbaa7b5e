import { expect, test } from 'vitest';
import { firstView, fitOf, turned, viewReducer } from './viewing.ts';

test('zooming begins from what fits and stays within its bounds', () => {
  const once = viewReducer(firstView, { kind: 'zoomIn', fit: 0.4 });
  expect(once.zoom).toBeCloseTo(0.5);
  expect(viewReducer(once, { kind: 'zoomOut', fit: 0.4 }).zoom).toBeCloseTo(0.4);
  expect(viewReducer({ ...firstView, zoom: 7.9 }, { kind: 'zoomIn', fit: 1 }).zoom).toBe(8);
  expect(viewReducer({ ...firstView, zoom: 0.11 }, { kind: 'zoomOut', fit: 1 }).zoom).toBe(0.1);
  expect(viewReducer({ ...firstView, zoom: 3 }, { kind: 'fit' }).zoom).toBeNull();
});

test('four quarter turns lead back', () => {
  let view = firstView;
  for (const turns of [1, 2, 3, 0]) {
    view = viewReducer(view, { kind: 'rotate' });
    expect(view.turns).toBe(turns);
  }
  expect(viewReducer(view, { kind: 'magnify' }).isMagnified).toBe(true);
});

test('another sheet is looked at afresh, and there is none before the first or after the last', () => {
  const view = { page: 0, zoom: 2, turns: 1, isMagnified: true };
  expect(viewReducer(view, { kind: 'page', to: 1, count: 3 })).toEqual({
    page: 1,
    zoom: null,
    turns: 0,
    isMagnified: true,
  });
  expect(viewReducer(view, { kind: 'page', to: -1, count: 3 })).toEqual(view);
  expect(viewReducer(view, { kind: 'page', to: 9, count: 3 }).page).toBe(2);
  expect(viewReducer(view, { kind: 'page', to: 9, count: 0 })).toEqual(view);
});

test.each([
  [{ width: 1400, height: 1000 }, { width: 700, height: 900 }, 0, 0.5],
  [{ width: 1400, height: 1000 }, { width: 700, height: 700 }, 1, 0.5],
  [{ width: 100, height: 100 }, { width: 900, height: 900 }, 0, 2],
  [{ width: 0, height: 0 }, { width: 900, height: 900 }, 0, 1],
])('%j fits %j after %d turns at %d', (picture, frame, turns, fit) => {
  expect(fitOf(picture, frame, turns)).toBe(fit);
});

test('a turned picture changes its sides', () => {
  expect(turned({ width: 2, height: 1 }, 3)).toEqual({ width: 1, height: 2 });
  expect(turned({ width: 2, height: 1 }, 2)).toEqual({ width: 2, height: 1 });
});
