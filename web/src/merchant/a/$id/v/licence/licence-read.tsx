import type { AnswerOf, readingOf } from '@ruzhu/api';
import { useRef, useState } from 'react';
import { load } from '../../../../../client/call.ts';
import { operation } from '../../../../../client/operation.ts';
import { useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { Icon } from '../../../../../kit/icon.tsx';
import { useLoaded } from '../../../../parts/loaded.ts';
import { readTexts } from './read-texts.ts';
import { typedIn, typeInto } from './type-into.ts';

const reading = operation<typeof readingOf>('GET', '/api/v1/files/{id}/reading');

type Reading = AnswerOf<typeof readingOf>;
type Proposal = Reading['proposals'][number];

/** Boxes of this page that a proposal may be put into. */
const BOXES = ['businessScope', 'address', 'establishedOn', 'validUntil', 'registeredCapital'] as const;
/** What was typed of the entity before and can only be compared. */
const ENTITY = ['entityName', 'licenceNumber', 'legalRepName'] as const;

type Box = (typeof BOXES)[number];
type Known = (typeof ENTITY)[number];

const isBox = (field: string): field is Box => BOXES.some((one) => one === field);
const isKnown = (field: string): field is Known => ENTITY.some((one) => one === field);

/** Brackets, spaces and width are written in many ways and mean nothing. */
const plain = (text: string) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
const isSame = (one: string, other: string) => plain(one) === plain(other);

type Typed = Readonly<Record<string, unknown>>;

type ReadProps = {
  readonly fileId: string;
  readonly entity: Typed;
  /** What the boxes of the page held when it was opened. */
  readonly kept: Typed;
};

/** What programs read of the licence: compared with what was typed, and offered to be used. Nothing is used unseen. */
export function LicenceRead({ fileId, ...typed }: ReadProps) {
  const t = useTexts(readTexts);
  const found = useLoaded(['reading', fileId], () => load(reading, { params: { id: fileId } }), {
    staleTime: 60_000,
  });
  if (found.isPending) return <p className="hint">{t('reading')}</p>;
  const proposals = found.data?.proposals.filter(({ field }) => isBox(field) || isKnown(field)) ?? [];
  if (proposals.length === 0)
    return found.data?.state === 'unavailable' ? <p className="hint">{t('unavailable')}</p> : null;
  return <Proposals key={fileId} proposals={proposals} {...typed} />;
}

/** The fields that were filled in, each with what stood there before. */
type Used = Readonly<Record<string, string>>;

type ProposalsProps = Pick<ReadProps, 'entity' | 'kept'> & { readonly proposals: readonly Proposal[] };

const keptIn = (kept: Typed, field: Box): string =>
  field === 'validUntil' && kept.longTerm === true ? '长期' : String(kept[field] ?? '');

function Proposals({ proposals, entity, kept }: ProposalsProps) {
  const t = useTexts(readTexts);
  const place = useRef<HTMLElement>(null);
  const [used, setUsed] = useState<Used>({});
  const sheet = () => place.current?.closest('form') ?? null;
  const fill = (values: Readonly<Record<string, string>>) => {
    const form = sheet();
    if (form) for (const [field, value] of Object.entries(values)) typeInto(form, field, value);
  };
  const use = (chosen: readonly Proposal[]) => {
    const form = sheet();
    const before = chosen.map(({ field }) => [field, (form && typedIn(form, field)) ?? '']);
    fill(Object.fromEntries(chosen.map(({ field, value }) => [field, value])));
    setUsed({ ...used, ...Object.fromEntries(before) });
  };
  const undo = (field: string) => {
    const { [field]: before, ...others } = used;
    fill({ [field]: before ?? '' });
    setUsed(others);
  };
  const useEmpty = () => {
    const form = sheet();
    if (form) use(proposals.filter(({ field }) => isBox(field) && typedIn(form, field) === ''));
  };
  const count = Object.keys(used).length;
  return (
    <section className="read" ref={place}>
      <h2>{t('title')}</h2>
      <p className="hint">{t('hint')}</p>
      <dl>
        {proposals.map((one) => (
          <div key={one.field} className="read-row">
            <dt>{t(one.field)}</dt>
            <dd data-user="">{one.value}</dd>
            <dd className="read-act">
              {isKnown(one.field) ? (
                <Compared read={one.value} typed={String(entity[one.field] ?? '')} />
              ) : isBox(one.field) && isSame(one.value, keptIn(kept, one.field)) ? (
                <Agreed words={t('same')} />
              ) : (
                <Use
                  label={t(one.field)}
                  before={used[one.field]}
                  onUse={() => use([one])}
                  onUndo={() => undo(one.field)}
                />
              )}
            </dd>
            <dd className="hint">{t(`from.${one.from}`)}</dd>
          </div>
        ))}
      </dl>
      {proposals.some(({ field }) => isBox(field)) && <Button onClick={useEmpty}>{t('use.empty')}</Button>}
      <output className="sr">{count > 0 ? t('used.said', { n: count }) : ''}</output>
    </section>
  );
}

type UseProps = {
  readonly label: string;
  /** What stood there before the proposal was used; nothing while it was not. */
  readonly before: string | undefined;
  readonly onUse: () => void;
  readonly onUndo: () => void;
};

function Use({ label, before, onUse, onUndo }: UseProps) {
  const t = useTexts(readTexts);
  const named = <span className="sr"> {label}</span>;
  if (before === undefined)
    return (
      <Button look="quiet" onClick={onUse}>
        {t('use')}
        {named}
      </Button>
    );
  return (
    <>
      <Agreed words={t('used')} />
      {before !== '' && (
        <>
          <span className="hint" data-user="">
            {t('used.before', { before })}
          </span>
          <Button look="quiet" onClick={onUndo}>
            {t('undo')}
            {named}
          </Button>
        </>
      )}
    </>
  );
}

const Agreed = ({ words }: { readonly words: string }) => (
  <span className="read-same">
    <Icon name="check" />
    {words}
  </span>
);

function Compared({ read, typed }: { readonly read: string; readonly typed: string }) {
  const t = useTexts(readTexts);
  if (isSame(read, typed)) return <Agreed words={t('same')} />;
  return (
    <span className="read-differs">
      <Icon name="alert" />
      {t('differs', { typed })}
    </span>
  );
}
