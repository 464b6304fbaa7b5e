import { calendarTexts } from './calendar/calendar.texts.ts';
import { contactTexts } from './contact/contact.texts.ts';
import { dossierTexts } from './dossier/dossier.texts.ts';
import { lintTexts } from './dossier/lint.texts.ts';
import { identifierTexts } from './identifiers/identifiers.texts.ts';
import { kindTexts } from './identifiers/kind.texts.ts';
import { invoiceTexts } from './invoice/invoice.texts.ts';
import { licenceTexts } from './licence/licence.texts.ts';
import { entityNameTexts } from './names/entity-name.texts.ts';
import { introductionTexts } from './names/introduction.texts.ts';
import { nameTexts } from './names/name.texts.ts';
import { personNameTexts } from './names/person-name.texts.ts';
import { trademarkTexts } from './names/trademark.texts.ts';
import { policyTexts } from './policy/policy.texts.ts';
import { categoryTexts } from './qualifications/category.texts.ts';
import { categoryEditionsTexts } from './qualifications/category-editions.texts.ts';
import { eligibilityTexts } from './qualifications/eligibility.texts.ts';
import { paperTexts } from './qualifications/paper.texts.ts';
import { pictureTexts } from './settings/picture.texts.ts';
import { settingsTexts } from './settings/settings.texts.ts';
import type { RefusalTexts } from './texts.ts';

/** The sentences a merchant can meet: those about a dossier and about a look into the future, by code. */
export const merchantRuleTexts: RefusalTexts = {
  ...calendarTexts,
  ...categoryEditionsTexts,
  ...categoryTexts,
  ...contactTexts,
  ...dossierTexts,
  ...eligibilityTexts,
  ...entityNameTexts,
  ...identifierTexts,
  ...introductionTexts,
  ...kindTexts,
  ...invoiceTexts,
  ...licenceTexts,
  ...lintTexts,
  ...nameTexts,
  ...paperTexts,
  ...personNameTexts,
  ...pictureTexts,
  ...policyTexts,
  ...settingsTexts,
  ...trademarkTexts,
};
