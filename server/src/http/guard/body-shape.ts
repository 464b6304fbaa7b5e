import type { EdgeLimits } from './limits.ts';

/** Whether a body is nested deeper, or holds more at one place, than anything the API asks for. */
export function isOutOfShape(
  value: unknown,
  limits: Pick<EdgeLimits, 'depth' | 'entries'>,
  level = 0,
): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return false;
  if (level >= limits.depth) return true;
  const inside = Array.isArray(value) ? value : Object.values(value);
  return inside.length > limits.entries || inside.some((one) => isOutOfShape(one, limits, level + 1));
}
