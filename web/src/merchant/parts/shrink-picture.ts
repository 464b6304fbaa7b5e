import { isOdd, picturePlan, QUALITIES, SMALL_ENOUGH } from './picture-plan.ts';

/** What a canvas shows, as a file. */
export const drawn = (canvas: HTMLCanvasElement, type: string, quality?: number): Promise<Blob | null> =>
  new Promise((done) => canvas.toBlob(done, type, quality));

async function lightEnough(canvas: HTMLCanvasElement): Promise<Blob | null> {
  let blob: Blob | null = null;
  for (const quality of QUALITIES) {
    blob = await drawn(canvas, 'image/jpeg', quality);
    if (!blob || blob.size <= SMALL_ENOUGH) break;
  }
  return blob;
}

/**
 * A picture made light before it travels, upright as its own note says; a GIF, BMP or WebP becomes a PNG. What cannot be
 * opened here goes as it is: the server opens it or says why not. `null` is a file of an odd type that this browser
 * cannot turn into one that the server takes.
 */
export async function shrinkPicture(file: File): Promise<Blob | null> {
  if (!file.type.startsWith('image/')) return file;
  const asItIs = isOdd(file.type) ? null : file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return asItIs;
  const plan = picturePlan(file.type, file.size, picture);
  if (plan.kind === 'keep') {
    picture.close();
    return file;
  }
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [plan.width, plan.height];
  const pen = canvas.getContext('2d');
  if (pen && plan.type === 'image/jpeg') {
    // A JPEG has no transparency: what was see-through would turn black.
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, plan.width, plan.height);
  }
  pen?.drawImage(picture, 0, 0, plan.width, plan.height);
  picture.close();
  const blob = plan.type === 'image/png' ? await drawn(canvas, 'image/png') : await lightEnough(canvas);
  return blob ?? asItIs;
}
