import type { Ocr } from '../../ports/ocr.ts';

/** Nothing reads papers, and nothing is claimed to have been read: people type, a reviewer compares. */
export const noOcr = (): Ocr => ({ connected: false, read: async () => 'unavailable' });
