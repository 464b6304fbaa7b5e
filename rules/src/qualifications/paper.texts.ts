import type { RefusalTexts } from '../texts.ts';

/** Wording of the checks of single papers and of a category's papers (WeChat 53311). */
export const paperTexts = {
  'paper.missing': {
    zh: '「{category}」{papers}',
    en: '“{category}”: {papersEn}',
    fix: {
      zh: '上传其中一种，办理机关见准备清单',
      en: 'Upload one of them; the checklist names the authority',
    },
  },
  'paper.name_differs': {
    zh: '证件上的名称「{holder}」与主体名称「{subject}」不一致',
    en: 'The paper is in the name of “{holder}”, the subject is “{subject}”',
    fix: {
      zh: '换成本主体名下的证件，或先到发证机关变更名称',
      en: 'Use a paper of the subject, or have its name changed first',
    },
  },
  'paper.expired': {
    zh: '「{paper}」已于 {date} 到期，上传新证后才能提交',
    en: '“{paper}” expired on {date}; upload the new one before you submit',
    fix: {
      zh: '向发证机关申请延续，换发后上传新证',
      en: 'Have it renewed by the authority and upload the new one',
    },
  },
  'paper.expires_soon': {
    zh: '「{paper}」还有 {days} 天到期（{date}）',
    en: '“{paper}” expires in {days} days ({date})',
    fix: { zh: '可以先提交，同时去办延续', en: 'You may submit now; start the renewal meanwhile' },
  },
  'paper.scope': {
    zh: '「{paper}」上没有{wanted}',
    en: '“{paper}” does not name {wantedEn}',
    fix: {
      zh: '到发证机关增加这一项，或换一张包含它的证件',
      en: 'Have the item added by the authority, or use a paper that has it',
    },
  },
  'paper.validity_missing': {
    zh: '填写「{paper}」的有效期，长期有效的选「长期」',
    en: 'Enter until when “{paper}” is valid, or choose “permanent”',
    fix: { zh: '有效期印在证件正面', en: 'The validity is printed on the face of the paper' },
  },
  'paper.wrong_kind': {
    zh: '「{paper}」不能用在这里，需要的是「{instead}」',
    en: '“{paper}” cannot be used here; what is needed is “{insteadEn}”',
    fix: { zh: '换成「{instead}」', en: 'Use “{insteadEn}” instead' },
  },
  'paper.unknown_type': {
    zh: '没有「{paper}」这种证件类型，从列表里选一种',
    en: 'There is no document type “{paper}”; choose one from the list',
    fix: { zh: '在列表里搜索证件名称', en: 'Search the list for its name' },
  },
  'paper.items_unknown': {
    zh: '「{paper}」上要有{wanted}，对照证件核对',
    en: '“{paper}” must name {wantedEn}; compare with the paper',
    fix: { zh: '填写证件上印的经营项目或业务种类', en: 'Enter the items printed on the paper' },
  },
} satisfies RefusalTexts;
