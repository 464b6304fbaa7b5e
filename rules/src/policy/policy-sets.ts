import type { Policy } from './policy.ts';
import { seed2021 } from './seed-2021.data.ts';
import { wechat2026 } from './wechat-2026.data.ts';

/** The sets the product ships with, the default first. An operator may load more beside them. */
export const policySets: readonly Policy[] = [seed2021, wechat2026];
