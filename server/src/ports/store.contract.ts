import { describe } from 'vitest';
import type { MakeStore } from '../testing/make-store.ts';
import { accountsContract } from './store-accounts.contract.ts';
import { bookkeepingContract } from './store-bookkeeping.contract.ts';
import { identityContract } from './store-identity.contract.ts';
import { moneyContract } from './store-money.contract.ts';
import { outgoingContract } from './store-outgoing.contract.ts';
import { proofsContract } from './store-proofs.contract.ts';
import { queueContract } from './store-queue.contract.ts';
import { reviewContract } from './store-review.contract.ts';
import { searchContract } from './store-search.contract.ts';
import { stepsContract } from './store-steps.contract.ts';
import { transactionsContract } from './store-transactions.contract.ts';

const parts = {
  transactions: transactionsContract,
  'steps of an application': stepsContract,
  'what leaves the house': outgoingContract,
  'checks, codes and scans': proofsContract,
  'people and sign-ins': identityContract,
  'accounts, names and files': accountsContract,
  'orders, transfers and invoices': moneyContract,
  'agencies, staff and reviews': reviewContract,
  'the queue of cases': queueContract,
  'what merchants are found by': searchContract,
  'audit, keys, limits and settings': bookkeepingContract,
};

/** What every store does, whatever it is made of. */
export function storeContract(name: string, makeStore: MakeStore): void {
  describe.each(Object.entries(parts))(`${name}: %s`, (_, part) => part(makeStore));
}
