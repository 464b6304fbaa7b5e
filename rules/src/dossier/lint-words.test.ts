import { describe, expect, test } from 'vitest';
import { findingWords } from './lint-words.ts';

describe('a finding in words', () => {
  test('says what was noticed on a picture, not its code', () => {
    const finding = { code: 'lint.image_unusable', params: { finding: 'doc.dark' } };
    expect(findingWords(finding, 'zh').sentence).toBe(
      '营业执照图片不能用于审核（图片太暗，在光线充足处重拍）',
    );
    expect(findingWords(finding, 'en').sentence).toContain('take it again in good light');
  });

  test('keeps what has no words of its own', () => {
    const finding = { code: 'lint.image_unusable', params: { finding: 'someday' } };
    expect(findingWords(finding, 'zh').sentence).toBe('营业执照图片不能用于审核（someday）');
  });

  test('shows a code that has no text as it is', () => {
    expect(findingWords({ code: 'no.such', params: {} }, 'en')).toEqual({ sentence: 'no.such', fix: '' });
  });
});
