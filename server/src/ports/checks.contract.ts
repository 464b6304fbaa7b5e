import { describe, expect, test } from 'vitest';
import type { FaceCheck, Registry, RegistryQuestion } from './checks.ts';

/** What every registry keeps. `known` is a question it answers with a match, or `null` when it compares nothing. */
export function registryContract(
  name: string,
  make: () => Promise<{ readonly registry: Registry; readonly known: RegistryQuestion | null }>,
): void {
  const unknown = {
    name: '不存在示例有限公司',
    code: '91460323MA00000000',
    legalRepName: '某人',
    legalRepId: null,
  };

  describe(`${name} as a registry`, () => {
    test('claims a match only where it has compared', async () => {
      const { registry, known } = await make();
      const answer = await registry.compare(known ?? unknown);
      expect(answer).toEqual({ outcome: known ? 'match' : 'notCompared' });
    });

    test('never claims a match for what it does not know', async () => {
      const { registry, known } = await make();
      const { outcome } = await registry.compare(unknown);
      expect(outcome).toBe(known ? 'notFound' : 'notCompared');
    });

    test('takes whatever people type', async () => {
      const { registry } = await make();
      for (const text of ['', '|', '"', '\u0000', '公司'.repeat(5_000)]) {
        const { outcome } = await registry.compare({
          name: text,
          code: text,
          legalRepName: text,
          legalRepId: text,
        });
        expect(outcome).not.toBe('match');
      }
    });
  });
}

/** What a face check keeps that is not connected. */
export function absentFaceCheckContract(name: string, make: () => FaceCheck): void {
  describe(`${name} as a face check`, () => {
    test('says that it is not connected and never gives a result', async () => {
      const faces = make();
      expect(faces.connected).toBe(false);
      await expect(faces.begin({ name: '王小明', idNumber: '' })).rejects.toThrow('No face check');
      await expect(faces.result('1')).rejects.toThrow('No face check');
    });
  });
}
