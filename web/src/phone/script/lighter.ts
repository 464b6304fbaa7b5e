/** Cameras give more than papers need: the long edge is cut down to this, in pixels. */
const LONG_EDGE = 3_000;
const LIGHT = 2 * 1024 * 1024;

/** A picture of a camera made light before it travels, upright as its own note says; as it is where that fails. */
export async function lighter(file: File): Promise<Blob> {
  if (file.size <= LIGHT) return file;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return file;
  const scale = Math.min(1, LONG_EDGE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  return blob ?? file;
}
