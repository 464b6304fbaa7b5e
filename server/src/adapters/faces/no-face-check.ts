import type { FaceCheck } from '../../ports/checks.ts';

const notConnected = async (): Promise<never> => {
  throw new Error('No face check is connected');
};

/** No face check is connected, and none is pretended: the proof says "not checked" and a reviewer looks. */
export const noFaceCheck = (): FaceCheck => ({ connected: false, begin: notConnected, result: notConnected });
