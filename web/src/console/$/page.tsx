import { Result } from 'antd';
import { useTexts } from '../../kit/app.tsx';
import { system } from '../../texts/system.ts';

/** An address nobody answers to. */
export function Page() {
  const t = useTexts(system);
  return (
    <main>
      <title>{t('missing.title')}</title>
      <Result title={<h1>{t('missing.title')}</h1>} subTitle={t('missing.body')} />
    </main>
  );
}
