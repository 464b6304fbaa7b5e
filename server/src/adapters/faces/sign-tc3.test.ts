import { expect, test } from 'vitest';
import { signTc3 } from './sign-tc3.ts';

/** The example of the documentation: its key, its time, its body with the escapes as they stand there. */
const credentials = {
  secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE',
  secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE',
};
const request = {
  service: 'cvm',
  host: 'cvm.tencentcloudapi.com',
  body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  timestamp: 1_551_113_065,
};

test('signs the published example', () => {
  expect(signTc3(credentials, request)).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
      'SignedHeaders=content-type;host, ' +
      'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  );
});

test('any change of the request changes the signature', () => {
  const changes = [
    {},
    { service: 'faceid' },
    { host: 'other' },
    { body: '{}' },
    { timestamp: 1_551_113_066 },
  ];
  const signatures = changes.map((change) => signTc3(credentials, { ...request, ...change }));
  expect(new Set(signatures).size).toBe(changes.length);
});
