import type { Instant } from '@ruzhu/rules';
import type { Said } from '../texts/sentence.ts';

/** A file the server holds. `preview` is the image the merchant is to recognise; PDFs come as their first page. */
export type StoredFile = {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly at: Instant;
  readonly preview: string | null;
};

export type UploadState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'waiting' | 'checking'; readonly name: string; readonly size: number }
  /** `lost` is a line that was cut: the file goes on by itself when there is one. `percent` is what is kept there. */
  | {
      readonly kind: 'uploading' | 'lost';
      readonly name: string;
      readonly size: number;
      readonly percent: number;
    }
  | { readonly kind: 'done'; readonly file: StoredFile }
  /** The row of a lost or refused file stays: an upload never vanishes silently. */
  | { readonly kind: 'failed'; readonly name: string; readonly size: number; readonly said: Said };

export type UploadStep =
  | { readonly kind: 'pick'; readonly name: string; readonly size: number }
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'check' | 'lose' | 'clear' }
  | { readonly kind: 'store'; readonly file: StoredFile }
  | { readonly kind: 'fail'; readonly said: Said };

const named = (state: UploadState) => (state.kind === 'empty' || state.kind === 'done' ? null : state);

/** What becomes of a slot. A step that no longer fits (a late progress, say) changes nothing. */
export function uploadReducer(state: UploadState, step: UploadStep): UploadState {
  const { name = '', size = 0 } = named(state) ?? {};
  switch (step.kind) {
    case 'pick':
      return { kind: 'waiting', name: step.name, size: step.size };
    case 'progress':
      return named(state) ? { kind: 'uploading', name, size, percent: Math.round(step.percent) } : state;
    case 'check':
      return named(state) ? { kind: 'checking', name, size } : state;
    case 'store':
      return { kind: 'done', file: step.file };
    case 'lose':
      return named(state)
        ? { kind: 'lost', name, size, percent: state.kind === 'uploading' ? state.percent : 0 }
        : state;
    case 'fail':
      return named(state) ? { kind: 'failed', name, size, said: step.said } : state;
    case 'clear':
      return { kind: 'empty' };
  }
}

/** `480 KB`, `1.9 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kb = bytes / 1024;
  return kb < 1000 ? `${Math.round(kb)} KB` : `${(kb / 1024).toFixed(1)} MB`;
}
