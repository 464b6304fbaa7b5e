import { expect, test } from 'vitest';
import { signV4 } from './sign-v4.ts';

/** The example keys of Amazon's documentation, in parts, so that nobody takes them for real ones. */
const credentials = {
  accessKeyId: ['AKIA', 'IOSFODNN7', 'EXAMPLE'].join(''),
  secretAccessKey: ['wJalrXUtnFEMI', 'K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/'),
  region: 'us-east-1',
};
const host = 'https://examplebucket.s3.amazonaws.com';
const at = Date.UTC(2013, 4, 24);

test.each([
  {
    what: 'GET of a range',
    method: 'GET',
    url: `${host}/test.txt`,
    headers: { range: 'bytes=0-9' },
    body: '',
    signature: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    what: 'PUT under a name with a dollar sign',
    method: 'PUT',
    url: `${host}/test$file.text`,
    headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    body: 'Welcome to Amazon S3.',
    signature: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    what: 'GET with a parameter that has no value',
    method: 'GET',
    url: `${host}/?lifecycle`,
    headers: {},
    body: '',
    signature: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    what: 'list with two parameters',
    method: 'GET',
    url: `${host}/?prefix=J&max-keys=2`,
    headers: {},
    body: '',
    signature: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
])('signs the published example: $what', ({ method, url, headers, body, signature }) => {
  const signed = signV4(credentials, { method, url, headers, body: Buffer.from(body), at });
  expect(signed.authorization).toContain(`Signature=${signature}`);
  expect(signed).toMatchObject({ ...headers, 'x-amz-date': '20130524T000000Z' });
});

test('any change of the request changes the signature, and the secret is nowhere in it', () => {
  const request = {
    method: 'PUT',
    url: `${host}/a`,
    headers: { 'x-amz-a': '1' },
    body: Buffer.from('a'),
    at,
  };
  const changes = [
    {},
    { method: 'POST' },
    { url: `${host}/b` },
    { url: `${host}/a?b` },
    { url: 'https://other.s3.amazonaws.com/a' },
    { headers: { 'x-amz-a': '2' } },
    { body: Buffer.from('b') },
    { at: at + 1_000 },
  ];
  const signatures = changes.map((change) => signV4(credentials, { ...request, ...change }).authorization);
  expect(new Set(signatures).size).toBe(changes.length);
  expect(JSON.stringify(signatures)).not.toContain('wJalr');
});
