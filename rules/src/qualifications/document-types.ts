import type { DocumentType } from './document-type.ts';
import { documentTypes } from './document-types.data.ts';

const byKey: ReadonlyMap<string, DocumentType> = new Map(documentTypes.map((type) => [type.key, type]));

/**
 * The document type of a key: first among those an edition brings along, then among the product's own.
 * An unknown key answers `undefined`; editions with unknown keys are refused when they are read.
 */
export const documentType = (key: string, extra: readonly DocumentType[] = []): DocumentType | undefined =>
  extra.find((type) => type.key === key) ?? byKey.get(key);
