import type { AnswerOf, viewCase } from '@ruzhu/api';

/** A case as it lies on the desk. */
export type CaseView = AnswerOf<typeof viewCase>;
export type Item = CaseView['items'][number];
export type ItemField = Item['fields'][number];
export type Picture = Item['files'][number];
export type Reason = CaseView['reasons'][number];
export type CaseKind = CaseView['one']['kind'];

/** Every picture of the case once, in the order of the items. */
export const picturesOf = (items: readonly Item[]): readonly Picture[] => [
  ...new Map(items.flatMap((item) => item.files).map((file) => [file.id, file])).values(),
];

export const reasonsFor = (reasons: readonly Reason[], item: string): readonly Reason[] =>
  reasons.filter((reason) => reason.items.includes(item));
