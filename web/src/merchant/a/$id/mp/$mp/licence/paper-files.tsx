import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Button } from '../../../../../../kit/button.tsx';
import { FileUpload } from '../../../../../../kit/file-upload.tsx';
import type { StoredFile, UploadState } from '../../../../../../kit/upload-state.ts';
import type { UploadTransport } from '../../../../../../kit/use-upload.ts';
import type { Said } from '../../../../../../texts/sentence.ts';
import { type ApiFile, PAPER_TYPES, storedFile } from '../../../../../parts/file-transport.ts';
import { licenceTexts } from './texts.ts';

/** Comes when it is asked for. */
const PhoneHandover = lazy(async () => ({
  default: (await import('../../../../../parts/phone-handover.tsx')).PhoneHandover,
}));

/** The field of the application that all papers of categories are handed in for. */
export const PAPERS_FIELD = 'papers';

export type PaperFilesProps = {
  readonly applicationId: string;
  readonly name: string;
  readonly ids: readonly string[];
  readonly files: readonly ApiFile[];
  readonly transport: UploadTransport;
  readonly maxBytes: number;
  /** Told of a picture that a phone has brought. */
  readonly onArrived: () => void;
  readonly error?: Said | undefined;
  /** More to do with the paper, beside adding a page. */
  readonly children?: ReactNode;
};

const MOST_PAGES = 10;

/** The pictures of one paper, a slot a page. */
export function PaperFiles({ name, ids, error, children, ...place }: PaperFilesProps) {
  const t = useTexts(licenceTexts);
  const [slots, setSlots] = useState(Math.max(1, ids.length));
  return (
    <>
      {Array.from({ length: slots }, (_, page) => (
        <PaperSlot
          // biome-ignore lint/suspicious/noArrayIndexKey: slots are only ever added at the end.
          key={page}
          name={name}
          page={page}
          id={ids[page]}
          error={page === 0 ? error : undefined}
          {...place}
        />
      ))}
      <div className="paper-acts">
        {slots < MOST_PAGES && (
          <Button look="quiet" onClick={() => setSlots(slots + 1)}>
            {t('add.page')}
          </Button>
        )}
        {children}
      </div>
    </>
  );
}

type SlotProps = Omit<PaperFilesProps, 'ids' | 'children'> & {
  readonly page: number;
  readonly id: string | undefined;
};

function PaperSlot({
  name,
  page,
  id,
  applicationId,
  files,
  transport,
  maxBytes,
  onArrived,
  error,
}: SlotProps) {
  const t = useTexts(licenceTexts);
  const [arrived, setArrived] = useState<StoredFile | null>(null);
  const stateOf = (): UploadState => {
    const file = files.find((one) => one.id === id);
    return file ? { kind: 'done', file: storedFile(file) } : { kind: 'empty' };
  };
  return (
    <FileUpload
      name={`${name}.${page}`}
      label={page === 0 ? t('file') : t('file.more', { n: page + 1 })}
      hint={page === 0 ? t('file.hint', { max: Math.round(maxBytes / 1_048_576) }) : undefined}
      accept={PAPER_TYPES}
      transport={transport}
      arrived={arrived}
      phone={
        <Suspense>
          <PhoneHandover
            applicationId={applicationId}
            field={PAPERS_FIELD}
            onArrived={(file) => {
              setArrived(storedFile(file));
              onArrived();
            }}
          />
        </Suspense>
      }
      initial={stateOf()}
      error={error}
    />
  );
}
