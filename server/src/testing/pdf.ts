import { deflateSync } from 'node:zlib';

type Pdf = {
  readonly pages?: number;
  /** Written into the catalogue, `/OpenAction …` for one. */
  readonly catalogue?: string;
  /** Written into the trailer, `/Encrypt …` for one. */
  readonly trailer?: string;
  /** Objects that are packed and deflated into a stream. */
  readonly packed?: string;
  /** Lines of text on each page, signs of Latin scripts only. */
  readonly lines?: readonly string[];
};

const DRAWN = '0.8 0.2 0.2 rg 72 72 300 200 re f 0 0 0 RG 4 w 72 400 m 500 700 l S';

const FONT = '/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>';

const written = (lines: readonly string[]): string =>
  lines.map((line, at) => `BT 0 g /F 12 Tf 72 ${780 - 20 * at} Td (${line}) Tj ET`).join('\n');

/** A small PDF of A4 pages with a red box and a line, as it stands in the file. */
export function makePdf({ pages = 1, catalogue = '', trailer = '', packed, lines = [] }: Pdf = {}): Buffer {
  const content = [DRAWN, written(lines)].join('\n');
  const kids = Array.from({ length: pages }, (_, at) => at + 4);
  const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << ${FONT} >> >>`;
  const stream = packed === undefined ? null : deflateSync(Buffer.from(packed));
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${pages} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...kids.map(() => page),
    ...(stream
      ? [
          `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n${stream.toString('latin1')}\nendstream`,
        ]
      : []),
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, at) => {
    const place = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const head = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + head + end, 'latin1');
}
