import type { Browser } from 'playwright-core';
import type { Merchant } from '../testing/merchants.ts';
import { Visitor } from '../testing/visitor.ts';
import type { World } from '../testing/world.ts';

/** Everybody in one merchant's story. */
export type Cast = {
  readonly base: string;
  readonly browser: Browser;
  readonly merchant: Merchant;
  readonly desk: Visitor;
  /** The administrator's phone. */
  readonly phone: Visitor;
  readonly legalRep: Visitor;
  readonly staff: Visitor;
};

/** Each with a browser of their own. */
export async function gather({ browser, server }: World, merchant: Merchant): Promise<Cast> {
  const come = (who: string, device?: 'phone' | 'staff') =>
    Visitor.come(browser, server.url, `${merchant.label}-${who}`, device);
  const [desk, phone, legalRep, staff] = await Promise.all([
    come('desk'),
    come('phone', 'phone'),
    come('legal-rep', 'phone'),
    come('staff', 'staff'),
  ]);
  return { base: server.url, browser, merchant, desk, phone, legalRep, staff };
}

/** Where everybody stands. */
export async function standing({ desk, phone, legalRep, staff }: Cast): Promise<string> {
  return (await Promise.all([desk, phone, legalRep, staff].map((one) => one.standing()))).join('\n');
}

export async function part({ desk, phone, legalRep, staff }: Cast): Promise<void> {
  await Promise.all([desk, phone, legalRep, staff].map((visitor) => visitor.leave()));
}
