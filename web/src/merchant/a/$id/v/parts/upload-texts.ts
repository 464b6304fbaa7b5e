import { area } from '../../../../../texts/area.ts';

export const uploadTexts = area(
  {
    hint: 'JPG、PNG 或 PDF，图片小于 {max} MB；GIF、BMP、WebP 会自动转换。复印件须加盖公章',
    'more.label': '{label}（第 {n} 张）',
    'more.add': '再加一张',
  },
  {
    hint: 'JPG, PNG or PDF, pictures below {max} MB; GIF, BMP and WebP are converted. A copy needs the company seal',
    'more.label': '{label} ({n})',
    'more.add': 'Add another',
  },
);
