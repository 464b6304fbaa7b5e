import { type DecidingQuestion, type EligibilityAnswers, readEligibilityAnswers } from '@ruzhu/rules';

const KNOWN = 'known.';

/** The name of a deciding question's field: its path may hold signs a field name should not. */
export const decidingName = (at: number): string => `decide${at + 1}`;

/** The answers with the deciding questions answered; a question left open stays open. */
export function withDecided(
  answers: EligibilityAnswers,
  questions: readonly DecidingQuestion[],
  data: FormData,
): EligibilityAnswers {
  const given = questions.map(({ path }, at) => ({ path, value: String(data.get(decidingName(at)) ?? '') }));
  const said = given.filter(({ value }) => value !== '' && value !== 'unsure');
  const known = said.flatMap(({ path, value }) =>
    path.startsWith(KNOWN) ? [[path.slice(KNOWN.length), value === 'yes'] as const] : [],
  );
  const others = said.flatMap(({ path, value }) =>
    path.startsWith(KNOWN) ? [] : [[path, path === 'foodKinds' ? [value] : value] as const],
  );
  return readEligibilityAnswers({
    ...answers,
    ...Object.fromEntries(others),
    known: { ...answers.known, ...Object.fromEntries(known) },
  });
}
