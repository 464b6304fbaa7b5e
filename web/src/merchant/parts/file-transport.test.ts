import { policySets } from '@ruzhu/rules';
import { expect, test } from 'vitest';
import { PAPER_TYPES, PICTURE_TYPES, refuseEarly, storedFile } from './file-transport.ts';

const policy = policySets[0]!;

test.each([
  [{ type: 'image/jpeg', size: 0 }, PAPER_TYPES, 'file.empty'],
  [{ type: 'text/plain', size: 10 }, PAPER_TYPES, 'file.type'],
  [{ type: 'application/pdf', size: 10 }, PICTURE_TYPES, 'file.type'],
  [{ type: 'image/heic', size: 10 }, PAPER_TYPES, 'file.type'],
  [{ type: 'image/png', size: policy.values['verify.maxFileBytes'] + 1 }, PAPER_TYPES, 'file.size'],
  [{ type: 'application/pdf', size: policy.values['verify.maxPdfBytes'] + 1 }, PAPER_TYPES, 'file.size'],
])('%j is refused before it travels (%s): %s', (file, accept, code) => {
  expect(refuseEarly(file, policy, accept)?.code).toBe(code);
});

test('everything else travels', () => {
  expect(refuseEarly({ type: 'image/jpeg', size: 10 }, policy, PAPER_TYPES)).toBeNull();
  expect(
    refuseEarly({ type: 'application/pdf', size: policy.values['verify.maxPdfBytes'] }, policy, PAPER_TYPES),
  ).toBeNull();
});

test('a file of the server is shown by its small picture', () => {
  const file = {
    id: '019d0000-0000-7000-8000-000000000001',
    field: 'licenceImage',
    name: '营业执照.jpg',
    type: 'image/jpeg',
    bytes: 480,
    width: 1,
    height: 1,
    findings: [],
    createdAt: '1970-01-01T00:00:01.000Z',
  };
  expect(storedFile(file)).toEqual({
    id: file.id,
    name: file.name,
    size: 480,
    at: 1_000,
    preview: `/api/v1/files/${file.id}/thumb`,
  });
});
