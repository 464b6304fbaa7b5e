import type { Registry } from '../../ports/checks.ts';

/** No registry is connected, and no comparison is claimed: a reviewer compares with the licence. */
export const noRegistry = (): Registry => ({ compare: async () => ({ outcome: 'notCompared' }) });
