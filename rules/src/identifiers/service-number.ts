/** 400 numbers: service hotlines whose cost the caller and the company share. */
import type { Reading } from '../result.ts';
import { firstNonDigit, plainCode, signAt } from './plain-text.ts';
import { type ReadContext, read, stop, stopAndSearch } from './reading.ts';
import { likelySlips, undoubled } from './slips.ts';

export type ServiceNumber = string & { readonly __brand: 'ServiceNumber' };

export type ServiceNumberFacts = { readonly prefix: '400'; readonly subscriber: string };

const LENGTH = 10;

const isSound = (number: string) =>
  number.length === LENGTH && number.startsWith('400') && firstNonDigit(number) === 0;

/** Every refusal of `parseServiceNumber`. */
export const serviceNumberRefusals = ['service.length', 'service.prefix', 'service.charset'] as const;

/**
 * Reads a 400 number: ten digits, `400-800-1234` gives `4008001234`.
 * Refusals: `service.length`, `service.charset`, `service.prefix` (800 numbers answer fixed lines only).
 */
export function parseServiceNumber(
  text: unknown,
  _context: ReadContext,
): Reading<ServiceNumber, ServiceNumberFacts> {
  const number = plainCode(text);
  if (number.length !== LENGTH)
    return stop(
      'service.length',
      { expected: LENGTH, count: number.length },
      null,
      number.length === LENGTH + 1 ? undoubled(number, isSound) : [],
    );
  if (isSound(number)) return read(number, { prefix: '400', subscriber: number.slice(3) });
  const foreign = firstNonDigit(number);
  return foreign > 0
    ? stopAndSearch('service.charset', { position: foreign, sign: signAt(number, foreign) }, () =>
        likelySlips(number, { signsAt: () => '0123456789', isSound }),
      )
    : stop('service.prefix', { prefix: number.slice(0, 3) }, 1);
}
