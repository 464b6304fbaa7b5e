import { Button } from 'antd';
import { useTexts } from '../../kit/app.tsx';
import { consoleTexts } from './console-texts.ts';

type Pages = {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
};

/** Under a table that is read page by page. */
export function More({ pages }: { readonly pages: Pages }) {
  const t = useTexts(consoleTexts);
  if (!pages.hasNextPage) return null;
  return (
    <p className="more">
      <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t('load.more')}
      </Button>
    </p>
  );
}
