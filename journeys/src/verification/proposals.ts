import type { Answers, Context } from '../engine/field.ts';

type Known = Pick<Context, 'answers' | 'known'>;

const joined = (...parts: readonly unknown[]): string | null => {
  const text = parts.filter((part) => typeof part === 'string').join('');
  return text === '' ? null : text;
};

const isOther = ({ answers }: Known) => answers.contactSameAsAdmin === false;

/** What a page can be begun with, because it was said elsewhere: nothing is typed twice. */
const PROPOSALS: Readonly<Record<string, (known: Known) => unknown>> = {
  invoiceEmail: ({ known }) => known.accountEmail,
  registeredAddress: ({ answers }) => answers.address,
  registeredPhone: ({ known }) => known.adminMobile,
  invoiceBank: ({ answers }) => joined(answers.bankName, answers.bankBranch),
  invoiceAccount: ({ answers }) =>
    answers.bankAccountKind === 'personalOfOperator' ? null : answers.bankAccountNumber,
  mailRecipient: (all) => (isOther(all) ? all.answers.contactName : all.known.adminName),
  mailPhone: (all) => (isOther(all) ? all.answers.contactMobile : all.known.adminMobile),
};

/** What is proposed for these fields of a verification where nothing was answered yet; never kept until it is sent. */
export const proposalsFor = (keys: readonly string[], known: Known): Answers =>
  Object.fromEntries(
    keys
      .filter((key) => known.answers[key] == null)
      .flatMap((key) => {
        const proposed = PROPOSALS[key]?.(known) ?? null;
        return proposed === null ? [] : [[key, proposed] as const];
      }),
  );
