/**
 * How great a change is, so that the smallest can be found. A decision of this product: whoever asks wants to keep
 * what it sells, then its legal form, then how it sells; a way of proof costs nothing to change. A paper weighs a
 * little by itself and one more for every ten days it takes.
 */
export const changeCosts = {
  proofMode: 1,
  useCategory: 1,
  getPaper: 2,
  paperDaysPerPoint: 10,
  circumstance: 4,
  subjectKind: { soleTrader: 4, enterprise: 5, other: 6 },
  businessModel: 5,
  dropCategory: 14,
} as const;
