import { readFileSync } from 'node:fs';
import { openApi } from '@ruzhu/api';
import {
  administratorChange,
  appSecret,
  invoice,
  journeyPage,
  legalRepProof,
  mailboxProof,
  miniProgram,
  nameReservation,
  payment,
  reviewCase,
  scan,
  serviceAccount,
  transferProof,
  verification,
  widen,
} from '@ruzhu/journeys';
import { dossierSchema } from '@ruzhu/rules';

const journeys = [
  serviceAccount,
  verification,
  miniProgram,
  mailboxProof,
  scan,
  legalRepProof,
  transferProof,
  payment,
  reviewCase,
  nameReservation,
  invoice,
  appSecret,
  administratorChange,
].map((journey) => widen(journey as never)); // Only tables are read; the types of their facts do not matter here.

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const json = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;

const index = [
  '# Journeys',
  '',
  'Each page is generated from the table of its journey: states, who acts, clocks and guards.',
  '',
  ...journeys.map(({ key, title }) => `- [${title.zh} · ${title.en}](${key}.md)`),
  '',
].join('\n');

/** Every committed file that is made from the code, by its path. `npm run fix` writes them, a test keeps them fresh. */
export const generated: Readonly<Record<string, string>> = {
  'api/openapi.json': json(openApi(version)),
  'docs/dossier.schema.json': json(dossierSchema),
  'docs/journeys/README.md': index,
  ...Object.fromEntries(journeys.map((journey) => [`docs/journeys/${journey.key}.md`, journeyPage(journey)])),
};
