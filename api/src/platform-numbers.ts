import { platformNumberOfName } from '@ruzhu/rules';

/**
 * Numbers the real platform gives for the same refusal, so that whoever knows them recognises it. Registration events
 * (`status`), replies of the reuse and category interfaces; names have a table of their own in the rules.
 * Source: developers.weixin.qq.com, error codes of the Open Platform, seen 2026-11-22.
 */
const NUMBERS: Readonly<Record<string, number>> = {
  'quota.subject': 1001,
  'risk.subject': 1002,
  'quota.wechat': 1003,
  'risk.wechat': 1004,
  'quota.phone': 1005,
  'risk.phone': 1006,
  'quota.id_card': 1007,
  'risk.id_card': 1008,
  'registry.cancelled': 101,
  'registry.not_found': 102,
  'registry.legal_rep_name': 103,
  'registry.legal_rep_id': 104,
  'registry.name_code': 86022,
  'wechat.real_name_differs': 61070,
  'reuse.subject_type': 61051,
  'reuse.not_verified': 61052,
  'reuse.subject_quota': 61053,
  'reuse.subject_risk': 61054,
  'quota.reuse_month': 61055,
  'reuse.must_copy': 61056,
  'reuse.unfinished': 61057,
  'reuse.overseas': 61061,
  'category.count': 53301,
  'category.subject': 53302,
  'category.duplicate': 53304,
  'paper.missing': 53311,
  'intro.forbidden': 53201,
  'privacy.key_unknown': 86074,
  'field.missing': 89253,
};

/** The platform's number for a refusal code, or `null` where it has none. */
export const platformNumberOf = (code: string): number | null =>
  NUMBERS[code] ?? platformNumberOfName(code, 'submit');
