/** Another administrator: handed over by the present one, or claimed with papers, and decided by two. */

export * from './administrator-changes/claims.ts';
export * from './administrator-changes/deciding.ts';
export * from './administrator-changes/handing-over.ts';
