import type { Refusal } from '@ruzhu/rules';
import { describe, expect, test } from 'vitest';
import {
  bodyOf,
  emptyForm,
  formReducer,
  MISSING,
  nextAttempt,
  ownerOf,
  placeRefusals,
  valuesOf,
} from './form-state.ts';

const fields = {
  kind: { label: '主体类型', ask: 'choose' },
  email: { label: '登录邮箱' },
  'bank.account': { label: '对公账号' },
} as const;
const refusal = (code: string, path: string, params = {}): Refusal => ({ code, path, params });
const say = ({ code, params }: Refusal) =>
  code.startsWith('known') ? { text: `${code} ${params.label ?? ''} ${params.n ?? ''}`.trim() } : null;
const place = (...refusals: Refusal[]) => placeRefusals(refusals, { fields, locale: 'zh', say });

describe('refusals on a page', () => {
  test('stand in the order of the page, those without a field last', () => {
    const { errors } = place(
      refusal('known.elsewhere', 'quota'),
      refusal('known.bank', 'bank.account'),
      refusal(MISSING, 'kind'),
    );
    expect(errors.map((one) => [one.id, one.path])).toEqual([
      ['f-kind', 'kind'],
      ['f-bank-account', 'bank.account'],
      [null, 'quota'],
    ]);
  });

  test('ask for an empty field by its label and its verb', () => {
    expect(place(refusal(MISSING, 'kind'), refusal(MISSING, 'email')).errors.map((one) => one.text)).toEqual([
      '选择主体类型',
      '填写登录邮箱',
    ]);
  });

  test('carry the label into sentences that name the field', () => {
    expect(place(refusal('known.size', 'email', { n: 3 })).errors[0]?.text).toBe('known.size 登录邮箱 3');
  });

  test('nobody has a sentence for are reported, not shown', () => {
    expect(place(refusal('new.code', 'email'), refusal('known.a', 'email'))).toMatchObject({
      errors: [{ path: 'email' }],
      unsaid: ['new.code'],
    });
  });

  test.each([
    ['email', 'email'],
    ['bank.account', 'bank.account'],
    ['bank.account.city', 'bank.account'],
    ['emails', undefined],
    ['', undefined],
  ])('the path %s belongs to %s', (path, owner) => {
    expect(
      ownerOf(
        path,
        ['bank', ...Object.keys(fields)].filter((name) => name !== 'bank'),
      ),
    ).toBe(owner);
  });

  test('the longest name wins where one holds the other', () => {
    expect(ownerOf('bank.account.city', ['bank', 'bank.account'])).toBe('bank.account');
  });
});

describe('a try to submit', () => {
  let made = 0;
  const newKey = () => `key-${++made}`;

  test('keeps its key while the same form is sent again, and takes a new one for another', () => {
    const first = nextAttempt(null, 'a', newKey);
    expect(nextAttempt(first, 'a', newKey)).toBe(first);
    expect(nextAttempt(first, 'b', newKey).key).not.toBe(first.key);
  });

  test('tells forms apart by their answers and by the files in them', () => {
    const form = (name: string, file: File) => {
      const data = new FormData();
      data.set('name', name);
      data.set('file', file);
      return bodyOf(data);
    };
    const a = new File(['1'], 'a.png', { lastModified: 1 });
    expect(form('x', a)).toBe(form('x', a));
    expect(form('x', a)).not.toBe(form('y', a));
    expect(form('x', a)).not.toBe(form('x', new File(['12'], 'a.png', { lastModified: 1 })));
  });
});

describe('the state of a form', () => {
  const error = { id: 'f-a', path: 'a', code: 'c', text: 't' };

  test('counts the submits that failed, so that the summary takes the focus each time', () => {
    const once = formReducer(emptyForm, { kind: 'refuse', errors: [error] });
    const twice = formReducer(once, { kind: 'refuse', errors: [error] });
    expect([once.attempt, twice.attempt]).toEqual([1, 2]);
  });

  test('keeps the errors in sight while it is sent again, and drops them once it is accepted', () => {
    const refused = formReducer(emptyForm, { kind: 'refuse', errors: [error] });
    const sending = formReducer(refused, { kind: 'send' });
    expect(sending).toMatchObject({ phase: 'sending', errors: [error] });
    expect(formReducer(sending, { kind: 'accept' })).toMatchObject({ phase: 'done', errors: [] });
  });

  test('shows a fault with its number until the next send, and waits where the line is down', () => {
    const failed = formReducer(emptyForm, { kind: 'fail', number: '7f3a' });
    expect(failed).toMatchObject({ phase: 'idle', fault: '7f3a' });
    expect(formReducer(failed, { kind: 'send' }).fault).toBeNull();
    expect(formReducer(emptyForm, { kind: 'offline' }).phase).toBe('offline');
  });
});

test('the answers of a form are text, or lists where lists are asked for', () => {
  const data = new FormData();
  data.append('email', 'a@example.com');
  data.append('reuse', 'operator');
  data.append('reuse', 'verification');
  expect(valuesOf(data, ['reuse', 'categories'])).toEqual({
    email: 'a@example.com',
    reuse: ['operator', 'verification'],
    categories: [],
  });
});
