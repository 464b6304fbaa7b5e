/** The table of dossiers as a workbook: an empty one to fill in, or one that holds dossiers. */
import { type Cell, circumstances, type Dossier, type TemplateColumn, templateColumns } from '@ruzhu/rules';

type Column = Pick<TemplateColumn, 'path' | 'words'>;

/** Text cells, so that no spreadsheet rounds an account number or turns a licence into a date. */
const text = (value: string) => ({ ...(value === '' ? {} : { value }), type: String, format: '@' });

const head = ({ path, words }: Column) => ({
  value: `${path}\n${words.zh}`,
  fontWeight: 'bold' as const,
  backgroundColor: '#EEF3F8',
  wrap: true,
  alignVertical: 'top' as const,
});

/** What a kind of cell takes, for the second sheet. */
const TAKES: Readonly<Record<TemplateColumn['shape']['kind'], string>> = {
  text: '文字 · text',
  choice: '',
  flag: '是 / 否 · TRUE / FALSE',
  whole: '整数 · whole number',
  date: '日期，例如 2021-03-15 · date',
  instant: '时间，例如 2026-11-22 09:30（北京时间）· time in Asia/Shanghai',
  list: '一行一项，或用分号隔开；没有写「无」 · one a line, or parted by semicolons; 无 for none',
  flags: '',
  record: '',
};

function takes({ shape }: TemplateColumn): string {
  if (shape.kind === 'choice') return shape.of.join(' / ');
  const or = shape.kind === 'date' && shape.or ? ` · ${shape.or}（长期）` : '';
  return `${TAKES[shape.kind]}${or}${shape.orNull ? ' · null' : ''}`;
}

const BLANK_ROWS = 200;

/** The sheet with the columns, and one that says what belongs into them. */
export function workbook(columns: readonly TemplateColumn[], rows: readonly (readonly Cell[])[]) {
  const filled = rows.map((row) => columns.map((_column, index) => text(String(row[index] ?? ''))));
  const blank = Array.from({ length: rows.length > 0 ? 0 : BLANK_ROWS }, () => columns.map(() => text('')));
  const notes = columns.map((column) =>
    [column.path, column.words.zh, column.words.en, takes(column)].map(text),
  );
  return [
    {
      sheet: 'dossiers',
      data: [columns.map(head), ...filled, ...blank],
      columns: columns.map(() => ({ width: 24 })),
      stickyRowsCount: 1,
    },
    {
      sheet: '说明',
      data: [
        ['列名 · column', '说明', 'What it is', '填写 · takes'].map((value) => ({
          value,
          fontWeight: 'bold' as const,
        })),
        ...notes,
      ],
      columns: [{ width: 34 }, { width: 40 }, { width: 40 }, { width: 60 }],
    },
  ];
}

/** Circumstances nearly every food merchant has to tell; the others are rare and added by whoever needs them. */
const USUAL = ['producer', 'trader', 'onlyPrepackaged'];

/** The columns of the template. */
export const allColumns = (): readonly TemplateColumn[] =>
  templateColumns(Object.fromEntries(Object.entries(circumstances).filter(([name]) => USUAL.includes(name))));

/** The cell of a dossier at a path; `null` where the dossier says nothing. */
export function cellAt(dossier: Dossier, path: string): Cell {
  let value: unknown = dossier;
  for (const key of path.split('.'))
    value =
      typeof value === 'object' && value !== null
        ? Object.getOwnPropertyDescriptor(value, key)?.value
        : undefined;
  if (Array.isArray(value)) return value.length === 0 ? '无' : value.join('\n');
  if (value === null) return 'null';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}
