import type { RefusalTexts } from '../texts.ts';

export const licenceTexts = {
  'date.future': {
    zh: '成立日期不能晚于今天',
    en: 'The date of founding cannot lie after today',
    fix: { zh: '对照营业执照核对日期', en: 'Compare the date with the licence' },
  },
  'licence.valid_until': {
    zh: '营业期限写成 2041-03-14 这样的日期，没有期限时填写「长期」',
    en: 'Write the end of the term like 2041-03-14, or 长期 when it has none',
    fix: { zh: '照着营业执照填写', en: 'Copy it from the licence' },
  },
  'licence.period': {
    zh: '营业期限的结束日期早于开始日期',
    en: 'The term ends before it begins',
    fix: { zh: '对照营业执照核对两个日期', en: 'Compare both dates with the licence' },
  },
  'licence.expired': {
    zh: '营业执照已于 {date} 到期，上传新证',
    en: 'The licence ended on {date}; upload the new one',
    fix: { zh: '换发新执照后上传', en: 'Have it renewed, then upload it' },
  },
  'licence.expires_soon': {
    zh: '营业执照 {date} 到期，还有 {days} 天',
    en: 'The licence ends on {date}, in {days} days',
    fix: {
      zh: '审核期间到期会被退回，有新证就先换上',
      en: 'It would be returned if it ended during the review; use the new one if there is one',
    },
  },
  'licence.differs': {
    zh: '与执照不一致：第 {position} 位是「{onLicence}」，您填写的是「{typed}」',
    en: 'The licence differs: character {position} is “{onLicence}”, you entered “{typed}”',
    fix: {
      zh: '照着执照改正，或换一张清楚的照片',
      en: 'Correct it from the licence, or use a clearer picture',
    },
  },
  'licence.differs_whole': {
    zh: '与执照不一致：执照上是「{onLicence}」，您填写的是「{typed}」',
    en: 'The licence differs: it shows “{onLicence}”, you entered “{typed}”',
    fix: {
      zh: '照着执照改正，或换一张清楚的照片',
      en: 'Correct it from the licence, or use a clearer picture',
    },
  },
} satisfies RefusalTexts;
