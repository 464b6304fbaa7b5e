import './file-upload.css';
import { type DragEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { timeWords } from '../texts/dates.ts';
import { flow } from '../texts/flow.ts';
import { useTexts } from './app.tsx';
import { Button } from './button.tsx';
import { ariaOf, FieldGroup, type FieldProps } from './field.tsx';
import { fieldId } from './field-id.ts';
import { Icon } from './icon.tsx';
import { type StoredFile, sizeWords, type UploadState } from './upload-state.ts';
import { usePictureInHand } from './use-picture-in-hand.ts';
import { type UploadTransport, useUpload } from './use-upload.ts';

/** The scissors come with the first picture. */
const PictureEditor = lazy(async () => ({
  default: (await import('../picture/picture-editor.tsx')).PictureEditor,
}));

type FileUploadProps = FieldProps & {
  readonly transport: UploadTransport;
  /** The stored file on returning to the page, or a fixed state. */
  readonly initial?: UploadState;
  /** The kinds the policy takes: `image/jpeg,image/png,application/pdf`. */
  readonly accept: string;
  /** Good and bad examples, shown before choosing. */
  readonly samples?: ReactNode;
  /** What 「用手机拍摄」 opens: a QR panel. Left out on a phone, where the camera is at hand. */
  readonly phone?: ReactNode;
  /** A file that arrived from the phone meanwhile. */
  readonly arrived?: StoredFile | null;
};

/** One slot for one file: choose, drop, or photograph; the stored file's id is sent as `{name}`. */
export function FileUpload({
  transport,
  initial = { kind: 'empty' },
  accept,
  samples,
  phone,
  arrived,
  ...field
}: FileUploadProps) {
  const upload = useUpload(transport, initial);
  const { state, take } = upload;
  const inHand = usePictureInHand(transport, upload);
  const { hand } = inHand;
  const row = useRef<HTMLDivElement>(null);
  // What had the focus is gone with the editor: it goes to what came in its place.
  const wasInHand = useRef(false);
  useEffect(() => {
    if (wasInHand.current && !hand) row.current?.focus();
    wasInHand.current = hand !== null;
  }, [hand]);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (arrived) latest.current(arrived);
  }, [arrived]);
  const done = state.kind === 'done' ? state : null;
  return (
    <FieldGroup {...field} legend={field.label}>
      <input type="hidden" name={field.name} value={done?.file.id ?? ''} />
      <div ref={row} tabIndex={-1} className="slot">
        {hand ? (
          <Suspense>
            <PictureEditor
              id={fieldId(field.name)}
              file={hand.file}
              picture={hand.picture}
              {...hand.limits}
              onUse={(file) => void inHand.send(file)}
              onSkip={hand.isNew ? () => void inHand.send(hand.file) : undefined}
              onCancel={inHand.letGo}
            />
          </Suspense>
        ) : state.kind === 'empty' ? (
          <>
            {samples}
            <Chooser field={field} accept={accept} phone={phone} onFile={inHand.pick} />
          </>
        ) : (
          <UploadRow state={state} upload={upload} inHand={inHand} accept={accept} label={field.label} />
        )}
      </div>
      <Announcer state={state} />
    </FieldGroup>
  );
}

type Picks = { readonly accept: string; readonly onFile: (file: File) => void };

/** On a phone or tablet the camera is at hand. */
const hasCamera = (): boolean =>
  typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches && 'ontouchstart' in window;

/** The computer's own file window, or the camera of a phone, behind a real button. */
function usePicker({ accept, onFile }: Picks, label: string, camera = false) {
  const input = useRef<HTMLInputElement>(null);
  const element = (
    <input
      ref={input}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      {...(camera ? { capture: 'environment' as const } : {})}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
  return { element, open: () => input.current?.click() };
}

function Chooser({
  field,
  phone,
  ...picks
}: Picks & { readonly field: FieldProps; readonly phone: ReactNode }) {
  const t = useTexts(flow);
  const picker = usePicker(picks, field.label);
  const camera = usePicker({ ...picks, accept: 'image/jpeg,image/png' }, field.label, true);
  const [isOver, setOver] = useState(false);
  const [isPhone, setPhone] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) picks.onFile(file);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {picker.element}
        {hasCamera() && camera.element}
        <Icon name="upload" large />
        <div className="drop-ways">
          <Button id={fieldId(field.name)} {...describedBy(field)} onClick={picker.open}>
            {t('upload.choose')}
            <span className="sr"> {field.label}</span>
          </Button>
          {hasCamera() && (
            <Button icon="phone" onClick={camera.open}>
              {t('upload.camera')}
              <span className="sr"> {field.label}</span>
            </Button>
          )}
          {phone && !hasCamera() && (
            <Button icon="phone" aria-expanded={isPhone} onClick={() => setPhone(!isPhone)}>
              {t('upload.phone')}
            </Button>
          )}
        </div>
        <p className="hint drop-hint">{t('upload.drop')}</p>
      </div>
      {isPhone && phone}
    </>
  );
}

