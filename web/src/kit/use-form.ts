import type { Refusal } from '@ruzhu/rules';
import { type FormEvent, type KeyboardEvent, useEffect, useReducer, useRef } from 'react';
import type { Said } from '../texts/sentence.ts';
import { useApp, useSentence } from './app.tsx';
import { isComposing } from './composing.ts';
import {
  type Attempt,
  bodyOf,
  emptyForm,
  type FieldSpecs,
  type FormError,
  formReducer,
  nextAttempt,
  placeRefusals,
  type Sent,
} from './form-state.ts';

type FormOptions<Fields extends FieldSpecs> = {
  /** In page order: the summary keeps it. */
  readonly fields: Fields;
  /** The rules of the page, the same the server runs. Nothing is sent while they refuse. */
  readonly check?: (data: FormData) => readonly Refusal[];
  /** Sends the page. `key` is the Idempotency-Key; a fault is thrown. */
  readonly send: (data: FormData, key: string) => Promise<Sent>;
  /** A page's own sentence for a refusal, before the shared ones. */
  readonly say?: (refusal: Refusal) => Said | null;
};

export type Form<Name extends string = string> = {
  /** Spread on the `<form>`. */
  readonly props: {
    readonly noValidate: true;
    readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => void;
  };
  readonly errors: readonly FormError[];
  readonly error: (name: Name) => Said | undefined;
  readonly attempt: number;
  readonly pending: boolean;
  /** Accepted: the page is about to be left. */
  readonly isSent: boolean;
  readonly fault: string | null;
};

const requestIdOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'requestId' in cause ? String(cause.requestId) : '';

/**
 * A native, uncontrolled form. On submit it reads the form, runs the rules, sends, and places every refusal at its
 * field; what was typed is never touched. A second click while it is under way is ignored; the same form sent again
 * carries the same key; when the line is down it waits and sends once the line is back.
 */
export function useForm<Fields extends FieldSpecs>(
  options: FormOptions<Fields>,
): Form<keyof Fields & string> {
  const { locale } = useApp();
  const sentence = useSentence();
  const [state, dispatch] = useReducer(formReducer, emptyForm);
  const busy = useRef(false);
  const last = useRef<Attempt | null>(null);
  const waiting = useRef<(() => void) | null>(null);
  useEffect(() => () => waiting.current?.(), []);

  const refuse = (refusals: readonly Refusal[], number = '') => {
    const say = (refusal: Refusal) => options.say?.(refusal) ?? sentence(refusal);
    const { errors, unsaid } = placeRefusals(refusals, { fields: options.fields, locale, say });
    dispatch(unsaid.length ? { kind: 'fail', number } : { kind: 'refuse', errors });
  };
  const settle = (sent: Sent) => {
    last.current = null;
    if (sent.ok) return dispatch({ kind: 'accept' });
    refuse(sent.refusals);
  };
  const later = (data: FormData) => {
    dispatch({ kind: 'offline' });
    const again = () => {
      waiting.current?.();
      void deliver(data);
    };
    addEventListener('online', again);
    waiting.current = () => removeEventListener('online', again);
  };
  const deliver = async (data: FormData) => {
    if (busy.current) return;
    busy.current = true;
    dispatch({ kind: 'send' });
    const attempt = nextAttempt(last.current, bodyOf(data), () => crypto.randomUUID());
    last.current = attempt;
    try {
      settle(await options.send(data, attempt.key));
    } catch (cause) {
      if (navigator.onLine) dispatch({ kind: 'fail', number: requestIdOf(cause) });
      else later(data);
    } finally {
      busy.current = false;
    }
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy.current) return;
    waiting.current?.();
    const data = new FormData(event.currentTarget, submitterOf(event));
    const refusals = options.check?.(data) ?? [];
    if (refusals.length) refuse(refusals);
    else void deliver(data);
  };

  return {
    props: { noValidate: true, onSubmit, onKeyDown: keepCandidates },
    errors: state.errors,
    error: (name) => state.errors.find((one) => one.path === name),
    attempt: state.attempt,
    pending: state.phase === 'sending' || state.phase === 'offline',
    isSent: state.phase === 'done',
    fault: state.fault,
  };
}

/** Enter that confirms a candidate of the input method never submits. */
function keepCandidates(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
}

/** The button that was pressed, so that its name and value travel with the form. */
function submitterOf(event: FormEvent<HTMLFormElement>): HTMLElement | null {
  return event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
}
