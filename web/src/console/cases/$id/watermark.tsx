import { MINUTE } from '@ruzhu/rules';
import { useNow } from '../../../kit/app.tsx';
import { instantWords } from '../../../texts/dates.ts';

const TILES = 24;

/** Who looks at it and when, over every original: a photograph of the screen then names its maker. */
export function Watermark({ reader }: { readonly reader: string }) {
  const now = useNow(MINUTE);
  const mark = `${reader} ${instantWords(now, 'zh', 'short')}`;
  return (
    <div className="watermark" aria-hidden="true">
      {Array.from({ length: TILES }, (_, tile) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the tiles are all alike.
        <span key={tile} data-mark={mark} />
      ))}
    </div>
  );
}
