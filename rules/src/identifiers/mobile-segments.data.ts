/**
 * Mobile number segments of mainland China: prefix, licensee, what the segment is for.
 * Source: Ministry of Industry and Information Technology, 我国公众移动通信网网号及 H0 分配情况, state of 2023-03-31 (as copied
 * on zh.wikisource.org); uses of 145–149 from the numbering plan of 2017 (工信部信管〔2017〕109号).
 * A segment is not today's carrier: numbers have been portable since 2019-12-01.
 */
export type Licensee = 'telecom' | 'mobile' | 'unicom' | 'broadnet' | 'satnet' | 'other';

/** `virtual` is resold by a virtual operator; `data`, `things` and `satellite` numbers often get no text messages. */
export type SegmentUse = 'general' | 'virtual' | 'data' | 'things' | 'satellite';

export type SegmentRow = readonly [licensee: Licensee, use: SegmentUse, prefixes: string];

/** Prefixes of three to five digits; `134[0-8]` stands for 1340 to 1348. No number fits two rows. */
export const MOBILE_SEGMENTS: readonly SegmentRow[] = [
  ['telecom', 'general', '133 153 173 177 180 181 189 190 191 193 199'],
  ['telecom', 'virtual', '162 170[0-2]'],
  ['telecom', 'data', '149'],
  ['telecom', 'satellite', '1349[239] 1740[0-5]'],
  ['mobile', 'general', '134[0-8] 135 136 137 138 139 150 151 152 157 158 159'],
  ['mobile', 'general', '172 178 182 183 184 187 188 195 197 198'],
  ['mobile', 'virtual', '165 170[356]'],
  ['mobile', 'data', '147'],
  ['mobile', 'things', '148'],
  ['unicom', 'general', '130 131 132 155 156 166 175 176 185 186 196'],
  ['unicom', 'virtual', '167 170[4789] 171'],
  ['unicom', 'data', '145'],
  ['unicom', 'things', '146'],
  ['broadnet', 'general', '192'],
  ['satnet', 'satellite', '1619'],
  ['other', 'satellite', '1740[6-9] 1741[0-2] 1749'],
];
