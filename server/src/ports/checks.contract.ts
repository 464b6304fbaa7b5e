import { describe, expect, test } from 'vitest';
import type { FaceCheck, FacePerson, Registry, RegistryQuestion } from './checks.ts';

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

const person: FacePerson = {
  name: '王小明',
  idNumber: '46003919800101003X',
  returnUrl: 'https://ruzhu.example.com/s/back',
  reference: 'legal-rep-proof',
};

/** The vendor behind a face check, as the person before the phone and its network make it. */
export type FaceVendor = {
  readonly faces: FaceCheck;
  readonly goThrough: (id: string, verdict: 'passed' | 'failed') => void;
  readonly passTime: () => void;
  readonly breakDown: () => void;
  /** Names the vendor refuses to check. */
  readonly refuse: (name: string) => void;
};

/** What every connected face check keeps. */
export function faceCheckContract(name: string, make: () => Promise<FaceVendor>): void {
  describe(`${name} as a face check`, () => {
    const begun = async ({ faces }: FaceVendor) => {
      const answer = await faces.begin(person);
      if (answer.state !== 'begun') throw new Error(answer.state);
      return answer;
    };

    test('is pending until the person has gone through it, then tells the verdict, as often as asked', async () => {
      const vendor = await make();
      expect(vendor.faces.connected).toBe(true);
      for (const verdict of ['passed', 'failed'] as const) {
        const { id, url, endsAt } = await begun(vendor);
        expect(url).toMatch(/^https:/);
        expect(endsAt).toBeGreaterThan(0);
        expect(await vendor.faces.result(id)).toBe('pending');
        vendor.goThrough(id, verdict);
        expect(await vendor.faces.result(id)).toBe(verdict);
        expect(await vendor.faces.result(id)).toBe(verdict);
      }
    });

    test('keeps several checks apart', async () => {
      const vendor = await make();
      const [one, other] = [await begun(vendor), await begun(vendor)];
      vendor.goThrough(one.id, 'passed');
      expect([await vendor.faces.result(one.id), await vendor.faces.result(other.id)]).toEqual([
        'passed',
        'pending',
      ]);
    });

    test('a check nobody went through in time, or that never was, has expired', async () => {
      const vendor = await make();
      const { id } = await begun(vendor);
      vendor.passTime();
      expect(await vendor.faces.result(id)).toBe('expired');
      expect(await vendor.faces.result('no-such-check')).toBe('expired');
    });

    test('a person who cannot be checked is refused', async () => {
      const vendor = await make();
      vendor.refuse(person.name);
      expect(await vendor.faces.begin(person)).toEqual({ state: 'refused' });
    });

    test('a vendor that is down passes nobody and throws nothing', async () => {
      const vendor = await make();
      const { id } = await begun(vendor);
      vendor.goThrough(id, 'passed');
      vendor.breakDown();
      expect(await vendor.faces.begin(person)).toEqual({ state: 'unavailable' });
      expect(await vendor.faces.result(id)).toBe('unavailable');
    });
  });
}

/** What a face check keeps that is not connected. */
export function absentFaceCheckContract(name: string, make: () => FaceCheck): void {
  describe(`${name} as a face check`, () => {
    test('says that it is not connected and never gives a result', async () => {
      const faces = make();
      expect(faces.connected).toBe(false);
      await expect(faces.begin(person)).rejects.toThrow('No face check');
      await expect(faces.result('1')).rejects.toThrow('No face check');
    });
  });
}
