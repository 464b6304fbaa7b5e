import type { Files } from '../../ports/files.ts';

/**
 * Files that are on their way from one place to another: what is put goes to `next`, what is not there yet is still
 * found in `before`, and what is removed is removed from both. Nothing is copied by itself.
 */
export const movingFiles = (before: Files, next: Files): Files => ({
  put: next.put,
  get: async (merchantId, fileId, variant) =>
    (await next.get(merchantId, fileId, variant)) ?? (await before.get(merchantId, fileId, variant)),
  remove: async (merchantId, fileId) => {
    await next.remove(merchantId, fileId);
    await before.remove(merchantId, fileId);
  },
});
