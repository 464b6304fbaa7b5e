import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compareEntityNames, isSamePersonName, plainCode } from '@ruzhu/rules';
import type { Registry, RegistryAnswer, RegistryQuestion } from '../../ports/checks.ts';
import { StartFault } from '../../ports/start-fault.ts';
import { codeKey, type Entry, readRegister } from './register-file.ts';
import { registryTexts } from './registry.texts.ts';

/** UTF-8, or GB 18030 as Chinese spreadsheets save it. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function read(file: string): string {
  try {
    return decode(readFileSync(file));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartFault('registry.file', registryTexts['registry.file'], { file, reason }, cause);
  }
}

const hashOf = (idNumber: string): string =>
  createHash('sha256').update(plainCode(idNumber).toUpperCase()).digest('hex');

const isSameName = (one: string, other: string): boolean => compareEntityNames(one, other).equal;

type Element = (RegistryAnswer & { outcome: 'differs' })['elements'][number];

/** Whether an element of the question differs from the register; what either side does not know is not compared. */
const DIFFERS: Readonly<Record<Element, (asked: RegistryQuestion, entry: Entry) => boolean>> = {
  name: (asked, entry) => !isSameName(asked.name, entry.name),
  code: (asked, entry) => codeKey(asked.code) !== entry.code,
  legalRepName: (asked, entry) =>
    entry.legalRepName !== '' && !isSamePersonName(asked.legalRepName, entry.legalRepName),
  legalRepId: (asked, entry) =>
    asked.legalRepId !== null &&
    entry.legalRepIdHash !== null &&
    hashOf(asked.legalRepId) !== entry.legalRepIdHash,
};

// The keys of a literal are its own; TypeScript widens them to string.
const ELEMENTS = Object.keys(DIFFERS) as readonly Element[];

function answer(asked: RegistryQuestion, entry: Entry | undefined): RegistryAnswer {
  if (!entry) return { outcome: 'notFound' };
  if (entry.isCancelled) return { outcome: 'cancelled' };
  const elements = ELEMENTS.filter((element) => DIFFERS[element](asked, entry));
  return elements.length === 0 ? { outcome: 'match' } : { outcome: 'differs', elements };
}

const nameKey = (name: string): string => plainCode(name).replace(/\s/g, '');

/**
 * A registry from a CSV file that an operator loads (`readRegister`), read once at the start. An entity is sought by its
 * code and then by its name, so that a wrong digit is told as such. `legalRepIdHash` is the SHA-256, in hexadecimal, of
 * the ID number with a capital X. Faults: `registry.file`, `registry.csv`, `registry.columns`, `registry.line`.
 */
export function csvRegistry(options: { readonly file: string }): Registry {
  const entries = readRegister(options.file, read(options.file));
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const byName = new Map(entries.map((entry) => [nameKey(entry.name), entry]));
  return {
    compare: async (asked) =>
      answer(asked, byCode.get(codeKey(asked.code)) ?? byName.get(nameKey(asked.name))),
  };
}
