import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../../../../kit/app.tsx';
import { Button } from '../../../../../../kit/button.tsx';
import { FileUpload } from '../../../../../../kit/file-upload.tsx';
import type { UploadState } from '../../../../../../kit/upload-state.ts';
import type { UploadTransport } from '../../../../../../kit/use-upload.ts';
import type { Said } from '../../../../../../texts/sentence.ts';
import { type ApiFile, PAPER_TYPES, storedFile } from '../../../../../parts/file-transport.ts';
import { licenceTexts } from './texts.ts';

export type PaperFilesProps = {
  readonly name: string;
  readonly ids: readonly string[];
  readonly files: readonly ApiFile[];
  readonly transport: UploadTransport;
  readonly maxBytes: number;
  readonly error?: Said | undefined;
  /** More to do with the paper, beside adding a page. */
  readonly children?: ReactNode;
};

const MOST_PAGES = 10;

/** The pictures of one paper, a slot a page. */
export function PaperFiles({ name, ids, files, transport, maxBytes, error, children }: PaperFilesProps) {
  const t = useTexts(licenceTexts);
  const [slots, setSlots] = useState(Math.max(1, ids.length));
  const stateOf = (id: string | undefined): UploadState => {
    const file = files.find((one) => one.id === id);
    return file ? { kind: 'done', file: storedFile(file) } : { kind: 'empty' };
  };
  return (
    <>
      {Array.from({ length: slots }, (_, page) => (
        <FileUpload
          // biome-ignore lint/suspicious/noArrayIndexKey: slots are only ever added at the end.
          key={page}
          name={`${name}.${page}`}
          label={page === 0 ? t('file') : t('file.more', { n: page + 1 })}
          hint={page === 0 ? t('file.hint', { max: Math.round(maxBytes / 1_048_576) }) : undefined}
          accept={PAPER_TYPES}
          transport={transport}
          initial={stateOf(ids[page])}
          error={page === 0 ? error : undefined}
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
