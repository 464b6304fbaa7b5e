import { Button } from 'antd';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Link, Navigate, NavLink, useLocation, useNavigate } from 'react-router';
import { leaving } from '../../client/call.ts';
import { useApp, useTexts } from '../../kit/app.tsx';
import { SkipLink } from '../../kit/skip-link.tsx';
import { OfflineLine } from '../../kit/status-line.tsx';
import { langOf } from '../../texts/area.ts';
import { common } from '../../texts/common.ts';
import { consoleTexts } from './console-texts.ts';
import { LoadFault, Waiting } from './loaded.tsx';
import { homeOf, mayOpen, nav, navOf, type Place, pathOf } from './nav.ts';
import { SearchBox } from './search-box.tsx';
import { type StaffSession, useSession } from './session.ts';
import { SessionEnd } from './session-end.tsx';

type ConsolePageProps = {
  readonly title: string;
  /** The place in the navigation that decides who may open the page. */
  readonly place: Place;
  /** Beside the h1: what can be done with the whole page. */
  readonly actions?: ReactNode;
  /** `desk` gives the whole window to the work: no navigation at the side, no page scroll. */
  readonly layout?: 'pages' | 'desk';
  /** Under the bar of a desk: whatever identifies the work, in place of a plain h1. */
  readonly children: (session: StaffSession) => ReactNode;
};

/** The frame of every staff page behind the sign-in: sandbox bar, header, navigation by role, one h1. */
export function ConsolePage({ title, place, actions, layout = 'pages', children }: ConsolePageProps) {
  const t = useTexts(consoleTexts);
  const { session, isPending, fault, refresh } = useSession();
  const here = useLocation();
  if (!isPending && !fault && !session)
    return <Navigate to={`/console/login?next=${encodeURIComponent(here.pathname + here.search)}`} replace />;
  const isAllowed = session !== null && mayOpen(place, session.roles);
  return (
    <Frame title={session && !isAllowed ? t('denied.title') : title} session={session} layout={layout}>
      {layout === 'pages' && (
        <Heading actions={isAllowed && actions}>{session && !isAllowed ? t('denied.title') : title}</Heading>
      )}
      {isPending && <Waiting />}
      {fault && <LoadFault what={title} fault={fault} onReload={() => void refresh()} />}
      {session && !isAllowed && <Denied place={place} session={session} />}
      {isAllowed && children(session)}
    </Frame>
  );
}

function Denied({ place, session }: { readonly place: Place; readonly session: StaffSession }) {
  const t = useTexts(consoleTexts);
  const roles = nav.find((row) => row.place === place)?.roles ?? [];
  return (
    <>
      <p>{t('denied.body', { who: roles.map((role) => t(`role.${role}`)).join(t('joined.by')) })}</p>
      <Link to={homeOf(session.roles)}>{t('denied.home')}</Link>
    </>
  );
}

function Heading({ children, actions }: { readonly children: ReactNode; readonly actions: ReactNode }) {
  const heading = useArrival();
  return (
    <div className="heading">
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {actions && <div className="heading-actions">{actions}</div>}
    </div>
  );
}

type FrameProps = {
  readonly title: string;
  readonly session: StaffSession | null;
  readonly layout: 'pages' | 'desk';
  readonly children: ReactNode;
};

function Frame({ title, session, layout, children }: FrameProps) {
  const { sandbox } = useApp();
  return (
    <div className={`console ${layout}`}>
      <DocumentTitle title={title} />
      <SkipLink />
      {sandbox && <sandbox.Bar />}
      <Header session={session} />
      <OfflineLine />
      <div className="console-body">
        {layout === 'pages' && session && <Navigation session={session} />}
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      {session && <SessionEnd session={session} />}
    </div>
  );
}

export function DocumentTitle({ title }: { readonly title: string }) {
  const t = useTexts(consoleTexts);
  const { productName } = useApp();
  return <title>{`${title} - ${t('surface')} - ${productName}`}</title>;
}

/** The bar over every staff page; before the sign-in it holds the name and the language. */
export function Header({ session }: { readonly session: StaffSession | null }) {
  const t = useTexts(consoleTexts);
  const c = useTexts(common);
  const { productName, locale, setLocale } = useApp();
  const { signOut } = useSession();
  const navigate = useNavigate();
  const other = locale === 'zh' ? 'en' : 'zh';
  const roles = session?.roles.map((role) => t(`role.${role}`)).join(t('joined.by'));
  return (
    <header className="console-top">
      <Link className="console-brand" to={session ? homeOf(session.roles) : '/console/login'}>
        <strong>{productName}</strong> {t('surface')}
      </Link>
      {session && mayOpen('search', session.roles) && <SearchBox />}
      {session && (
        <span className="console-who">
          <span data-user="">{session.name}</span>
          <span className="quiet">{roles}</span>
        </span>
      )}
      <Button type="text" size="small" lang={langOf(other)} onClick={() => setLocale(other)}>
        {c('language.other')}
      </Button>
      {session && (
        <Button
          type="text"
          size="small"
          onClick={() =>
            void leaving(() => signOut().finally(() => navigate('/console/login', { replace: true })))
          }
        >
          {t('sign.out')}
        </Button>
      )}
    </header>
  );
}

function Navigation({ session }: { readonly session: StaffSession }) {
  const t = useTexts(consoleTexts);
  const rows = navOf(session.roles);
  const groups = [...new Set(rows.map((row) => row.group))];
  // On a narrow screen the navigation is a line that scrolls: where one is must not lie out of sight.
  useEffect(() => {
    document.querySelector('.console-nav a.active')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav className="console-nav" aria-label={t('nav.name')}>
      {groups.map((group) => (
        <div key={group}>
          {groups.length > 1 && <p className="nav-group">{t(`group.${group}`)}</p>}
          <ul>
            {rows
              .filter((row) => row.group === group)
              .map(({ place }) => (
                <li key={place}>
                  <NavLink to={pathOf(place)}>{t(`nav.${place}`)}</NavLink>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

let hasArrived = false;

/** The focus goes to the h1 when one page follows another; the first keeps the browser's own start. */
export function useArrival(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasArrived) heading.current?.focus({ preventScroll: true });
    hasArrived = true;
  }, []);
  return heading;
}
