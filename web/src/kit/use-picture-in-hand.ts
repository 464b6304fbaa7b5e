import { useState } from 'react';
import type { StoredFile } from './upload-state.ts';
import type { PictureLimits, UploadTransport, useUpload } from './use-upload.ts';

/** A picture that is looked at before it travels. `isNew`: it was just chosen, and may also go as it is. */
type PictureInHand = {
  readonly file: File;
  readonly picture: ImageBitmap;
  readonly isNew: boolean;
  readonly limits: PictureLimits;
};

/** The picture opened upright, or `null` for what cannot be opened here or has nothing to spare. */
async function opened(file: File, { leastSide }: PictureLimits): Promise<ImageBitmap | null> {
  if (!file.type.startsWith('image/') || typeof createImageBitmap !== 'function') return null;
  const picture = await createImageBitmap(file).catch(() => null);
  return picture && Math.min(picture.width, picture.height) >= leastSide ? picture : null;
}

/** What was chosen for a slot: pictures are held for cutting and turning, everything else is sent at once. */
export function usePictureInHand(transport: UploadTransport, upload: ReturnType<typeof useUpload>) {
  const [hand, setHand] = useState<PictureInHand | null>(null);
  const hold = async (file: File, isNew: boolean): Promise<boolean> => {
    const limits = transport.crop;
    const picture = limits ? await opened(file, limits) : null;
    if (limits && picture) setHand({ file, picture, isNew, limits });
    return picture !== null;
  };
  const letGo = () => {
    hand?.picture.close();
    setHand(null);
  };
  return {
    hand,
    pick: async (file: File) => {
      if (transport.refuse?.(file) || !(await hold(file, true))) await upload.send(file);
    },
    /** Cuts what is stored once more. */
    again: transport.picture
      ? async (stored: StoredFile) => {
          const file = await upload.picture(stored);
          if (file) await hold(file, false);
        }
      : null,
    send: (file: File) => {
      const isSame = hand?.isNew === false && file === hand.file;
      letGo();
      return isSame ? undefined : upload.send(file);
    },
    letGo,
  };
}
