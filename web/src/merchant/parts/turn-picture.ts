import { drawn } from './shrink-picture.ts';

/** `营业执照.pdf` → `营业执照.jpg`: what was turned is a picture, whatever it was before. */
export const turnedName = (name: string): string => `${name.replace(/\.[^.]{1,5}$/, '')}.jpg`;

/** A picture turned by a quarter, clockwise, upright as its own note says. `null` when it cannot be opened here. */
export async function turnPicture(picture: Blob, name: string): Promise<File | null> {
  const opened = await createImageBitmap(picture).catch(() => null);
  if (!opened) return null;
  const { width, height } = opened;
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [height, width];
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, height, width);
  pen.translate(height, 0);
  pen.rotate(Math.PI / 2);
  pen.drawImage(opened, 0, 0);
  opened.close();
  const blob = await drawn(canvas, 'image/jpeg', 0.92);
  return blob && new File([blob], turnedName(name), { type: 'image/jpeg' });
}
