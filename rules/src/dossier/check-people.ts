/** The administrator and the contact: who they are, and whether they can be reached. */
import { HOUR, type Instant } from '../calendar/civil-date.ts';
import { readCallSlots } from '../contact/call-slot.ts';
import { readEmail } from '../contact/email.ts';
import { readAdministratorId } from '../identifiers/administrator-id.ts';
import { parseLandline } from '../identifiers/landline.ts';
import { maskMobile } from '../identifiers/masks.ts';
import { parseMobile } from '../identifiers/mobile.ts';
import { readPersonName } from '../names/person-name.ts';
import { refuse } from '../result.ts';
import type { DossierContact } from './dossier.ts';
import type { Check, LintContext } from './lint-context.ts';
import {
  advice,
  found,
  type LintFinding,
  mustFix,
  NOT_ASKED,
  NOT_IN_DOSSIER,
  optional,
  type Told,
  together,
  told,
} from './lint-finding.ts';
import { readInstant } from './read-instant.ts';

/** Refusal: `administrator.other_scan`. */
export const administratorScanned: Check = ({ administrator }) => {
  if (administrator?.scannedAsSame === undefined) return NOT_IN_DOSSIER;
  return administrator.scannedAsSame
    ? []
    : [mustFix('administrator.other_scan', 'administrator.scannedAsSame')];
};

/** Refusals: those of `readPersonName`, `readAdministratorId`, `parseMobile`; warnings of the numbers are advice. */
export const administratorStands: Check = ({ administrator }, { asOf, policy }) => {
  const { name, idNumber, mobile } = administrator ?? {};
  const minAge = policy.values['admin.minAge'];
  return together(
    told({ path: 'administrator.name', text: name }, readPersonName),
    told({ path: 'administrator.idNumber', text: idNumber }, (text) =>
      readAdministratorId(text, { asOf, minAge }),
    ),
    told({ path: 'administrator.mobile', text: mobile }, (text) => parseMobile(text, { asOf })),
  );
};

/** Within so many hours a code sent to the contact's mobile should have been answered. */
const PROOF_HOURS = 24;

const PROOF_PATH = 'contact.mobileProvedAt';

function proofFindings(provedAt: Instant, now: Instant): readonly LintFinding[] {
  if (provedAt > now) return [advice('contact.not_proved', PROOF_PATH, { hours: PROOF_HOURS })];
  const hours = Math.floor((now - provedAt) / HOUR);
  return now - provedAt <= PROOF_HOURS * HOUR ? [] : [advice('contact.proof_old', PROOF_PATH, { hours })];
}

/** Advice: `contact.not_proved`, `contact.proof_old`. Refusal: `dossier.instant`. Unknown without `now`. */
export const contactProved: Check = ({ contact }, { now }) => {
  const provedAt = contact?.mobileProvedAt;
  if (provedAt === null) return [advice('contact.not_proved', PROOF_PATH, { hours: PROOF_HOURS })];
  if (provedAt === undefined) return NOT_IN_DOSSIER;
  const read = readInstant(provedAt);
  if (!read.ok) return [mustFix(read.refusal.code, PROOF_PATH)];
  return now === undefined ? NOT_IN_DOSSIER : proofFindings(read.value, now);
};

type Number = { readonly text: string | undefined; readonly asOf: LintContext['asOf'] };

/** One spelling of a phone number, mobile or fixed; `null` when it is neither. */
function phoneOf({ text, asOf }: Number): string | null {
  const mobile = parseMobile(text, { asOf });
  if (mobile.ok) return mobile.value;
  const landline = parseLandline(text, { asOf });
  return landline.ok ? landline.value : null;
}

function backupPhone({ mobile, backupPhone: text }: DossierContact, { asOf }: LintContext): Told {
  return told({ path: 'contact.backupPhone', text }, (typed) => {
    const asMobile = parseMobile(typed, { asOf });
    const reading = asMobile.ok ? asMobile : parseLandline(typed, { asOf });
    return reading.ok && reading.value === phoneOf({ text: mobile, asOf }) ? refuse('phone.same') : reading;
  });
}

/**
 * Refusals: those of `readPersonName`, `parseMobile` (the number that is called is no fixed line), `readEmail`,
 * `parseLandline`, and `phone.same`.
 */
export const contactStands: Check = ({ contact = {} }, context) =>
  together(
    told({ path: 'contact.name', text: contact.name }, readPersonName),
    told({ path: 'contact.mobile', text: contact.mobile }, (text) => parseMobile(text, context)),
    told({ path: 'contact.email', text: contact.email }, readEmail),
    optional(backupPhone(contact, context)),
  );

/**
 * The number to call is none that could not be reached before. Refusal: `contact.unreachable`; only advice when a second
 * number or a call time is given.
 */
export const contactReachable: Check = ({ contact }, { asOf }) => {
  const { mobile: text, backupPhone: other, unreachableNumbers, callSlots } = contact ?? {};
  if (text === undefined || unreachableNumbers === undefined) return NOT_IN_DOSSIER;
  const unreachable = unreachableNumbers
    .map((one) => phoneOf({ text: one, asOf }))
    .filter((one) => one !== null);
  const mobile = phoneOf({ text, asOf });
  if (mobile === null) return NOT_IN_DOSSIER;
  if (!unreachable.includes(mobile)) return [];
  const backup = phoneOf({ text: other, asOf });
  const isSafe = (backup !== null && !unreachable.includes(backup)) || (callSlots ?? []).length > 0;
  const say = isSafe ? advice : mustFix;
  return [say('contact.unreachable', 'contact.mobile', { number: maskMobile(mobile) })];
};

/** Call times are offered, not asked for. Advice: those of `readCallSlots`. */
export const callTimes: Check = ({ contact }, { now, calendar, policy }) => {
  const slots = contact?.callSlots;
  if (slots === undefined || slots.length === 0) return contact === undefined ? NOT_IN_DOSSIER : NOT_ASKED;
  if (now === undefined || calendar === undefined) return NOT_IN_DOSSIER;
  const read = readCallSlots(slots, { now, calendar, policy });
  return together(
    found(read.ok ? [] : [advice(read.refusal.code, 'contact.callSlots', read.refusal.params)], true),
  );
};
