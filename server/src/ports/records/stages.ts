/** How far a merchant has come, in the order of the road. */
export type Stage = 'started' | 'qualified' | 'registered' | 'handedIn' | 'paid' | 'passed' | 'issued';

/** How many merchants reached a stage for the first time; `week` is a Monday, or `all`. */
export type StageCount = { readonly week: string; readonly stage: Stage; readonly n: number };
