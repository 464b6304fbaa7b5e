import '../../kit/file-upload.css';
import './avatar-field.css';
import { type Refusal, refuse } from '@ruzhu/rules';
import { lazy, Suspense, useReducer, useRef, useState } from 'react';
import { useSentence, useTexts } from '../../kit/app.tsx';
import { Button } from '../../kit/button.tsx';
import { ariaOf, FieldGroup, type FieldProps } from '../../kit/field.tsx';
import { fieldId } from '../../kit/field-id.ts';
import { Icon } from '../../kit/icon.tsx';
import type { UploadState } from '../../kit/upload-state.ts';
import { type UploadTransport, useUpload } from '../../kit/use-upload.ts';
import { timeWords } from '../../texts/dates.ts';
import { flow } from '../../texts/flow.ts';
import type { Said } from '../../texts/sentence.ts';
import { PICTURE_TYPES } from '../parts/file-transport.ts';
import { avatarTexts } from './avatar-texts.ts';
import type { Cut } from './crop.ts';
import { HiddenAnswer } from './hidden-answer.tsx';

type AvatarFieldProps = Omit<FieldProps, 'label' | 'hint'> & {
  readonly transport: UploadTransport;
  readonly initial: UploadState;
  readonly minPixels: number;
};

const ACCEPT = PICTURE_TYPES;

/** The scissors come with the first picture. */
const scissors = () => import('./cropper.tsx');
const Cropper = lazy(async () => ({ default: (await scissors()).Cropper }));

/** The picture in hand, decoded and turned the right way up. Refusals: `file.type`, `file.unreadable`, `file.pixels`. */
async function opened(file: File, minPixels: number): Promise<ImageBitmap | Refusal> {
  if (!ACCEPT.split(',').includes(file.type)) return refuse('file.type').refusal;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return refuse('file.unreadable').refusal;
  const { width, height } = picture;
  return Math.min(width, height) < minPixels
    ? refuse('file.pixels', '', { width, height, min: minPixels }).refusal
    : picture;
}

/** A picture chosen, cut to a square in the browser, and sent. The stored file's id is sent as `{name}`. */
export function AvatarField({ transport, initial, minPixels, ...given }: AvatarFieldProps) {
  const t = useTexts(avatarTexts);
  const sentence = useSentence();
  const upload = useUpload(transport, initial);
  const [said, setSaid] = useState<Said | undefined>();
  const [hand, take] = useReducer(
    (_: { file: File; picture: ImageBitmap } | null, next: { file: File; picture: ImageBitmap } | null) =>
      next,
    null,
  );
  const picker = useRef<HTMLInputElement>(null);
  const pick = async (file: File) => {
    const picture = await opened(file, minPixels);
    setSaid('code' in picture ? (sentence(picture) ?? undefined) : undefined);
    take('code' in picture ? null : { file, picture });
  };
  const use = async (cut: Cut) => {
    const square = hand && (await (await scissors()).cutOut(hand.picture, cut, hand.file));
    take(null);
    if (square) await upload.send(square);
  };
  const field = {
    ...given,
    label: t('label'),
    hint: t('hint', { min: minPixels }),
    error: said ?? given.error,
  };
  const open = () => picker.current?.click();
  return (
    <FieldGroup {...field} legend={field.label}>
      <HiddenAnswer name={field.name} value={upload.state.kind === 'done' ? upload.state.file.id : ''} />
      <input
        ref={picker}
        type="file"
        hidden
        accept={ACCEPT}
        aria-label={field.label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void pick(file);
        }}
      />
      {hand ? (
        <Suspense>
          <Cropper
            picture={hand.picture}
            minPixels={minPixels}
            onUse={(cut) => void use(cut)}
            onOther={open}
          />
        </Suspense>
      ) : (
        <AvatarState field={field} upload={upload} onPick={open} />
      )}
    </FieldGroup>
  );
}

function AvatarState({
  field,
  upload,
  onPick,
}: {
  readonly field: FieldProps;
  readonly upload: ReturnType<typeof useUpload>;
  readonly onPick: () => void;
}) {
  const t = useTexts(avatarTexts);
  const say = useTexts(flow);
  const { state } = upload;
  const described = ariaOf(field)['aria-describedby'];
  if (state.kind === 'empty')
    return (
      <Button
        id={fieldId(field.name)}
        icon="upload"
        onClick={onPick}
        {...(described ? { 'aria-describedby': described } : {})}
      >
        {t('choose')}
        <span className="sr"> {field.label}</span>
      </Button>
    );
  const name = state.kind === 'done' ? state.file.name : state.name;
  return (
    <div className={`file avatar-row ${state.kind}`}>
      <div className="thumb">
        {state.kind === 'done' && state.file.preview ? (
          <img src={state.file.preview} alt={say('upload.preview', { name: field.label })} />
        ) : (
          <Icon name="file" large />
        )}
      </div>
      <div className="file-body">
        <p className="file-name" data-user="">
          {name}
        </p>
        <AvatarProgress state={state} />
        <div className="file-acts">
          {state.kind === 'failed' && (
            <Button icon="refresh" onClick={() => upload.retry() ?? onPick()}>
              {say('upload.retry')}
            </Button>
          )}
          {state.kind === 'done' || state.kind === 'failed' ? (
            <Button look="quiet" icon="refresh" onClick={onPick}>
              {t('other')}
            </Button>
          ) : (
            <Button look="quiet" icon="close" onClick={upload.cancel}>
              {say('upload.cancel')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function AvatarProgress({ state }: { readonly state: Exclude<UploadState, { kind: 'empty' }> }) {
  const say = useTexts(flow);
  if (state.kind === 'failed')
    return (
      <div className="error" role="alert">
        <p>
          <Icon name="alert" />
          {state.said.text}
        </p>
        {state.said.fix && <p className="fix">{state.said.fix}</p>}
      </div>
    );
  if (state.kind === 'done')
    return (
      <output className="file-done">
        <Icon name="check" />
        {say('upload.done', { time: timeWords(state.file.at) })}
      </output>
    );
  return <p className="hint">{say(state.kind === 'checking' ? 'upload.checking' : 'upload.waiting')}</p>;
}
