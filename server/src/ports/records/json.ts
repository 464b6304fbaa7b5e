/** What is kept as JSON, by its keys. */
export type Json = Readonly<Record<string, unknown>>;
