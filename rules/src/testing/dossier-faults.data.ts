/** One thing gone wrong with a clean dossier, and what the check must say of it. */
import type { LintId } from '../dossier/lint-rules.data.ts';
import type { Edits } from './edit-dossier.ts';

export type DossierFault = {
  readonly id: LintId;
  readonly level: 'mustFix' | 'advice';
  readonly code: string;
  /** Where the finding stands. */
  readonly path: string;
  readonly edits: Edits;
  /** Values it is a comparison with, which must be right for it to be told. */
  readonly against: readonly string[];
};

const AGAINST: Readonly<Record<string, readonly string[]>> = {
  'licence.differs': ['subject.name', 'subject.licenceNumber'],
  'licence.differs_whole': ['subject.name', 'subject.legalRepName'],
  'licence.read_differs': ['subject.name', 'licence.address'],
  'licence.read_differs_whole': ['subject.legalRepName', 'licence.validUntil'],
  'bank.name_differs': ['subject.name'],
  'bank.personal_not_allowed': ['subject.kind', 'subject.legalRepName'],
  'trademark.holder_differs': ['subject.name'],
  'trademark.licence_unsigned': ['subject.name'],
  'invoice.title_differs': ['subject.name'],
  'lint.tax_number_differs': ['subject.licenceNumber', 'subject.kind'],
  'contact.unreachable': ['contact.mobile'],
  'phone.same': ['contact.mobile'],
  'paper.name_differs': ['subject.name'],
  'registry.name_character': ['subject.name'],
};

const must = (id: LintId, code: string, path: string, edits: Edits): DossierFault => ({
  id,
  level: 'mustFix',
  code,
  path,
  edits,
  against: AGAINST[code] ?? [],
});
const hint = (id: LintId, code: string, path: string, edits: Edits): DossierFault => ({
  id,
  level: 'advice',
  code,
  path,
  edits,
  against: AGAINST[code] ?? [],
});
/** The finding stands where the one value was changed. */
const at = (id: LintId, code: string, path: string, value: unknown) =>
  must(id, code, path, { [path]: value });
const hintAt = (id: LintId, code: string, path: string, value: unknown) =>
  hint(id, code, path, { [path]: value });

