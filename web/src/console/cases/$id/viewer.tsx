import { Button } from 'antd';
import { type Dispatch, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../kit/app.tsx';
import type { Picture } from './case-view.ts';
import { Sheet } from './sheet.tsx';
import { usePicture } from './use-pictures.ts';
import { viewerTexts } from './viewer-texts.ts';
import { fitOf, type Viewing, type ViewStep } from './viewing.ts';
import { Watermark } from './watermark.tsx';

type Size = { readonly width: number; readonly height: number };

/** The size of an element, renewed as it changes. */
function useSize(target: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    if (!target.current) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watcher.observe(target.current);
    return () => watcher.disconnect();
  }, [target]);
  return size;
}

/** The originals: larger, smaller, fit, turn, magnify and leaf through, by buttons and by keys. */
export function Viewer({
  caseId,
  pictures,
  view,
  dispatch,
  fit: measured,
  hint,
  reader,
}: {
  readonly caseId: string;
  readonly pictures: readonly Picture[];
  readonly view: Viewing;
  readonly dispatch: Dispatch<ViewStep>;
  /** Told the factor at which the sheet fits. */
  readonly fit: RefObject<number>;
  /** What stands over the picture when the item needs none. */
  readonly hint: string | null;
  readonly reader: string;
}) {
  const t = useTexts(viewerTexts);
  const frame = useRef<HTMLElement>(null);
  const size = useSize(frame);
  const file = pictures[view.page] ?? null;
  const { picture, retry } = usePicture(caseId, file?.id ?? null);
  const fit = file ? fitOf(file, size, view.turns) : 1;
  useEffect(() => {
    measured.current = fit;
  }, [measured, fit]);
  return (
    <section className="viewer" aria-label={t('name')}>
      <Tools pictures={pictures} view={view} dispatch={dispatch} fit={fit} />
      <section
        className="viewer-frame"
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={t('picture', { name: file?.name ?? '' })}
      >
        {!file && <p className="viewer-empty">{t('none')}</p>}
        {file && picture.kind === 'failed' && (
          <div className="viewer-empty" role="alert">
            <p>{t('failed')}</p>
            <Button onClick={retry}>{t('retry')}</Button>
          </div>
        )}
        {file && picture.kind === 'here' && (
          <Sheet
            key={file.id}
            url={picture.url}
            size={file}
            zoom={view.zoom ?? fit}
            turns={view.turns}
            isMagnified={view.isMagnified}
            frame={frame}
            name={t('picture', { name: file.name })}
          />
        )}
        {file && picture.kind === 'here' && <Watermark reader={reader} />}
      </section>
      {hint && <p className="viewer-hint">{hint}</p>}
      {file && <Findings file={file} />}
    </section>
  );
}

function Findings({ file }: { readonly file: Picture }) {
  const t = useTexts(viewerTexts);
  const known: Readonly<Record<string, string>> = viewerTexts.zh;
  if (file.findings.length === 0) return null;
  const words = file.findings.map(
    (code) => t(`finding.${code}` in known ? (`finding.${code}` as 'finding.other') : 'finding.other'), // The key was just looked up.
  );
  return <p className="viewer-hint">{words.join(' · ')}</p>;
}

function Tools({
  pictures,
  view,
  dispatch,
  fit,
}: {
  readonly pictures: readonly Picture[];
  readonly view: Viewing;
  readonly dispatch: Dispatch<ViewStep>;
  readonly fit: number;
}) {
  const t = useTexts(viewerTexts);
  const count = pictures.length;
  const zoom = Math.round((view.zoom ?? fit) * 100);
  const tool = (label: string, step: ViewStep, isPressed?: boolean): ReactNode => (
    <Button
      size="small"
      onClick={() => dispatch(step)}
      {...(isPressed === undefined
        ? {}
        : { 'aria-pressed': isPressed, type: isPressed ? 'primary' : 'default' })}
    >
      {label}
    </Button>
  );
  return (
    <div className="viewer-tools" role="toolbar" aria-label={t('tools')}>
      {tool(t('zoomIn'), { kind: 'zoomIn', fit })}
      {tool(t('zoomOut'), { kind: 'zoomOut', fit })}
      {tool(t('fit'), { kind: 'fit' })}
      {tool(t('rotate'), { kind: 'rotate' })}
      {tool(t('magnify'), { kind: 'magnify' }, view.isMagnified)}
      <output className="quiet">{count > 0 && t('zoom', { n: zoom })}</output>
      {count > 1 && (
        <span className="viewer-pages">
          {tool(t('previous'), { kind: 'page', to: view.page - 1, count })}
          <output>{t('page', { n: view.page + 1, total: count })}</output>
          {tool(t('next'), { kind: 'page', to: view.page + 1, count })}
        </span>
      )}
    </div>
  );
}
