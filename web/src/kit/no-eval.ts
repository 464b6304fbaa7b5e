/**
 * Tells the schema library, before it is loaded, that pages make no code of text: it would try whether it may, and the
 * browser reports the mere try as a breach of the page's policy.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

export {};