/** Faults of the company's dossier under the default rules. */
export const companyFaults: readonly DossierFault[] = [
  must('names_equal', 'licence.differs', 'subject.name', {
    'licence.nameOnLicence': '海南省云鹿食品有限公司',
  }),
  must('names_equal', 'licence.differs_whole', 'subject.name', {
    'licence.nameOnLicence': '海南云鹿食品有限公司三沙分公司',
  }),

  at('uscc', 'uscc.length', 'subject.licenceNumber', '91460323'),
  at('uscc', 'uscc.charset', 'subject.licenceNumber', '91460323MA5O000101'),
  at('uscc', 'uscc.kind', 'subject.licenceNumber', '46032319900610001X'),
  at('uscc', 'uscc.region', 'subject.licenceNumber', '9146032AMA5YY00101'),
  at('uscc', 'field.missing', 'subject.licenceNumber', ''),
  must('uscc', 'subject.kind_mismatch', 'subject.licenceNumber', { 'subject.kind': 'otherOrg' }),

  at('licence_dates', 'date.future', 'licence.establishedOn', '2026-11-23'),
  at('licence_dates', 'date.format', 'licence.establishedOn', '三月'),
  at('licence_dates', 'date.unreal', 'licence.validFrom', '2021-02-30'),
  at('licence_dates', 'licence.expired', 'licence.validUntil', '2026-11-21'),
  at('licence_dates', 'licence.period', 'licence.validUntil', '2020-01-01'),
  at('licence_dates', 'licence.valid_until', 'licence.validUntil', '三年'),
  hintAt('licence_dates', 'licence.expires_soon', 'licence.validUntil', '2026-12-22'),

  at('image_quality', 'lint.image_missing', 'licence.image.present', false),
  at('image_quality', 'lint.image_unusable', 'licence.image.findings', ['file.unreadable']),
  hintAt('image_quality', 'doc.blurred', 'licence.image.findings', ['doc.blurred']),
  hintAt('image_quality', 'doc.cropped', 'licence.image.findings', ['doc.cropped']),
  hintAt('image_quality', 'doc.glare', 'licence.image.findings', ['doc.glare']),
  hintAt('image_quality', 'doc.grey', 'licence.image.findings', ['doc.grey']),
  hintAt('image_quality', 'doc.no_seal', 'licence.image.findings', ['doc.no_seal']),
  hintAt('image_quality', 'doc.used_twice', 'licence.image.findings', ['doc.used_twice']),
  hintAt('image_quality', 'lint.image_other', 'licence.image.findings', ['file.small']),

  hint('licence_read', 'licence.read_differs', 'subject.name', {
    'licence.read.name': '海南云麓食品有限公司',
  }),
  hint('licence_read', 'licence.read_differs', 'licence.address', {
    'licence.read.address': '海南省三沙市永兴岛北京路9号',
  }),
  hint('licence_read', 'licence.read_differs_whole', 'subject.legalRepName', {
    'licence.read.legalRep': '林知遥',
  }),
  hint('licence_read', 'licence.read_differs_whole', 'licence.validUntil', {
    'licence.read.validUntil': '2041-03-14',
  }),

  at('bank_name', 'bank.name_differs', 'bank.accountName', '海南云鹿食品有限公司三沙分公司'),
  at('bank_name', 'bank.name_differs', 'bank.accountName', '海南省云鹿食品有限公司'),
  at('bank_name', 'field.missing', 'bank.accountName', ' '),

  at('bank_account', 'bank.account_digits', 'bank.accountNumber', '1234567'),
  at('bank_account', 'field.missing', 'bank.bankName', ''),
  at('bank_account', 'bank.cnaps_length', 'bank.cnaps', '1021'),
  at('bank_account', 'bank.cnaps_check', 'bank.cnaps', '102100099990'),
  must('bank_account', 'bank.personal_not_allowed', 'bank.accountKind', {
    'bank.accountKind': 'personalOfOperator',
    'bank.accountNumber': '6200000000000005',
    'bank.accountName': '林知远',
  }),
  hintAt('bank_account', 'bank.account_length', 'bank.accountNumber', '123456789'),
  hintAt('bank_account', 'bank.account_card', 'bank.accountNumber', '6225816852377315176'),

  at('administrator', 'administrator.other_scan', 'administrator.scannedAsSame', false),

  hintAt('contact', 'contact.not_proved', 'contact.mobileProvedAt', null),
  hintAt('contact', 'contact.not_proved', 'contact.mobileProvedAt', '2026-11-22T10:00:01+08:00'),
  hintAt('contact', 'contact.proof_old', 'contact.mobileProvedAt', '2026-11-21T09:59:59+08:00'),
  at('contact', 'dossier.instant', 'contact.mobileProvedAt', 'yesterday'),

  at('naming', 'name.basis_missing', 'naming.basis', null),
  must('naming', 'trademark.certificate_missing', 'naming.trademark', {
    'naming.trademark.certificate': false,
  }),
  must('naming', 'trademark.not_registered', 'naming.trademark', { 'naming.trademark.status': 'applied' }),
  must('naming', 'trademark.foreign', 'naming.trademark', { 'naming.trademark.isChinese': false }),
  must('naming', 'trademark.expired', 'naming.trademark', { 'naming.trademark.validUntil': '2026-11-21' }),
  must('naming', 'trademark.holder_differs', 'naming.trademark', { 'naming.trademark.holder': '林知远' }),
  must('naming', 'trademark.licence_unsigned', 'naming.trademark.licence', {
    'naming.trademark.holder': '林知远',
    'naming.trademark.licence': { hasNumber: true, isSignedByBoth: false },
  }),
  at('naming', 'trademark.number', 'naming.trademark.number', '123456789'),
  at('naming', 'trademark.class', 'naming.trademark.class', 46),
  at('naming', 'date.format', 'naming.trademark.validUntil', '长期'),
  must('naming', 'name.proof_needed', 'naming.proofs', { 'naming.name': '云鹿医院' }),
  at('naming', 'file.count', 'naming.proofs', 6),

  at('invoice', 'invoice.kind', 'invoice.kind', 'digitalSpecial'),
  at('invoice', 'invoice.title_differs', 'invoice.title', '海南省云鹿食品有限公司'),
  at('invoice', 'invoice.tax_length', 'invoice.taxNumber', '9146'),
  at('invoice', 'invoice.tax_check', 'invoice.taxNumber', '460323000000001'),
  at('invoice', 'field.missing', 'invoice.taxNumber', ''),
  at('invoice', 'email.missing_at', 'invoice.email', 'finance'),
  at('invoice', 'invoice.too_long', 'invoice.remark', '备'.repeat(201)),
  must('invoice', 'invoice.special_field_missing', 'invoice.registeredAddress', {
    'invoice.kind': 'paperSpecial',
  }),
  hintAt('invoice', 'lint.tax_number_differs', 'invoice.taxNumber', '91350100M000100Y43'),

  at('papers', 'paper.expired', 'papers.0.validUntil', '2026-11-21'),
  at('papers', 'paper.validity_missing', 'papers.0.validUntil', undefined),
  at('papers', 'date.format', 'papers.0.validUntil', '明年'),
  hintAt('papers', 'paper.expires_soon', 'papers.0.validUntil', '2026-12-31'),

  at('window', 'lint.window_over', 'deadline.windowEndsAt', '2026-11-22T10:00:00+08:00'),
  at('window', 'dossier.instant', 'deadline.windowEndsAt', '2026-11-22'),
  hintAt('window', 'lint.window_short', 'deadline.windowEndsAt', '2026-11-27T09:59:59+08:00'),

  at('subject', 'lint.subject_kind', 'subject.kind', 'individual'),
  at('subject', 'entityName.charset', 'subject.name', '海南云鹿★食品有限公司'),
  at('subject', 'entityName.length', 'subject.name', '云'),
  at('subject', 'person.name', 'subject.legalRepName', '林'),
  hintAt('subject', 'entityName.no_form', 'subject.name', '海南云鹿食品'),

  must('licence_matches', 'licence.differs', 'subject.licenceNumber', {
    'licence.numberOnLicence': '91350100M000100Y43',
  }),
  must('licence_matches', 'licence.differs_whole', 'subject.legalRepName', {
    'licence.legalRepOnLicence': '林致远',
  }),

  at('administrator_id', 'person.name', 'administrator.name', '周'),
  at('administrator_id', 'id.length', 'administrator.idNumber', '4603231990'),
  at('administrator_id', 'id.check', 'administrator.idNumber', '460323199006100011'),
  at('administrator_id', 'id.underage', 'administrator.idNumber', '460323201506010028'),
  at('administrator_id', 'id.first_generation', 'administrator.idNumber', '460323900610001'),
  at('administrator_id', 'phone.unassigned', 'administrator.mobile', '16000000001'),

  at('contact_details', 'person.name', 'contact.name', '1'),
  at('contact_details', 'phone.format', 'contact.mobile', '0898-66660000'),
  at('contact_details', 'email.domain', 'contact.email', 'zhou@example'),
  at('contact_details', 'phone.same', 'contact.backupPhone', '+86 133 0000 0001'),
  at('contact_details', 'landline.area', 'contact.backupPhone', '66660000'),

  must('contact_reachable', 'contact.unreachable', 'contact.mobile', {
    'contact.unreachableNumbers': ['133-0000-0001', '089866660000'],
    'contact.callSlots': [],
  }),
  hint('contact_reachable', 'contact.unreachable', 'contact.mobile', {
    'contact.unreachableNumbers': ['13300000001'],
  }),

  hintAt('call_times', 'call.slot_past', 'contact.callSlots', ['2026-11-20/morning']),
  hintAt('call_times', 'call.slot_unknown', 'contact.callSlots', ['2027-11-22/morning']),

  at('account_name', 'name.size', 'naming.name', '云'),
  at('account_name', 'name.brand_reserved', 'naming.name', '云鹿微信食品'),
  at('account_name', 'name.space', 'naming.name', ' 云鹿厨房'),
  must('account_name', 'name.taken', 'naming.name', { 'naming.isFree': false }),
  hintAt('account_name', 'name.generic', 'naming.name', '美食'),

  at('introduction', 'intro.length', 'naming.introduction', '云鹿'),
  at('introduction', 'intro.chinese', 'naming.introduction', 'Fresh cakes'),

  at('categories', 'category.none', 'categories', []),
  must('categories', 'category.unknown', 'categories.0', { 'categories.0.second': '古董' }),
  hint('categories', 'category.ask_person', 'categories.0', { 'categories.0.second': '百货' }),

  must('papers_complete', 'paper.missing', 'papers', { papers: [] }),
  at('papers_complete', 'paper.name_differs', 'papers.0.holderName', '海南省云鹿食品有限公司'),
  at('papers_complete', 'paper.unknown_type', 'papers.0.documentType', 'food.unheardOf'),
  at('papers_complete', 'paper.wrong_kind', 'papers.0.documentType', 'food.workshop'),
  at('papers_complete', 'lint.paper_no_file', 'papers.0.files', 0),
  at('papers_complete', 'sc.length', 'papers.0.number', 'SC1'),
  hint('papers_complete', 'lint.circumstance_open', 'circumstances', { circumstances: undefined }),

  must('registry', 'registry.differs', 'registry.elements', {
    'registry.outcome': 'differs',
    'registry.elements': [],
  }),
  must('registry', 'registry.name_differs', 'subject.name', {
    'registry.outcome': 'differs',
    'registry.elements': ['name'],
  }),
  must('registry', 'registry.name_character', 'subject.name', {
    'registry.outcome': 'differs',
    'registry.elements': ['name'],
    'registry.registeredName': '海南省云鹿食品有限公司',
  }),
  must('registry', 'registry.name_code', 'subject.licenceNumber', {
    'registry.outcome': 'differs',
    'registry.elements': ['code', 'code'],
  }),
  must('registry', 'registry.legal_rep_name', 'subject.legalRepName', {
    'registry.outcome': 'differs',
    'registry.elements': ['legalRepName'],
  }),
  must('registry', 'registry.legal_rep_id', 'registry.elements', {
    'registry.outcome': 'differs',
    'registry.elements': ['legalRepId'],
  }),
  must('registry', 'registry.cancelled', 'subject.licenceNumber', { 'registry.outcome': 'cancelled' }),
  hint('registry', 'registry.not_found', 'subject.licenceNumber', { 'registry.outcome': 'notFound' }),

  at('quota', 'quota.subject', 'quota.subjectAccounts', 2),
  must('quota', 'quota.phone', 'quota.adminPhone', { 'quota.adminPhone': 5, 'quota.legalRepProved': false }),
  must('quota', 'quota.id_card', 'quota.adminIdCard', {
    'quota.adminIdCard': 5,
    'quota.legalRepProved': false,
  }),
  must('quota', 'quota.wechat', 'quota.adminWechat', {
    'quota.adminWechat': 5,
    'quota.legalRepProved': false,
  }),

  at('terms', 'agreement.missing', 'terms.acceptedVersion', null),
  at('terms', 'agreement.changed', 'terms.acceptedVersion', '2025-06'),
];

