import { expect, test } from 'vitest';
import {
  type StoredFile,
  sizeWords,
  type UploadState,
  type UploadStep,
  uploadReducer,
} from './upload-state.ts';

const file: StoredFile = { id: 'f1', name: 'a.jpg', size: 2_048, at: 0, preview: null };
const empty: UploadState = { kind: 'empty' };
const pick: UploadStep = { kind: 'pick', name: 'a.jpg', size: 2_048 };
const after = (...steps: UploadStep[]) => steps.reduce(uploadReducer, empty);

test('a file waits, travels, is checked and is stored', () => {
  expect(after(pick)).toEqual({ kind: 'waiting', name: 'a.jpg', size: 2_048 });
  expect(after(pick, { kind: 'progress', percent: 46.4 })).toMatchObject({ kind: 'uploading', percent: 46 });
  expect(after(pick, { kind: 'check' })).toMatchObject({ kind: 'checking', name: 'a.jpg' });
  expect(after(pick, { kind: 'store', file })).toEqual({ kind: 'done', file });
});

test('the row of a refused file stays, with its sentence', () => {
  const said = { text: '图片模糊' };
  expect(after(pick, { kind: 'fail', said })).toEqual({ kind: 'failed', name: 'a.jpg', size: 2_048, said });
});

test('a file whose line was cut keeps its row and what has arrived, and goes on when it travels again', () => {
  const lost = after(pick, { kind: 'progress', percent: 46 }, { kind: 'lose' });
  expect(lost).toEqual({ kind: 'lost', name: 'a.jpg', size: 2_048, percent: 46 });
  expect(uploadReducer(lost, { kind: 'progress', percent: 50 })).toMatchObject({
    kind: 'uploading',
    percent: 50,
  });
});

test('steps that come too late change nothing', () => {
  expect(after({ kind: 'progress', percent: 5 })).toBe(empty);
  expect(after({ kind: 'check' })).toBe(empty);
  expect(after({ kind: 'lose' })).toBe(empty);
  expect(after(pick, { kind: 'clear' }, { kind: 'fail', said: { text: 'x' } })).toEqual(empty);
});

test.each([
  [512, '512 B'],
  [49_152, '48 KB'],
  [1_932_735, '1.8 MB'],
  [14_889_779, '14.2 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
