import { expect, test } from 'vitest';
import { httpOutContract } from '../../ports/http-out.contract.ts';
import { guardedFetch } from './guarded-fetch.ts';
import { outsideAddress } from './outside-address.ts';

httpOutContract('the guarded fetch', guardedFetch);

test.each([
  ['https://s3.example.com//', 'https://s3.example.com'],
  ['https://gw.example.com/a/b', 'https://gw.example.com/a/b'],
  ['http://localhost:9000', 'http://localhost:9000'],
  ['http://[::1]:9000/', 'http://[::1]:9000'],
])('%s is an address outside', (text, address) => {
  expect(outsideAddress('S3_ENDPOINT', text)).toBe(address);
});

test.each(['s3.example.com', 'http://s3.example.com', 'https://key:secret@s3.example.com', ''])(
  '"%s" is none, and the setting is named without its value',
  (text) => {
    const act = () => outsideAddress('S3_ENDPOINT', text);
    expect(act).toThrow(expect.objectContaining({ code: 'outside.address' }));
    expect(act).toThrow(/^(?!.*secret)S3_ENDPOINT/);
  },
);
