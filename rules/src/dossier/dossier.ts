/**
 * Everything a merchant hands in to be verified, as one value: the public file format (JSON, YAML, spreadsheets), what
 * the journeys' answers are gathered into, and what the whole-dossier check reads. Every part may be missing, so that
 * half a dossier can be checked; what is missing is unknown, which is not the same as empty.
 * Dates are civil dates (`2021-03-15`), instants ISO texts with their offset (`2026-11-22T09:30:00+08:00`), numbers of
 * papers, people, phones and accounts are texts.
 */
import type { NameBasis } from '../names/name-basis.ts';
import type { InvoiceKind, SubjectKind } from '../policy/policy.ts';
import type { CategoryName } from '../qualifications/category.ts';
import type { PaperHolder } from '../qualifications/paper-rule.ts';

/** Known in part: what is absent or `undefined` nobody has said yet. */
type Partly<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

export type DossierSubject = Partly<{
  kind: SubjectKind;
  name: string;
  licenceNumber: string;
  /** The merchant says that the licence really shows the number although its check digit fails. */
  usccAsPrinted: boolean;
  /** 法定代表人; 经营者 of an individual business. */
  legalRepName: string;
}>;

export type DossierImage = Partly<{
  present: boolean;
  /** What was found in the picture: codes such as `doc.blurred`. */
  findings: readonly string[];
}>;

/** What programs read of the picture, a PDF or a QR code: it can be misread, so it never refuses anybody. */
export type DossierLicenceRead = Partly<{
  name: string;
  number: string;
  legalRep: string;
  establishedOn: string;
  validUntil: string;
  address: string;
}>;

/** The licence as a person or a program reads it from the picture, apart from what was typed of the subject. */
export type DossierLicence = Partly<{
  nameOnLicence: string;
  numberOnLicence: string;
  legalRepOnLicence: string;
  establishedOn: string;
  validFrom: string;
  /** A date, or `longTerm` (长期). */
  validUntil: string;
  scope: string;
  address: string;
  image: DossierImage;
  read: DossierLicenceRead;
}>;

export type BankAccountKind = 'corporate' | 'personalOfOperator';

export type DossierBank = Partly<{
  /** 户名; pages that show it read-only fill in the name of the subject. */
  accountName: string;
  bankName: string;
  city: string;
  branch: string;
  cnaps: string;
  accountNumber: string;
  accountKind: BankAccountKind;
}>;

export type DossierAdministrator = Partly<{
  name: string;
  idNumber: string;
  mobile: string;
  /** Whether the WeChat that scanned is the administrator's own. */
  scannedAsSame: boolean;
}>;

export type DossierContact = Partly<{
  name: string;
  mobile: string;
  email: string;
  /** A second number to call, mobile or fixed. */
  backupPhone: string;
  /** When a code sent to the mobile was last answered. */
  mobileProvedAt: string | null;
  /** Numbers that earlier calls could not reach. */
  unreachableNumbers: readonly string[];
  /** Half days on which calls are welcome: `2026-11-23/morning`. */
  callSlots: readonly string[];
}>;

export type DossierTrademark = Partly<{
  number: string;
  /** Class of the Nice classification, 1–45. */
  class: number;
  /** `applied`: a notice of acceptance (TM), which is no registration. */
  status: 'registered' | 'applied';
  isChinese: boolean;
  holder: string;
  validUntil: string;
  /** Whether the certificate is handed in. */
  certificate: boolean;
  /** Signs other than letters and digits that the mark shows. */
  signs: string;
  /** The receiver named in an approved transfer. */
  transferredTo: string;
  licence: Partly<{ hasNumber: boolean; isSignedByBoth: boolean }>;
}>;

export type DossierNaming = Partly<{
  name: string;
  /** `null`: asked for and not chosen. */
  basis: NameBasis | null;
  trademark: DossierTrademark;
  /** How many proofs of the name are handed in. */
  proofs: number;
  introduction: string;
  /** Whether nobody else holds the name, where that was asked. */
  isFree: boolean;
}>;

export type DossierMail = Partly<{
  recipient: string;
  phone: string;
  area: string;
  street: string;
  postcode: string;
}>;

export type DossierInvoice = Partly<{
  kind: InvoiceKind;
  title: string;
  taxNumber: string;
  remark: string;
  email: string;
  registeredAddress: string;
  registeredPhone: string;
  bankName: string;
  accountNumber: string;
  mail: DossierMail;
  payer: 'merchant' | 'provider';
}>;

export type DossierPaper = { readonly documentType: string } & Partly<{
  number: string;
  holderName: string;
  holder: PaperHolder;
  /** A date, or `permanent`. */
  validUntil: string;
  /** 经营项目 or 业务种类 printed on it. */
  items: readonly string[];
  scope: string;
  count: number;
  /** How many pictures of it are handed in. */
  files: number;
  /** The category it is meant for; for all of them when absent. */
  category: CategoryName;
}>;

export type DossierQuota = Partly<{
  /** Accounts the subject, phone, ID card and WeChat hold besides the one applied for. */
  subjectAccounts: number;
  adminPhone: number;
  adminIdCard: number;
  adminWechat: number;
  /** The legal representative has confirmed on the phone, which lifts some limits. */
  legalRepProved: boolean;
}>;

export type RegistryElement = 'name' | 'code' | 'legalRepName' | 'legalRepId';

export type DossierRegistry = Partly<{
  outcome: 'match' | 'differs' | 'notFound' | 'cancelled' | 'unavailable' | 'notCompared';
  /** What differs. */
  elements: readonly RegistryElement[];
  /** The name the register holds, where it tells it. */
  registeredName: string;
}>;

export type Dossier = Partly<{
  /** Edition of the file format. */
  version: 1;
  /** The set of rules the dossier was made for. */
  policy: string;
  subject: DossierSubject;
  licence: DossierLicence;
  bank: DossierBank;
  administrator: DossierAdministrator;
  contact: DossierContact;
  naming: DossierNaming;
  invoice: DossierInvoice;
  letter: Partly<{ present: boolean }>;
  categories: readonly CategoryName[];
  /** Circumstances on which papers depend, such as `producer` or `onlyPrepackaged`. */
  circumstances: Readonly<Record<string, boolean>>;
  papers: readonly DossierPaper[];
  /** `windowEndsAt`: until when the account must be verified; `null` when nothing ends. */
  deadline: Partly<{ windowEndsAt: string | null }>;
  quota: DossierQuota;
  registry: DossierRegistry;
  /** `acceptedVersion`: `null` when the agreement was not accepted. */
  terms: Partly<{ acceptedVersion: string | null; currentVersion: string }>;
}>;
