import type { ApplicationView, miniProgramResult } from '@ruzhu/api';
import type { CategoryName } from '@ruzhu/rules';
import { useParams } from 'react-router';
import { load } from '../../client/call.ts';
import { operation } from '../../client/operation.ts';
import { useAccountId, useApplication } from '../parts/application.ts';
import { useLoaded } from '../parts/loaded.ts';
import { roadAddress } from '../parts/road-frame.tsx';

/** The id of the mini program in the address: `/a/:id/mp/:mp/…`. */
export const useProgramId = (): string => useParams().mp ?? '';

export const useProgram = (every?: readonly number[]) =>
  useApplication('mini-programs', useProgramId(), every);

/** The address of a page of the mini program: `/a/{id}/mp/{mp}/info`. */
export function useProgramAddress(): (page: string) => string {
  const [id, mp] = [useAccountId(), useProgramId()];
  return (page) => roadAddress(id, `mp/${mp}/${page}`);
}

const SETTINGS = ['related', 'privacy', 'base'];

/** The pages of the road in the order they come up for this mini program, settings aside; checking comes last. */
export const pagesOf = (application: Pick<ApplicationView, 'steps'>): readonly string[] => [
  ...application.steps.map(({ key }) => key).filter((key) => !SETTINGS.includes(key)),
  'check',
];

/** 第 n 项，共 total 项; nothing while the mini program is not loaded. */
export function placeOf(application: Pick<ApplicationView, 'steps'> | undefined, key: string) {
  if (!application) return undefined;
  const list = SETTINGS.includes(key) ? SETTINGS : pagesOf(application);
  const at = list.indexOf(key);
  return at < 0 ? undefined : { n: at + 1, total: list.length };
}

const PAGES: Readonly<Record<string, string>> = {
  activate: 'sent',
  adminSms: 'admin/sms',
  adminScan: 'admin/scan',
  papers: 'licence',
  related: 'set/related',
  privacy: 'set/privacy',
  base: 'set/base',
};

/** The page of a step, below the address of the mini program. */
export const pageOfStep = (key: string): string => PAGES[key] ?? key;

/** The page that comes before another one; the first one leads back to the application. */
export function pageBefore(
  application: Pick<ApplicationView, 'steps'> | undefined,
  key: string,
): string | null {
  if (!application) return null;
  const pages = SETTINGS.includes(key) ? SETTINGS : pagesOf(application);
  const before = pages[pages.indexOf(key) - 1];
  return before === undefined ? null : pageOfStep(before);
}

const findResult = operation<typeof miniProgramResult>('GET', '/api/v1/mini-programs/{id}/result');

/** What was returned, the account once it is there, and how the secret stands. */
export const useResult = (id: string, every?: readonly number[]) =>
  useLoaded(['mini-program-result', id], (signal) => load(findResult, { params: { id }, signal }), {
    enabled: id !== '',
    ...(every ? { every } : {}),
  });

/** Kept by the rules of the page: only whole names are ever stored. */
export const chosenCategories = (value: unknown): readonly CategoryName[] =>
  Array.isArray(value) ? value.filter(isName) : [];

const isName = (value: unknown): value is CategoryName =>
  typeof value === 'object' &&
  value !== null &&
  'first' in value &&
  'second' in value &&
  typeof value.first === 'string' &&
  typeof value.second === 'string';