/** Faults of the individual business's dossier under the default rules. */
export const soleTraderFaults: readonly DossierFault[] = [
  must('names_equal', 'lint.no_trade_name', 'subject.name', { 'subject.name': '个体户林致远' }),
  must('uscc', 'subject.kind_mismatch', 'subject.licenceNumber', {
    'subject.licenceNumber': '91350100M000100Y43',
  }),
  must('bank_name', 'bank.operator_differs', 'bank.accountName', {
    bank: {
      accountKind: 'personalOfOperator',
      accountName: '林致远',
      bankName: '招商银行',
      accountNumber: '6200000000000005',
    },
  }),
  must('bank_account', 'card.check', 'bank.accountNumber', {
    bank: {
      accountKind: 'personalOfOperator',
      accountName: '林知远',
      bankName: '招商银行',
      accountNumber: '6200000000000006',
    },
  }),
  at('scope', 'paper.scope', 'licence.scope', '餐饮服务'),
  must('account_name', 'name.generic', 'naming.name', { 'naming.name': '美食' }),
  must('contact_reachable', 'contact.unreachable', 'contact.mobile', {
    'contact.unreachableNumbers': ['13800000002'],
  }),
  must('letter', 'letter.missing', 'letter.present', {
    'subject.kind': 'otherOrg',
    letter: { present: false },
  }),
];
