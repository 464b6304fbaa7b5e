import { type CivilDate, type LicenceReading, readCivilDate, readLicencePeriod } from '@ruzhu/rules';
import type { OcrBusinessLicence, OcrIdCard } from '@ruzhu/wechat';
import type { IdCardReading } from '../../ports/ocr.ts';

type Optional<T> = { readonly [Key in keyof T]: T[Key] | null | undefined };

/** Only what is there. */
function present<T extends object>(fields: Optional<T>): Partial<T> {
  const known = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined);
  // What was left out is the only difference between the two types.
  return Object.fromEntries(known) as Partial<T>;
}

/** Control, format and private characters, which no paper shows. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

const text = (printed: string | null): string | null => printed?.replace(UNSEEN, '').trim() || null;

const dateOf = (printed: string | null): CivilDate | null => {
  const read = readCivilDate(printed ?? '');
  return read.ok ? read.value : null;
};

/** The term of a licence or card; `长期` stays as people write it. */
function periodOf(printed: string | null): {
  readonly validFrom: CivilDate | null;
  readonly validUntil: string | null;
} {
  const read = readLicencePeriod(printed ?? '');
  if (!read.ok) return { validFrom: null, validUntil: null };
  const { from, until } = read.value;
  return { validFrom: from, validUntil: until === 'longTerm' ? '长期' : until };
}

/** A licence in our fields, or `null` when neither a number nor a name was read: then it was no licence. */
export function licenceReading(read: OcrBusinessLicence): LicenceReading | null {
  if (read.registrationNumber === null && read.enterpriseName === null) return null;
  return present<Required<LicenceReading>>({
    entityName: text(read.enterpriseName),
    licenceNumber: text(read.registrationNumber),
    legalRepName: text(read.legalRepresentative),
    establishedOn: dateOf(read.registeredDate),
    ...periodOf(read.validPeriod),
    address: text(read.address),
    businessScope: text(read.businessScope),
    registeredCapital: text(read.registeredCapital),
    enterpriseType: text(read.typeOfEnterprise ?? read.typeOfOrganization),
  });
}

/** `20170101-20270101` with dashes that the licence's reader takes for a term. */
const asTerm = (printed: string | null): string | null =>
  printed?.replace(
    /^(\d{4})(\d\d)(\d\d)-(?:(\d{4})(\d\d)(\d\d)|(.+))$/,
    (_, y, m, d, toY, toM, toD, other) => `${y}-${m}-${d}至${other ?? `${toY}-${toM}-${toD}`}`,
  ) ?? null;

/** One side of an identity card in our fields, or `null` when nothing was read of it. */
export function idCardReading(read: OcrIdCard): IdCardReading | null {
  if (read.side === 'back') {
    const { validFrom, validUntil } = periodOf(asTerm(read.validDate));
    if (validUntil === null) return null;
    return { side: 'back', ...present({ validFrom, validUntil }) };
  }
  if (read.name === null && read.number === null) return null;
  const fields = { name: text(read.name), idNumber: text(read.number), address: text(read.address) };
  return { side: 'front', ...present(fields) };
}
