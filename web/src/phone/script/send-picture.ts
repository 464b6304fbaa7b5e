import { type Reply, readReply } from './post.ts';
import type { Sending } from './run-handover.ts';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** Sends a picture and tells how far it is. Never throws: no network is an answer too. */
export const sendPicture = (token: string, picture: Blob, { key, percent }: Sending): Promise<Reply> =>
  new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/phone/handovers/${token}?name=phone.jpg`);
    request.setRequestHeader('content-type', picture.type || 'image/jpeg');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('idempotency-key', key);
    request.upload.addEventListener('progress', ({ loaded, total }) => percent((loaded / total) * 100));
    request.addEventListener('load', () => done(readReply(request.status, parsed(request.responseText))));
    for (const end of ['error', 'abort', 'timeout'] as const)
      request.addEventListener(end, () => done({ kind: 'offline' }));
    request.send(picture);
  });