const describedBy = (field: FieldProps) => {
  const described = ariaOf(field)['aria-describedby'];
  return described ? { 'aria-describedby': described } : {};
};

type RowProps = {
  readonly state: Exclude<UploadState, { kind: 'empty' }>;
  readonly upload: ReturnType<typeof useUpload>;
  readonly inHand: ReturnType<typeof usePictureInHand>;
  readonly accept: string;
  readonly label: string;
};

function UploadRow({ state, upload, inHand, accept, label }: RowProps) {
  const t = useTexts(flow);
  const { name, size } = state.kind === 'done' ? state.file : state;
  const picker = usePicker({ accept, onFile: inHand.pick }, label);
  return (
    <div className={`file ${state.kind}`}>
      {picker.element}
      <Thumb state={state} />
      <div className="file-body">
        <p className="file-name" data-user="">
          {name}
        </p>
        <p className="hint digits">{sizeWords(size)}</p>
        <FileProgress state={state} name={name} />
        <div className="file-acts">
          {state.kind === 'done' ? (
            <>
              {inHand.again && (
                <Button look="quiet" icon="crop" onClick={() => void inHand.again?.(state.file)}>
                  {t('upload.crop')}
                </Button>
              )}
              {upload.turn && (
                <Button look="quiet" icon="rotate" onClick={() => void upload.turn?.(state.file)}>
                  {t('upload.rotate')}
                </Button>
              )}
              <Button look="quiet" icon="refresh" onClick={picker.open}>
                {t('upload.replace')}
              </Button>
              <Button look="quiet" icon="trash" onClick={() => upload.remove(state.file)}>
                {t('upload.delete')}
              </Button>
            </>
          ) : state.kind === 'failed' ? (
            <>
              <Button icon="refresh" onClick={() => upload.retry() ?? picker.open()}>
                {t('upload.retry')}
              </Button>
              <Button look="quiet" onClick={picker.open}>
                {t('upload.replace')}
              </Button>
            </>
          ) : (
            <Button look="quiet" icon="close" onClick={upload.cancel}>
              {t('upload.cancel')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function Thumb({ state }: { readonly state: UploadState }) {
  const t = useTexts(flow);
  const stored = state.kind === 'done' ? state : null;
  return (
    <div className="thumb">
      {stored?.file.preview ? (
        <img src={stored.file.preview} alt={t('upload.preview', { name: stored.file.name })} />
      ) : (
        <Icon name="file" large />
      )}
    </div>
  );
}

function FileProgress({ state, name }: { readonly state: RowProps['state']; readonly name: string }) {
  const t = useTexts(flow);
  if (state.kind === 'failed')
    return (
      <div className="error">
        <p>
          <Icon name="alert" />
          {state.said.text}
        </p>
        {state.said.fix && <p className="fix">{state.said.fix}</p>}
      </div>
    );
  if (state.kind === 'done')
    return (
      <p className="file-done">
        <Icon name="check" />
        {t('upload.done', { time: timeWords(state.file.at) })}
      </p>
    );
  const percent = state.kind === 'uploading' || state.kind === 'lost' ? state.percent : undefined;
  return (
    <>
      <progress
        aria-label={t('upload.progress.name', { name })}
        max={100}
        {...(percent === undefined ? {} : { value: percent })}
      />
      <p className="hint digits">{wordsOf(state, t)}</p>
    </>
  );
}

function wordsOf(state: UploadState, t: ReturnType<typeof useTexts<typeof flow.zh>>): string {
  if (state.kind === 'uploading') return t('upload.progress', { n: state.percent });
  if (state.kind === 'lost') return cutWords(state.percent, t);
  return state.kind === 'checking' ? t('upload.checking') : t('upload.waiting');
}

const cutWords = (percent: number, t: ReturnType<typeof useTexts<typeof flow.zh>>): string =>
  percent > 0 ? t('upload.kept', { n: percent }) : t('upload.cut');

/** Says what happened once, politely: percents are not read out. */
function Announcer({ state }: { readonly state: UploadState }) {
  const t = useTexts(flow);
  const said = {
    empty: '',
    waiting: '',
    uploading: '',
    lost: state.kind === 'lost' ? cutWords(state.percent, t) : '',
    checking: t('upload.checking'),
    done: state.kind === 'done' ? t('upload.done', { time: timeWords(state.file.at) }) : '',
    failed: state.kind === 'failed' ? state.said.text : '',
  } satisfies Record<UploadState['kind'], string>;
  return <output className="sr">{said[state.kind]}</output>;
}
