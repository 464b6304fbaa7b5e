import type { NameCode } from './name.texts.ts';

/** Which interface of the platform answers with a number: the check, the submission of a name, or the renaming. */
export type NameInterface = 'check' | 'submit' | 'rename';

export type PlatformNameNumber = {
  readonly number: number;
  readonly code: NameCode;
  readonly interface: NameInterface;
};

const rows = (
  kind: NameInterface,
  list: readonly (readonly [number, NameCode])[],
): readonly PlatformNameNumber[] => list.map(([number, code]) => ({ number, code, interface: kind }));

/**
 * The platform's numbers for refused names, and our codes for them. Numbers are never renumbered.
 * Sources, checked 2026-11-22: developers.weixin.qq.com/doc/oplatform/openApi, pages api_checknickname (53010–53019)
 * and api_setnickname (91001–91019); codes 85029–85035 from the event and error lists of quick registration.
 * Of two codes with one number the first row is the platform's own meaning.
 */
export const platformNameNumbers: readonly PlatformNameNumber[] = [
  ...rows('check', [
    [53010, 'name.format'],
    [53011, 'name.check_too_often'],
    [53012, 'name.forbidden'],
    [53013, 'name.taken_same_kind'],
    [53014, 'name.plus_same_kind'],
    [53015, 'name.taken_other_kind'],
    [53016, 'name.taken_other_kind_many'],
    [53017, 'name.plus_other_kind'],
    [53018, 'name.equals_wechat_id'],
    [53019, 'name.protected'],
    // Ours alone: said by the platform with the numbers for the format and for a forbidden word.
    [53010, 'name.size'],
    [53010, 'name.space'],
    [53010, 'name.symbol'],
    [53012, 'name.contains_miniprogram'],
    [53012, 'name.generic'],
    [53012, 'name.region_generic'],
    [53012, 'name.brand_reserved'],
    [53012, 'name.illegal'],
  ]),
  ...rows('submit', [
    [85029, 'name.taken'],
    [85030, 'name.size'],
    [85031, 'name.forbidden'],
    [85032, 'name.complaint_protection'],
    [85033, 'name.illegal'],
    [85034, 'name.rename_protection'],
    [85035, 'name.other_subject'],
  ]),
  ...rows('rename', [
    [91001, 'name.not_api_created'],
    [91002, 'name.already_published'],
    [91003, 'name.state'],
    [91004, 'name.illegal'],
    [91005, 'name.rename_protection'],
    [91006, 'name.equals_wechat_id'],
    [91007, 'name.taken'],
    [91008, 'name.complaint_protection'],
    [91009, 'name.proof_needed'],
    [91010, 'name.other'],
    [91011, 'name.no_order'],
    [91012, 'name.other'],
    [91013, 'name.too_many_held'],
    [91014, 'name.plus_mismatch'],
    [91015, 'name.plus_mismatch'],
    [91016, 'name.several_holders'],
    [91017, 'name.plus_mismatch'],
    [91018, 'name.lost_by_complaint'],
    [91019, 'name.under_review'],
  ]),
];
