import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { common } from '../texts/common.ts';
import { states } from '../texts/states.ts';
import { useApp, useTexts } from './app.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { FormError } from './form-state.ts';
import { Icon } from './icon.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { FaultNumber } from './page-states.tsx';
import { SkipLink } from './skip-link.tsx';
import { OfflineLine } from './status-line.tsx';

type PageFrameProps = {
  /** The h1: what to do here. */
  readonly title: string;
  /** The stage, for the document title and the caption: 「主体认证」. */
  readonly stage?: string | undefined;
  /** The place inside the stage: 第 n 项，共 total 项. */
  readonly place?: { readonly n: number; readonly total: number } | undefined;
  readonly back?: string | undefined;
  /** Where 「保存并退出」 leads; left out on pages with nothing to save. */
  readonly exit?: string | undefined;
  /** The form of the page: its errors stand above the h1, its fault below. */
  readonly form?: {
    readonly errors: readonly FormError[];
    readonly attempt: number;
    readonly fault: string | null;
  };
  /** `wide` for tables and the home page; question pages keep one column. */
  readonly width?: 'column' | 'wide';
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every merchant page: bar, header, back link, error summary, caption, one h1, content. */
export function PageFrame({
  title,
  stage,
  place,
  back,
  exit,
  form,
  width = 'column',
  aside,
  children,
}: PageFrameProps) {
  const t = useTexts(common);
  const { sandbox } = useApp();
  const heading = useArrival();
  const errors = form?.errors ?? [];
  return (
    <div className="app">
      <PageTitle title={title} stage={stage} hasErrors={errors.length > 0} />
      <SkipLink />
      {sandbox && <sandbox.Bar />}
      <Header exit={exit} />
      <OfflineLine />
      <div className={width === 'wide' || aside ? 'page wide' : 'page'}>
        <div className="body">
          {back && (
            <nav aria-label={t('back')}>
              <Link className="back" to={back}>
                <Icon name="back" />
                {t('back')}
              </Link>
            </nav>
          )}
          <main id="main" tabIndex={-1}>
            {form && <ErrorSummary errors={errors} attempt={form.attempt} />}
            {stage && (
              <p className="caption">
                {place ? t('caption', { stage, n: place.n, total: place.total }) : stage}
              </p>
            )}
            <h1 id="page-title" ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {form?.fault != null && <SendFault key={form.attempt} number={form.fault} />}
            {children}
          </main>
        </div>
        {aside && <aside className="aside">{aside}</aside>}
      </div>
      <Footer />
    </div>
  );
}

/** Takes the focus as the error summary does: the button that was pressed may be far below. */
function SendFault({ number }: { readonly number: string }) {
  const t = useTexts(states);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div ref={box} className="notice bad" role="alert" tabIndex={-1}>
      <Icon name="alert" />
      <div>
        <p className="notice-title">{t('error.send')}</p>
        <FaultNumber number={number} />
      </div>
    </div>
  );
}

/** `{h1} - {阶段} - {产品}`; after a failed submit it begins with 「错误：」. */
export function titleOf(title: string, stage: string | undefined, product: string): string {
  return [title, stage, product].filter((part) => part && part.length > 0).join(' - ');
}

function PageTitle({
  title,
  stage,
  hasErrors,
}: {
  readonly title: string;
  readonly stage: string | undefined;
  readonly hasErrors: boolean;
}) {
  const t = useTexts(common);
  const { productName } = useApp();
  const whole = titleOf(title, stage, productName);
  return <title>{hasErrors ? t('title.error', { title: whole }) : whole}</title>;
}

function Header({ exit }: { readonly exit: string | undefined }) {
  const t = useTexts(common);
  const { productName } = useApp();
  return (
    <header className="top">
      <Link className="brand" to="/">
        <span className="logo" aria-hidden="true">
          {productName.slice(0, 1)}
        </span>
        {productName}
      </Link>
      <nav className="top-nav" aria-label={productName}>
        <Link to="/help">{t('help')}</Link>
        {exit && <Link to={exit}>{t('save.exit')}</Link>}
      </nav>
    </header>
  );
}

function Footer() {
  const t = useTexts(common);
  const { support, productName } = useApp();
  return (
    <footer className="foot">
      <p>
        {support ? (
          <span data-user="">
            {support.phone} · {support.hours}
          </span>
        ) : (
          productName
        )}
        <span className="foot-note">{t('beijing.time')}</span>
      </p>
      <LanguageSwitch />
    </footer>
  );
}

let hasArrived = false;

/** Moves the focus to the h1 when one page follows another; the first page keeps the browser's own start. */
function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasArrived) heading.current?.focus();
    hasArrived = true;
  }, []);
  return heading;
}
