import type { Store } from '../ports/store.ts';

/** Makes an empty store for one part of the contract. */
export type MakeStore = () => Promise<Store>;
