import type { ProofMode, SubjectKind } from '../policy/policy.ts';
import type { Words } from '../texts.ts';
import { categoryLabel } from './category.ts';
import type { DecidingQuestion } from './deciding-questions.ts';
import { documentType } from './document-types.ts';
import type { EligibilityStep } from './eligibility-change.ts';
import { circumstanceWords, type PaperVocabulary, quoted } from './paper-words.ts';
import type { PaperToGet } from './papers-to-get.ts';

/** Kinds of subject as pages name them. */
export const subjectKindWords: Readonly<Record<SubjectKind, Words>> = {
  enterprise: { zh: '企业', en: 'company' },
  soleTrader: { zh: '个体工商户', en: 'individual business' },
  media: { zh: '媒体', en: 'media organisation' },
  government: { zh: '政府', en: 'government body' },
  otherOrg: { zh: '其他组织', en: 'other organisation' },
  overseas: { zh: '境外主体', en: 'overseas subject' },
  individual: { zh: '个人', en: 'individual' },
};

/** Ways of proving the subject as pages name them. */
export const proofModeWords: Readonly<Record<ProofMode, Words>> = {
  legalRep: { zh: '法定代表人验证', en: 'proof by the legal representative' },
  transfer: { zh: '支付验证', en: 'proof by a transfer' },
  verification: { zh: '微信认证', en: 'proof by the verification' },
};

/** A step of a change as an instruction, in both languages. */
export function stepWords(step: EligibilityStep, more: PaperVocabulary = {}): Words {
  switch (step.kind) {
    case 'subjectKind':
      return said('改用', subjectKindWords[step.to], '申请', 'Apply as: ');
    case 'proofMode':
      return said('改用', proofModeWords[step.to], '', 'Use ');
    case 'businessModel':
      return { zh: '只卖自己的东西，不让其他商家入驻', en: 'Sell own goods only, without other merchants' };
    case 'dropCategory':
      return {
        zh: `先不选「${categoryLabel(step.category)}」`,
        en: `Leave out “${categoryLabel(step.category)}” for now`,
      };
    case 'useCategory':
      return {
        zh: `先用「${categoryLabel(step.category)}」试用`,
        en: `Try things out under “${categoryLabel(step.category)}”`,
      };
    case 'circumstance':
      return said('前提：', inWords(step.words, more), '', 'Provided: ');
    case 'getPaper':
      return paperStep(step.paper);
  }
}

const said = (before: string, what: Words, after: string, lead: string): Words => ({
  zh: `${before}${what.zh}${after}`,
  en: `${lead}${what.en}`,
});

const inWords = (words: readonly string[], more: PaperVocabulary): Words => ({
  zh: words.map((word) => circumstanceWords(word, 'zh', more)).join('，'),
  en: words.map((word) => circumstanceWords(word, 'en', more)).join(', '),
});

const paperStep = ({ name, issuer, usualWords, amend }: PaperToGet): Words => ({
  zh: `${amend ? '变更' : '办理'}${name.zh}：${issuer.zh}，${usualWords.zh}`,
  en: `${amend ? 'Amend' : 'Get'} ${name.en}: ${issuer.en}, ${usualWords.en}`,
});

const QUESTIONS: Readonly<Record<string, Words>> = {
  subjectKind: { zh: '您用什么主体申请', en: 'Which subject will you apply with' },
  hasLicence: { zh: '营业执照办好了没有', en: 'Is the business licence there' },
  businessModel: { zh: '只卖自己的东西，还是让其他商家入驻', en: 'Only own goods, or other merchants too' },
  sellsFood: { zh: '卖不卖食品', en: 'Is food sold' },
  foodKinds: { zh: '卖哪几种食品', en: 'Which kinds of food' },
  isProducer: { zh: '食品是不是自己生产的', en: 'Is the food made by yourself' },
  hasCorporateAccount: {
    zh: '有没有与执照同名的对公账户',
    en: 'Is there a corporate account in the name on the licence',
  },
  legalRepReachable: {
    zh: '法定代表人能不能用本人微信扫码',
    en: 'Can the legal representative scan with their own WeChat',
  },
};

/** A deciding question as it is asked. Questions papers raise name the paper and what must stand on it. */
export function questionWords(question: DecidingQuestion, more: PaperVocabulary = {}): Words {
  const known = Object.hasOwn(QUESTIONS, question.path) ? QUESTIONS[question.path] : undefined;
  if (known) return known;
  const { words, documentType: key } = question;
  if (key === undefined) return said('是不是这种情况：', inWords(words, more), '', 'Is this so: ');
  const type = documentType(key, more.documentTypes);
  return {
    zh: `${type?.zh ?? key}上有没有${quoted(words, 'zh')}`,
    en: `Does “${type?.en ?? key}” name ${quoted(words, 'en')}`,
  };
}
