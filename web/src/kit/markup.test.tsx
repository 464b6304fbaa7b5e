import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';
import { taskStatus } from '../texts/status.ts';
import { Button, ButtonLink } from './button.tsx';
import { Checkboxes, Radios, Tick } from './choices.tsx';
import { CodeInput, ResendButton } from './code-input.tsx';
import { CopyLine } from './copy-button.tsx';
import { Countdown, markPassed } from './countdown.tsx';
import { DateField } from './date-field.tsx';
import { Deadline } from './deadline.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NextSteps } from './next-steps.tsx';
import { PageFrame, titleOf } from './page-frame.tsx';
import { EmptyState, ErrorState, LoadingState } from './page-states.tsx';
import { InsetText, Interruption, Notice, Panel } from './panel.tsx';
import { PaperSamples } from './paper-samples.tsx';
import { PasswordField } from './password-field.tsx';
import { QrPanel } from './qr-panel.tsx';
import { sandboxParts } from './sandbox.tsx';
import { SelectNative } from './select-native.tsx';
import { SaveLine } from './status-line.tsx';
import { StatusTag } from './status-tag.tsx';
import { SummaryList } from './summary-list.tsx';
import { TaskList } from './task-list.tsx';
import { markup, NOW } from './testing/mount.tsx';
import { group, TextInput } from './text-input.tsx';
import { Textarea } from './textarea.tsx';
import { Timeline } from './timeline.tsx';
import { Tracker } from './tracker.tsx';

const nothing = () => {};
const DAY = 86_400_000;
const error = { text: '填写企业名称' };
const choices = [
  { value: 'a', label: '企业', hint: '公司' },
  { value: 'b', label: '个体工商户', reveal: <p>经营者姓名</p> },
];
const link = 'https://ruzhu.example/s/1';

const everything: readonly (readonly [string, ReactNode])[] = [
  [
    'TextInput',
    <TextInput key="" name="a" label="名称" hint="提示" error={error} optional why="用来核对" prefix="+86" />,
  ],
  ['Textarea', <Textarea key="" name="a" label="介绍" max={4} defaultValue="一二三四五" />],
  ['Radios', <Radios key="" name="a" legend="类型" choices={choices} defaultValue="b" error={error} />],
  ['Checkboxes', <Checkboxes key="" name="a" legend="内容" choices={choices} error={error} />],
  ['Tick', <Tick key="" name="a" label="同意" error={error} hint="提示" />],
  [
    'SelectNative',
    <SelectNative key="" name="a" label="省份" empty="选择省份" options={choices} error={error} />,
  ],
  [
    'DateField',
    <DateField key="" name="a" label="日期" longTerm defaultValue="2021年3月15日" error={error} />,
  ],
  ['PasswordField', <PasswordField key="" name="a" label="密码" purpose="new-password" error={error} />],
  ['CodeInput', <CodeInput key="" name="a" label="验证码" error={error} />],
  ['ResendButton', <ResendButton key="" availableAt={NOW + 48_000} onResend={async () => {}} />],
  [
    'Button',
    <Button key="" reason="认证通过后可以使用">
      注册
    </Button>,
  ],
  [
    'ButtonLink',
    <ButtonLink key="" to="/x" icon="next">
      查看
    </ButtonLink>,
  ],
  ['CopyLine', <CopyLine key="" label="AppID" value="wx1" />],
  ['Countdown', <Countdown key="" until={NOW + 118_000} />],
  ['Deadline', <Deadline key="" at={NOW + 5 * DAY} act="完成认证" />],
  ['LanguageSwitch', <LanguageSwitch key="" />],
  [
    'NextSteps',
    <NextSteps key="" steps={[{ title: '电话核实', who: '机构', by: null, you: null, state: 'current' }]} />,
  ],
  ['EmptyState', <EmptyState key="">没有新消息</EmptyState>],
  ['ErrorState', <ErrorState key="" what="任务清单" number="7f3a" onReload={nothing} />],
  ['LoadingState', <LoadingState key="" phase="slow" onReload={nothing} />],
  [
    'Panel',
    <Panel key="" number={{ label: '单号', value: 'V-1' }}>
      好
    </Panel>,
  ],
  ['Notice', <Notice key="" tone="bad" title="注意" />],
  ['InsetText', <InsetText key="">不能更改</InsetText>],
  ['Interruption', <Interruption key="">支付</Interruption>],
  [
    'QrPanel',
    <QrPanel
      key=""
      scan={{ kind: 'scanned', number: '48', until: NOW + 1 }}
      link={link}
      onRefresh={nothing}
    />,
  ],
  ['SaveLine', <SaveLine key="" state={{ kind: 'saved', at: NOW }} />],
  ['StatusTag', <StatusTag key="" status={taskStatus.toFix} />],
  ['SummaryList', <SummaryList key="" title="主体" rows={[{ label: '名称', value: null, to: '/x' }]} />],
  ['TaskList', <TaskList key="" title="认证" tasks={[{ title: '执照', to: '/x', status: 'started' }]} />],
  ['Timeline', <Timeline key="" entries={[{ id: '1', at: NOW, title: '提交', who: '王*' }]} />],
  ['PaperSamples', <PaperSamples key="" />],
  ['Tracker', <Tracker key="" stages={[{ title: '自查', state: 'done' }]} />],
  [
    'PageFrame',
    <PageFrame key="" title="标题" stage="认证" place={{ n: 2, total: 7 }} back="/" exit="/x">
      内容
    </PageFrame>,
  ],
];

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1] ?? '');
const refsIn = (html: string) =>
  [
    ...html.matchAll(/ (?:for|aria-describedby|aria-labelledby|aria-controls|aria-errormessage)="([^"]+)"/g),
  ].flatMap((found) => (found[1] ?? '').split(' '));

