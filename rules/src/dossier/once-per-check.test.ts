import { expect, test, vi } from 'vitest';
import { seed2021 } from '../policy/seed-2021.data.ts';
import { cleanDossier, lintContext } from '../testing/clean-dossier.ts';
import type { Dossier } from './dossier.ts';
import { lintDossier } from './lint.ts';
import { duringCheck, oncePerCheck } from './once-per-check.ts';

const context = lintContext(seed2021);

test('is worked out once in a check, and every time outside of one', () => {
  const make = vi.fn((dossier: Dossier) => ({ name: dossier.subject?.name }));
  const ask = oncePerCheck(make);
  const dossier: Dossier = { subject: { name: '云鹿' } };
  duringCheck(dossier, context, () => expect(ask(dossier, context)).toBe(ask(dossier, context)));
  expect(make).toHaveBeenCalledTimes(1);
  ask(dossier, context);
  ask(dossier, context);
  expect(make).toHaveBeenCalledTimes(3);
});

test('is not mixed up between a check and another inside it, and ends with a fault', () => {
  const ask = oncePerCheck((dossier) => ({ name: dossier.subject?.name }));
  const [outer, inner]: readonly Dossier[] = [{ subject: { name: '甲' } }, { subject: { name: '乙' } }];
  duringCheck(outer!, context, () => {
    expect(ask(outer!, context).name).toBe('甲');
    expect(() =>
      duringCheck(inner!, context, () => {
        expect(ask(inner!, context).name).toBe('乙');
        throw new Error('a bug');
      }),
    ).toThrow('a bug');
    expect(ask(outer!, context).name).toBe('甲');
  });
});

test('a dossier that was changed between two checks is checked anew', () => {
  const dossier = { ...cleanDossier(seed2021) } as { -readonly [Key in keyof Dossier]: Dossier[Key] };
  expect(lintDossier(dossier, context).mustFix).toBe(0);
  dossier.naming = { ...dossier.naming, name: '云' };
  expect(lintDossier(dossier, context).items.find(({ id }) => id === 'account_name')?.code).toBe('name.size');
});

test('what is shared between results cannot be changed by anybody', () => {
  const [item] = lintDossier(cleanDossier(seed2021), context).items;
  expect(Object.isFrozen(item)).toBe(true);
  expect(Object.isFrozen(item?.params)).toBe(true);
});
