import { at, readEmail } from '@ruzhu/rules';
import { hexOf } from './canonical-json.ts';
import { decide, type Outcome, refusing } from './decide.ts';
import type { Caller, Deps } from './deps.ts';
import { type CodePurpose, type SentCode, sendCode } from './one-time-codes.ts';

/** What stands for the browser that asked: a code holds in it alone. */
export const binderOf = (deps: Deps, { binder }: Caller): string => hexOf(deps.vault.hash('token', binder));

/**
 * Sends a code to a mailbox that anybody may name. Work, answer and mail are the same whether or not anything is registered
 * with it. Refusals: `email.*`, those of `sendCode`.
 */
export function mailCode(
  deps: Deps,
  purpose: CodePurpose,
  asked: { readonly email: string; readonly caller: Caller },
): Promise<Outcome<SentCode>> {
  const email = readEmail(asked.email);
  if (!email.ok) return Promise.resolve(refusing(at('email', email.refusal)));
  return decide(deps, 'platform', (tx) =>
    sendCode(deps, tx, {
      purpose,
      channel: 'email',
      recipient: email.value,
      binder: binderOf(deps, asked.caller),
      policy: deps.policies.current(),
      caller: asked.caller,
    }),
  );
}
