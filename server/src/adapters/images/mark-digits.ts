/**
 * Signs of three by five dots for what has to stand on a picture whatever fonts the machine has: figures, the letters of
 * a short id, and what stands between them. Each sign is five rows of three bits.
 */
const SIGNS: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  '0': [7, 5, 5, 5, 7],
  '1': [2, 6, 2, 2, 7],
  '2': [7, 1, 7, 4, 7],
  '3': [7, 1, 7, 1, 7],
  '4': [5, 5, 7, 1, 1],
  '5': [7, 4, 7, 1, 7],
  '6': [7, 4, 7, 5, 7],
  '7': [7, 1, 1, 2, 2],
  '8': [7, 5, 7, 5, 7],
  '9': [7, 5, 7, 1, 7],
  a: [0, 7, 1, 7, 7],
  b: [4, 4, 7, 5, 7],
  c: [0, 7, 4, 4, 7],
  d: [1, 1, 7, 5, 7],
  e: [7, 5, 7, 4, 7],
  f: [3, 2, 7, 2, 2],
  '-': [0, 0, 7, 0, 0],
  ':': [0, 2, 0, 2, 0],
  ' ': [0, 0, 0, 0, 0],
};

export type Dots = { readonly width: number; readonly height: number; readonly alpha: Uint8Array };

/** A line of such signs, `scale` pixels a dot; `alpha` holds one byte a pixel. Other signs are left blank. */
export function drawDigits(text: string, scale: number, strength: number): Dots {
  const [width, height] = [text.length * 4 * scale, 5 * scale];
  const alpha = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const column = Math.floor(x / scale) % 4;
      const row = SIGNS[text[Math.floor(x / (4 * scale))] ?? ' ']?.[Math.floor(y / scale)] ?? 0;
      if (column < 3 && (row >> (2 - column)) & 1) alpha[y * width + x] = strength;
    }
  return { width, height, alpha };
}
