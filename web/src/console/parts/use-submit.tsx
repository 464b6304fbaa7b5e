import type { Refusal } from '@ruzhu/rules';
import { Alert, type FormInstance } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { type Answered, Fault } from '../../client/call.ts';
import { useApp, useSentence, useTexts } from '../../kit/app.tsx';
import {
  type Attempt,
  type FieldSpecs,
  type FormError,
  nextAttempt,
  placeRefusals,
} from '../../kit/form-state.ts';
import { states } from '../../texts/states.ts';
import { consoleTexts } from './console-texts.ts';

type Told = { readonly errors: readonly FormError[]; readonly fault: string | null };
const NOTHING: Told = { errors: [], fault: null };

type Submitting<Values, T> = {
  /** The fields of the form in page order; refusals are placed at them. Left out for a single button. */
  readonly fields?: FieldSpecs;
  readonly form?: FormInstance<Values>;
  /** Sends. `key` is the Idempotency-Key: the same values sent again carry the same. */
  readonly send: (values: Values, key: string) => Promise<Answered<T>>;
  readonly done: (value: T, values: Values) => void;
  /** Sees every refusal first; `true` when it has dealt with them. */
  readonly onRefused?: (refusals: readonly Refusal[]) => boolean;
};

/**
 * Sends a form of a staff page: refusals go to their fields and the first of them takes the focus, everything else
 * stands in `notice` as words. What was typed is never touched; a second click while it is under way is ignored.
 */
export function useSubmit<Values extends object, T>({
  fields = {},
  form,
  send,
  done,
  onRefused,
}: Submitting<Values, T>) {
  const { locale } = useApp();
  const say = useSentence();
  const [told, setTold] = useState(NOTHING);
  const [isPending, setPending] = useState(false);
  const busy = useRef(false);
  const last = useRef<Attempt | null>(null);

  const refuse = (refusals: readonly Refusal[]) => {
    if (onRefused?.(refusals)) return;
    const { errors, unsaid } = placeRefusals(refusals, { fields, locale, say });
    const placed = errors.filter((error) => error.id !== null);
    setTold({ errors: errors.filter((error) => error.id === null), fault: unsaid.length ? '' : null });
    if (!form || placed.length === 0) return;
    form.setFields(placed.map((error) => ({ name: error.path as never, errors: [wordsOf(error)] }))); // Named as in `fields`.
    form.scrollToField(placed[0]?.path as never, { focus: true, block: 'center' }); // The same.
  };
  const submit = async (values: Values) => {
    if (busy.current) return;
    busy.current = true;
    setPending(true);
    setTold(NOTHING);
    const attempt = nextAttempt(last.current, JSON.stringify(values), () => crypto.randomUUID());
    last.current = attempt;
    try {
      const answered = await send(values, attempt.key);
      last.current = null;
      if (answered.ok) done(answered.value, values);
      else refuse(answered.refusals);
    } catch (cause) {
      setTold({ errors: [], fault: cause instanceof Fault ? cause.requestId : '' });
    } finally {
      busy.current = false;
      setPending(false);
    }
  };
  return { submit, isPending, notice: <Notice told={told} />, isTold: told !== NOTHING };
}

/** A refusal and what mends it, in one breath: 「密码至少 10 位，您填写了 6 位」. */
const wordsOf = ({ text, fix }: { readonly text: string; readonly fix?: string }): string =>
  fix && !text.includes(fix) ? `${text}。${fix}` : text;

/** What could not be placed at a field. It is announced, and stays until the next try. */
function Notice({ told }: { readonly told: Told }): ReactNode {
  const t = useTexts(consoleTexts);
  const s = useTexts(states);
  if (told.errors.length === 0 && told.fault === null) return null;
  return (
    <Alert
      className="submit-notice"
      type="error"
      showIcon
      role="alert"
      title={told.fault === null ? told.errors.map((error) => error.text).join('；') : t('send.error')}
      description={
        <>
          {told.errors.map((error) => error.fix && <p key={error.code}>{error.fix}</p>)}
          {told.fault && <span data-user="">{s('error.number', { number: told.fault })}</span>}
        </>
      }
    />
  );
}
