/**
 * The pages of a verification. Licence, account, contact, name and invoice may be filled in any order; the check
 * before paying needs all of them.
 */
import type { Step } from '../engine/field.ts';
import * as field from './fields.ts';

export const verificationSteps: readonly Step[] = [
  { key: 'agree', fields: [field.agreeVerificationTerms] },
  {
    key: 'who',
    fields: [
      field.verificationType,
      field.permitKind,
      field.permitNumber,
      field.permitFiles,
      field.otherProofs,
      field.officialLetter,
    ],
    done: ({ known }) => known.adminConfirmed === true,
  },
  {
    key: 'licence',
    fields: [
      field.licenceImage,
      field.businessScope,
      field.address,
      field.establishedOn,
      field.longTerm,
      field.validUntil,
      field.registeredCapital,
    ],
  },
  // Somebody else gives the proof, so that the pages after it are filled in meanwhile.
  {
    key: 'proof',
    fields: [field.entityProof, field.electronicLicence],
    asked: field.asksProof,
    done: field.isEntityProved,
  },
  {
    key: 'bank',
    asked: field.bankAsked,
    fields: [
      field.bankAccountKind,
      field.bankName,
      field.bankCity,
      field.bankBranch,
      field.cnaps,
      field.bankAccountNumber,
    ],
  },
  {
    key: 'contact',
    fields: [
      field.contactSameAsAdmin,
      field.contactName,
      field.contactMobile,
      field.contactEmail,
      field.contactBackupPhone,
      field.contactPosition,
      field.callSlots,
    ],
  },
  {
    key: 'naming',
    fields: [
      field.nameBasis,
      field.accountName,
      field.trademarkNumber,
      field.trademarkClass,
      field.trademarkValidUntil,
      field.trademarkHolder,
      field.trademarkCertificate,
      field.trademarkTransfer,
      field.trademarkLicence,
      field.nameProofs,
    ],
    done: ({ known }) => known.nameFree !== false,
  },
  {
    key: 'invoice',
    asked: field.invoiceAsked,
    fields: [
      field.invoiceKind,
      field.taxNumber,
      field.invoiceEmail,
      field.registeredAddress,
      field.registeredPhone,
      field.invoiceBank,
      field.invoiceAccount,
      field.mailRecipient,
      field.mailPhone,
      field.mailArea,
      field.mailStreet,
      field.mailPostcode,
      field.invoiceRemark,
    ],
  },
];

/** The interruption before paying. It is answered with the order, never earlier. */
export const payStep: Step = { key: 'pay', fields: [field.agreeNotReturned, field.agreeCall] };
