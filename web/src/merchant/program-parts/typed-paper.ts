import type { CategoryName } from '@ruzhu/rules';

/** A paper as it stands in the form; `validUntil` is still what was typed. */
export type TypedPaper = {
  readonly category: CategoryName;
  readonly documentType: string;
  readonly number: string;
  readonly holderName: string;
  readonly validUntil: string;
  readonly items: readonly string[];
  readonly files: readonly string[];
};

export const blankPaper = (category: CategoryName, documentType: string, holderName: string): TypedPaper => ({
  category,
  documentType,
  holderName,
  number: '',
  validUntil: '',
  items: [],
  files: [],
});

const text = (value: FormDataEntryValue | null): string => (typeof value === 'string' ? value.trim() : '');

/** The papers of the form in the order of the page. */
export function readPapers(data: FormData): readonly TypedPaper[] {
  const papers: TypedPaper[] = [];
  for (let n = 0; data.has(`papers.${n}.category`); n += 1) {
    const at = (part: string) => text(data.get(`papers.${n}.${part}`));
    papers.push({
      category: JSON.parse(at('category')) as CategoryName, // Written by the page itself.
      documentType: at('documentType'),
      number: at('number'),
      holderName: at('holderName'),
      validUntil: data.has(`papers.${n}.validUntil.longTerm`) ? 'permanent' : at('validUntil'),
      items: at('items')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      files: [...data.keys()]
        .filter((name) => name.startsWith(`papers.${n}.files.`))
        .map((name) => text(data.get(name)))
        .filter((id) => id !== ''),
    });
  }
  return papers;
}

const str = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** The papers that were kept or typed before; what cannot be read is left out. */
export function papersFrom(value: unknown): readonly TypedPaper[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): TypedPaper[] => {
    if (typeof one !== 'object' || one === null || !('category' in one)) return [];
    const paper = one as Readonly<Record<string, unknown>>; // Each part is read below.
    return [
      {
        category: paper.category as CategoryName, // Only `readPapers` and the server write it.
        documentType: str(paper.documentType),
        number: str(paper.number),
        holderName: str(paper.holderName),
        validUntil: str(paper.validUntil),
        items: list(paper.items),
        files: list(paper.files),
      },
    ];
  });
}
