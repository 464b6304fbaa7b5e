import type { AnswerOf, agreement, ParamsOf } from '@ruzhu/api';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { Tick } from '../../kit/choices.tsx';
import { Details } from '../../kit/details.tsx';
import { ErrorState } from '../../kit/page-states.tsx';
import type { Said } from '../../texts/sentence.ts';
import { useLoaded } from './loaded.ts';
import { partTexts } from './parts-texts.ts';

const find = operation<typeof agreement>('GET', '/api/v1/agreements/{key}');

export type AgreementKey = ParamsOf<typeof agreement>['key'];
type Agreement = AnswerOf<typeof agreement>;

/** The text in force of an agreement. */
const useAgreement = (key: AgreementKey) =>
  useLoaded(['agreement', key], () => load(find, { params: { key } }));

/** An agreement to tick, with its whole text below: to be read or not, and to be taken along. Nobody is made to scroll. */
export function AgreementTick({
  agreement: key,
  name,
  label,
  error,
  defaultChecked = false,
}: {
  readonly agreement: AgreementKey;
  readonly name: string;
  readonly label: string;
  readonly error?: Said | undefined;
  readonly defaultChecked?: boolean;
}) {
  const t = useTexts(partTexts);
  const { locale } = useApp();
  const text = useAgreement(key);
  const title = text.data?.title[locale];
  return (
    <>
      <Tick name={name} label={label} error={error} defaultChecked={defaultChecked} />
      <Details summary={title ? t('read.full', { name: title }) : t('agreement.read')}>
        {text.data && <AgreementText agreement={text.data} />}
        {text.error && <ErrorState what={t('agreement.failed')} onReload={() => void text.refetch()} />}
      </Details>
    </>
  );
}

/** The paragraphs with their version, and the same as a file. */
function AgreementText({ agreement: text }: { readonly agreement: Agreement }) {
  const t = useTexts(partTexts);
  const { locale } = useApp();
  const save = () => {
    const url = URL.createObjectURL(
      new Blob([[text.title[locale], text.version, '', ...text[locale]].join('\n')], { type: 'text/plain' }),
    );
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: `${text.title[locale]}.txt`,
    });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className="prose">
      {text[locale].map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="hint">
        {t('agreement.version', { version: text.version })}{' '}
        <button type="button" className="btn quiet" onClick={save}>
          {t('agreement.download')}
        </button>
      </p>
    </div>
  );
}