describe.each(everything)('%s', (_, ui) => {
  test('links labels, hints and errors to something that is there, and ids are not given twice', async () => {
    const html = await markup(ui);
    const ids = idsIn(html);
    expect(refsIn(html).filter((ref) => ref !== 'page-title' && !ids.includes(ref))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('needs no inline style or script, which the content security policy refuses', async () => {
    expect(await markup(ui)).not.toMatch(/ style="|<style|<script| on\w+="/);
  });

  test('is said wholly in the language of the reader', async () => {
    const html = await markup(ui, { locale: 'en' });
    expect(html).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
  });
});

describe('a page frame', () => {
  const page = (form?: Parameters<typeof PageFrame>[0]['form']) => (
    <PageFrame title="对公账户" stage="主体认证" place={{ n: 2, total: 7 }} {...(form ? { form } : {})}>
      内容
    </PageFrame>
  );

  test('has one h1, the place in the stage, and the title of the document', async () => {
    const html = await markup(page());
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('主体认证 · 第 2 项，共 7 项');
    expect(html).toContain('<title>对公账户 - 主体认证 - 入驻</title>');
  });

  test('says in its title that there are errors, and puts them before the h1', async () => {
    const errors = [{ id: 'f-a', path: 'a', code: 'c', text: '填写开户行' }];
    const html = await markup(page({ errors, attempt: 1, fault: null }));
    expect(html).toContain('<title>错误：对公账户');
    expect(html.indexOf('有 1 处需要修改')).toBeLessThan(html.indexOf('<h1'));
  });

  test('holds no trace of a sandbox in production, and the bar before all else in one', async () => {
    expect(await markup(page())).not.toMatch(/沙箱|sandbox|\/local\//);
    const html = await markup(page(), { sandbox: sandboxParts(3) });
    expect(html.indexOf('沙箱环境')).toBeLessThan(html.indexOf('<header'));
    expect(html.replace(/<[^>]+>/g, '')).toContain('沙箱时间 2026-11-22 10:32（已推进 3 天）');
  });

  test.each([
    ['核对', '认证', '核对 - 认证 - 入驻'],
    ['首页', undefined, '首页 - 入驻'],
  ])('is titled %s · %s', (title, stage, whole) => {
    expect(titleOf(title, stage, '入驻')).toBe(whole);
  });
});

describe('a scan', () => {
  const panel = (scan: Parameters<typeof QrPanel>[0]['scan'], more = {}) =>
    markup(<QrPanel scan={scan} link={link} onRefresh={nothing} onSend={nothing} {...more} />);
  const until = NOW + 118_000;

  test('that waits shows the code, the time that is left and a way without a second screen', async () => {
    const html = await panel({ kind: 'waiting', until });
    expect(html).toContain('role="img"');
    expect(html).toContain('剩余 1 分 58 秒');
    expect(html).toContain('发送链接到手机');
  });

  test('that was scanned shows two digits, read out one by one', async () => {
    const html = await panel({ kind: 'scanned', number: '48', until });
    expect(html).toContain('两位数：4，8');
    expect(html).not.toContain('role="img"');
  });

  test.each([
    [{ kind: 'confirmed' } as const, '已确认'],
    [{ kind: 'refused' } as const, '手机上已拒绝'],
    [{ kind: 'expired' } as const, '刷新二维码'],
    [{ kind: 'mismatch', reason: '需要王*本人扫码' } as const, '需要王*本人扫码'],
  ])('%o says %s and never shows a live code', async (scan, words) => {
    const html = await panel(scan);
    expect(html).toContain(words);
    expect(html).not.toContain('用手机扫描二维码');
  });

  test('refreshed too often offers help instead', async () => {
    const html = await panel({ kind: 'expired' }, { isWorn: true });
    expect(html).not.toContain('刷新二维码');
    expect(html).toContain('打电话给我们');
  });

  test('on a phone is a button', async () => {
    expect(await panel({ kind: 'waiting', until }, { isPhone: true })).toContain(`href="${link}"`);
  });

  test('plays the payer only where the own cashier takes the money', async () => {
    const { Shortcut } = sandboxParts(0);
    const cashier = 'http://localhost:8080/local/cashier/P-1';
    expect(await markup(<Shortcut to="cashier" href={cashier} />)).toContain(cashier);
    expect(await markup(<Shortcut to="cashier" href="weixin://wxpay/bizpayurl?pr=1" />)).not.toContain(
      'href',
    );
  });

  test('offers the phone page to one person with one computer, in a sandbox alone', async () => {
    const scan = { kind: 'waiting', until } as const;
    const html = await markup(<QrPanel scan={scan} link={link} onRefresh={nothing} />, {
      sandbox: sandboxParts(0),
    });
    expect(html).toContain('在另一个浏览器里打开手机页');
    expect(await panel(scan)).not.toContain('在另一个浏览器里打开手机页');
  });
});

test('a task that cannot start yet is no link and says why', async () => {
  const html = await markup(
    <TaskList tasks={[{ title: '支付', hint: '上面各项完成后可以开始', status: 'blocked' }]} />,
  );
  expect(html).not.toContain('<a ');
  expect(html).toContain('还不能开始');
});

test('a section of answers is headed one level below what it stands in', async () => {
  const rows = [{ label: '名称', value: '示例' }];
  expect(await markup(<SummaryList title="主体" rows={rows} />)).toMatch(/<h2 id="[^"]+">主体/);
  expect(await markup(<SummaryList level={4} title="您填写的" rows={rows} />)).toMatch(
    /<h4 id="[^"]+">您填写的/,
  );
});

test('an answer that is missing says so', async () => {
  expect(await markup(<SummaryList rows={[{ label: '第二电话', value: null, to: '/x' }]} />)).toContain(
    '未填写',
  );
});

test.each([
  [28 * DAY, 'plain', '还剩 28 天'],
  [5 * DAY, 'soon', '还剩 5 天'],
  [1.25 * DAY, 'urgent', '还剩 1 天 6 小时'],
  [-DAY, 'past', '截止'],
])('a deadline %d ms away looks %s', async (ms, look, words) => {
  const html = await markup(<Deadline at={NOW + ms} act="完成认证" />);
  expect(html).toContain(`deadline ${look}`);
  expect(html).toContain(words);
});

test.each([
  [301_000, 299_000, 300_000],
  [61_000, 60_000, 60_000],
  [1_000, 0, 0],
  [120_000, 119_000, null],
  [0, 0, null],
])('between %d and %d ms left, %s is announced', (before, after, mark) => {
  expect(markPassed(before, after)).toBe(mark);
});

test('a value is grouped for reading back, whatever it was typed with', () => {
  expect(group(4)('9146-0323 ma5y y007xr')).toBe('9146 0323 MA5Y Y007 XR');
  expect(group(6, 8, 4)('11010519491231002x')).toBe('110105 19491231 002X');
  expect(group(3, 4)('１３８00001234')).toBe('138 0000 1234');
  expect(group(4)('')).toBe('');
});

test('what is typed beyond the limit is counted, never cut off', async () => {
  const units = (text: string) => text.length * 2;
  expect(
    await markup(<Textarea name="a" label="名称" max={30} units={units} defaultValue="四个汉字" />),
  ).toContain('还可以输入 22 个字符');
  expect(await markup(<Textarea name="a" label="名称" max={4} defaultValue="五个汉字多" />)).toContain(
    '超出 1 个字符',
  );
});

test('a date is read back however it was written, and not while it is no date', async () => {
  const back = (value: string) => markup(<DateField name="a" label="日期" defaultValue={value} />);
  expect(await back('2021年3月15日')).toContain('核对：2021 年 3 月 15 日');
  expect(await back('20210230')).not.toContain('核对');
});
