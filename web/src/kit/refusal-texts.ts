import {
  calendarTexts,
  contactTexts,
  entityNameTexts,
  identifierTexts,
  introductionTexts,
  invoiceTexts,
  licenceTexts,
  nameTexts,
  personNameTexts,
  type RefusalTexts,
  settingsTexts,
  trademarkTexts,
} from '@ruzhu/rules';

/** The sentences of all refusals, from the rooms that own them. A chunk of its own: pages are drawn without it. */
export const refusalTexts: RefusalTexts = {
  ...calendarTexts,
  ...contactTexts,
  ...entityNameTexts,
  ...identifierTexts,
  ...introductionTexts,
  ...invoiceTexts,
  ...licenceTexts,
  ...nameTexts,
  ...personNameTexts,
  ...settingsTexts,
  ...trademarkTexts,
};
