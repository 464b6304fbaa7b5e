const WAYS: Readonly<Record<string, 'legalRepFace' | 'transfer'>> = {
  legalRep: 'legalRepFace',
  transfer: 'transfer',
};

/** How the entity was proved, by what its account tells; the rules say the same. They weigh too much for a frame. */
export const provedBy = (facts: Readonly<Record<string, unknown>>) =>
  facts.proof === 'proved' ? (WAYS[String(facts.proofBy)] ?? null) : null;
