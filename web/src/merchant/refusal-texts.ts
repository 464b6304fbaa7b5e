/** The sentences of all refusals a merchant can meet, from the rooms that own them. A chunk of its own: pages are drawn without it. */
export { merchantRefusalTexts } from '@ruzhu/api';
