import type { Policy } from '@ruzhu/rules';
import { lazy, type ReactNode, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../../../../kit/app.tsx';
import { Button } from '../../../../../kit/button.tsx';
import { FileUpload } from '../../../../../kit/file-upload.tsx';
import type { StoredFile, UploadState } from '../../../../../kit/upload-state.ts';
import type { UploadTransport } from '../../../../../kit/use-upload.ts';
import type { Said } from '../../../../../texts/sentence.ts';
import { type ApiFile, fileTransport, PAPER_TYPES, storedFile } from '../../../../parts/file-transport.ts';
import { uploadTexts } from './upload-texts.ts';

/** Comes when it is asked for. */
const PhoneHandover = lazy(async () => ({
  default: (await import('../../../../parts/phone-handover.tsx')).PhoneHandover,
}));

export type UploadPlace = {
  readonly applicationId: string;
  readonly policy: Policy;
  /** The files that may be used: what was handed in before comes back in its slot. */
  readonly files: readonly ApiFile[];
  /** Told of every file the server took, so that the rules of the page know it. */
  readonly onStored: (file: ApiFile) => void;
};

type UploadFieldProps = UploadPlace & {
  readonly name: string;
  /** The field the file is handed in for; the name of the slot unless there are several. */
  readonly field?: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: unknown;
  readonly error?: Said | undefined;
  readonly optional?: boolean;
  readonly samples?: ReactNode;
  /** Told of what lies in the slot: a file with what was noticed about it, or nothing any more. */
  readonly onChange?: (file: ApiFile | null) => void;
};

const initialOf = (value: unknown, files: readonly ApiFile[]): UploadState => {
  const file = files.find(({ id }) => id === value);
  return file ? { kind: 'done', file: storedFile(file) } : { kind: 'empty' };
};

/** One paper of a verification. A file that arrived is part of the draft at once. */
export function UploadField({
  applicationId,
  policy,
  files,
  field,
  value,
  hint,
  onStored,
  onChange,
  ...shown
}: UploadFieldProps) {
  const t = useTexts(uploadTexts);
  const [arrived, setArrived] = useState<StoredFile | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const told = useRef({ onStored, onChange });
  told.current = { onStored, onChange };
  const name = field ?? shown.name;
  // The slot holds the file's id after the next drawing; autosave then hears of it.
  const hear = useCallback((file: ApiFile | null) => {
    if (file) told.current.onStored(file);
    told.current.onChange?.(file);
    setTimeout(() => box.current?.dispatchEvent(new Event('change', { bubbles: true })));
  }, []);
  const transport = useMemo((): UploadTransport => {
    const base = fileTransport({ applicationId, field: name, policy, onStored: hear });
    const remove: UploadTransport['remove'] = async (file) => {
      hear(null);
      await base.remove?.(file);
    };
    return { ...base, remove };
  }, [applicationId, name, policy, hear]);
  return (
    <div ref={box}>
      <FileUpload
        {...shown}
        hint={
          <>
            {hint && (
              <>
                {hint}
                <br />
              </>
            )}
            {t('hint', { max: megabytes(policy) })}
          </>
        }
        accept={PAPER_TYPES}
        transport={transport}
        arrived={arrived}
        phone={
          <Suspense>
            <PhoneHandover
              applicationId={applicationId}
              field={name}
              onArrived={(file) => {
                hear(file);
                setArrived(storedFile(file));
              }}
            />
          </Suspense>
        }
        initial={initialOf(value, files)}
      />
    </div>
  );
}

const megabytes = ({ values }: Policy): number => Math.round(values['verify.maxFileBytes'] / (1024 * 1024));

type UploadListProps = Omit<UploadFieldProps, 'value' | 'samples' | 'onChange' | 'field'> & {
  readonly value: unknown;
  readonly most: number;
};

/** Several papers of one kind, a slot each; more are added one by one. */
export function UploadList({ name, label, hint, value, most, error, optional, ...place }: UploadListProps) {
  const t = useTexts(uploadTexts);
  const ids = Array.isArray(value) ? value : [];
  const [slots, setSlots] = useState(Math.max(1, ids.length));
  return (
    <>
      {Array.from({ length: slots }, (_, at) => (
        <UploadField
          // biome-ignore lint/suspicious/noArrayIndexKey: slots are only ever added at the end.
          key={at}
          {...place}
          name={at === 0 ? name : `${name}.${at}`}
          field={name}
          label={at === 0 ? label : t('more.label', { label, n: at + 1 })}
          hint={at === 0 ? hint : undefined}
          value={ids[at]}
          {...(at === 0 ? { error } : {})}
          {...(optional ? { optional } : {})}
        />
      ))}
      {slots < most && (
        <Button look="quiet" onClick={() => setSlots(slots + 1)}>
          {t('more.add')}
        </Button>
      )}
    </>
  );
}
