import type { AnswerOf, acceptedAgreements } from '@ruzhu/api';

export type Accepted = AnswerOf<typeof acceptedAgreements>['agreements'][number];

/** The accepted copy: the text, and below it what proves which one it was, by whom it was accepted and when. */
export const acceptedText = ({ title, version, hash, zh, address, browser, at }: Accepted): string =>
  [
    title.zh,
    '',
    ...(zh ?? []),
    '',
    `版本 ${version}`,
    `SHA-256 ${hash}`,
    `同意时间 ${at}`,
    `网络地址 ${address}`,
    `浏览器 ${browser}`,
    '',
  ].join('\n');
