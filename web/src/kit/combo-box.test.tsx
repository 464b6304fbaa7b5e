// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { ComboBox } from './combo-box.tsx';
import { click, mount, press, type } from './testing/mount.tsx';

const options = [
  { value: 'icbc', label: '中国工商银行' },
  { value: 'abc', label: '中国农业银行' },
  { value: 'boc', label: '中国银行' },
];

async function setUp(props: Partial<Parameters<typeof ComboBox>[0]> = {}) {
  const page = await mount(<ComboBox name="bank" label="开户银行" options={options} {...props} />);
  return {
    ...page,
    input: page.find<HTMLInputElement>('[role=combobox]'),
    sent: () => page.find<HTMLInputElement>('[name=bank]').value,
  };
}

test('is chosen from by initials and keys, and tells which line is lit', async () => {
  const onPick = vi.fn();
  const { input, find, sent } = await setUp({ onPick });
  expect(input.getAttribute('aria-expanded')).toBe('false');
  await type(input, 'nyyh');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  await press(input, 'ArrowDown');
  expect(find(`[id="${input.getAttribute('aria-activedescendant')}"]`).textContent).toBe('中国农业银行');
  await press(input, 'Enter');
  expect([input.value, sent()]).toEqual(['中国农业银行', 'abc']);
  expect(onPick).toHaveBeenLastCalledWith(options[1]);
});

test('is chosen from with the mouse, and forgets the choice when the text changes', async () => {
  const { input, box, sent } = await setUp({ defaultValue: 'icbc' });
  expect(sent()).toBe('icbc');
  await click(input);
  await click(box.querySelectorAll<HTMLElement>('[role=option]')[2]!);
  expect(sent()).toBe('boc');
  await type(input, '中国');
  expect([input.value, sent()]).toEqual(['中国', '']);
});

test('says when nothing fits, and how many fit', async () => {
  const { input, find } = await setUp();
  await type(input, '不存在');
  expect(find('output').textContent).toBe('没有匹配的选项');
  await type(input, '中国');
  expect(find('output').textContent).toBe('有 3 个选项');
});

test('leaves keys of the input method alone', async () => {
  const { input } = await setUp();
  await press(input, 'ArrowDown', { isComposing: true });
  expect(input.getAttribute('aria-expanded')).toBe('false');
});

test('takes what the list lacks, with the focus in the new box', async () => {
  const { find, box } = await setUp({ manual: { label: '开户银行全称' } });
  await click(find('.btn.quiet'));
  expect(document.activeElement).toBe(find('[name="bank.manual"]'));
  await click(find('.btn.quiet'));
  expect(box.querySelector('[name="bank.manual"]')).toBeNull();
  expect(document.activeElement).toBe(find('[role=combobox]'));
});
