/** The sentences of all refusals of the product, from the rooms that own them. A chunk of its own: pages are drawn without it. */
export { refusalTexts } from '@ruzhu/api';
