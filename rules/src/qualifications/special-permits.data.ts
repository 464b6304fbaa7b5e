/**
 * What a media organisation is permitted to do: one of these goes with its verification. Source: the permits of the
 * National Radio and Television Administration, the National Press and Publication Administration and the Cyberspace
 * Administration of China, by the kind of medium.
 */
import type { Words } from '../texts.ts';

export type SpecialPermit =
  | 'broadcasting'
  | 'programmes'
  | 'newspaper'
  | 'periodical'
  | 'onlineNews'
  | 'onlineVideo';

export const specialPermits: Readonly<Record<SpecialPermit, Words>> = {
  broadcasting: { zh: '广播电视播出机构许可证', en: 'Permit of a broadcasting station' },
  programmes: { zh: '广播电视节目制作经营许可证', en: 'Permit to produce broadcast programmes' },
  newspaper: { zh: '报纸出版许可证', en: 'Permit to publish a newspaper' },
  periodical: { zh: '期刊出版许可证', en: 'Permit to publish a periodical' },
  onlineNews: { zh: '互联网新闻信息服务许可证', en: 'Permit for news services on the internet' },
  onlineVideo: { zh: '信息网络传播视听节目许可证', en: 'Permit to spread audio and video online' },
};
