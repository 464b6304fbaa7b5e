/** Dossiers as merchants hand them in: each with numbers of its own, every third with something wrong. */
import { type Dossier, type Policy, readDossier } from '@ruzhu/rules';
import { cleanDossier } from '../../../rules/src/testing/clean-dossier.ts';
import { companyFaults, type DossierFault } from '../../../rules/src/testing/dossier-faults.data.ts';
import { type Edits, edited } from '../../../rules/src/testing/edit-dossier.ts';
import {
  type Random,
  syntheticCnaps,
  syntheticCorporateAccount,
  syntheticFoodProductionLicence,
  syntheticMobile,
  syntheticResidentId,
  syntheticUscc,
} from '../../../rules/src/testing/synthetic.ts';

function numbers(random: Random): Edits {
  const [code, mobile] = [syntheticUscc(random), syntheticMobile(random)];
  return {
    'subject.licenceNumber': code,
    'licence.numberOnLicence': code,
    'invoice.taxNumber': code,
    'bank.cnaps': syntheticCnaps(random),
    'bank.accountNumber': syntheticCorporateAccount(random, 19),
    'administrator.idNumber': syntheticResidentId(random),
    'administrator.mobile': mobile,
    'contact.mobile': mobile,
    'papers.0.number': syntheticFoodProductionLicence(random, '124'),
  };
}

/** Faults that must be fixed, one dossier each, and dossiers without any. */
export type Case = { readonly dossier: Dossier; readonly isClean: boolean };

/** What must be fixed before paying; warnings are nobody's refusal. */
const grave: readonly DossierFault[] = companyFaults.filter(({ level }) => level === 'mustFix');

/** Every fault the whole-dossier check is tested with, and as many dossiers in which nothing must be fixed. */
export function casesOf(policy: Policy, random: Random): readonly Case[] {
  const clean = cleanDossier(policy);
  return grave.flatMap(({ edits }) => [
    { dossier: edited(clean, edits), isClean: false },
    { dossier: edited(clean, numbers(random)), isClean: true },
  ]);
}

/** Out of JSON and through the reader, as every dossier comes in. */
function asReceived(dossier: Dossier): Dossier {
  const read = readDossier(JSON.parse(JSON.stringify(dossier)));
  return read.ok ? read.value : dossier;
}

export function dossiersOf(policy: Policy, random: Random, count: number): readonly Dossier[] {
  const clean = cleanDossier(policy);
  return Array.from({ length: count }, (_, index) => {
    const own = edited(clean, numbers(random));
    const fault = index % 3 === 0 ? grave[random(grave.length)] : undefined;
    return asReceived(fault ? edited(own, fault.edits) : own);
  });
}
