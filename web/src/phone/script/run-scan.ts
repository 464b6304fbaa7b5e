import type { Instant } from '@ruzhu/rules';
import { whileBusy } from './busy.ts';
import { digitsOf, mistakesOf, typed } from './check.ts';
import { type Countdown, countDown } from './countdown.ts';
import { find } from './find.ts';
import { type Phone, type Phones, phoneInUse, putFirst, sign, type Wanted } from './phones.ts';
import type { Reply } from './post.ts';
import { showTrouble } from './reply.ts';
import { clearMistakes, sayOnly, showMistakes, showOutcome } from './say.ts';
import { showPhones } from './show-phones.ts';

export type ScanTools = {
  readonly post: (path: string, body?: unknown) => Promise<Reply>;
  readonly phones: Phones;
  readonly now: () => Instant;
  /** A few words about this phone, by which its owner knows it again. */
  readonly label: string;
  readonly isSecure: boolean;
};

type Scan = {
  readonly form: HTMLFormElement;
  readonly tools: ScanTools;
  readonly path: string;
  readonly challenge: string;
  readonly wanted: Wanted;
  readonly clock: Countdown | null;
  /** Whether the server knows that the page is open; only then does the computer show its number. */
  opened: boolean;
};

function scanOf(form: HTMLFormElement, tools: ScanTools): Scan {
  const { scan: token = '', challenge = '', person = '' } = form.dataset;
  const timer = find('[data-ends]', form);
  return {
    form,
    tools,
    path: `scans/${token}`,
    challenge,
    wanted: { person, enrols: 'enrols' in form.dataset, sandbox: 'sandbox' in form.dataset },
    clock: timer && countDown(timer, tools.now, () => showOutcome('expired')),
    opened: false,
  };
}

/**
 * A scan: opened when the page is seen, answered with the computer's two digits and this phone's signature, or refused.
 * Every answer takes the page's place without loading it again.
 */
export async function runScan(form: HTMLFormElement, tools: ScanTools): Promise<void> {
  const scan = scanOf(form, tools);
  const refuseButton = find('[data-refuse]', form);
  refuseButton?.addEventListener('click', () => void whileBusy(form, refuseButton, () => refuse(scan)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (tools.isSecure) void whileBusy(form, event.submitter, () => confirm(scan));
    else sayOnly('insecure');
  });
  await seen();
  const reply = await open(scan);
  if (reply.kind !== 'done') showTrouble(form, reply);
  else if (!tools.isSecure) sayOnly('insecure');
  else await showPhones(tools.phones, scan.wanted).catch(() => sayOnly('no-key'));
}

/** Resolves once the page is really seen: previews and prerendered pages must not use up the scan. */
const seen = (): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    look();
  });

async function open(scan: Scan): Promise<Reply> {
  const reply = await scan.tools.post(`${scan.path}/open`);
  scan.opened = reply.kind === 'done';
  if (reply.kind === 'done') scan.clock?.until(Date.parse(String(reply.answer.endsAt)));
  return reply;
}

/** Opens the scan if that has not worked before, then asks. */
async function ask(scan: Scan, verb: 'confirm' | 'refuse', body?: unknown): Promise<Reply> {
  const before = scan.opened ? null : await open(scan);
  return before && before.kind !== 'done' ? before : scan.tools.post(`${scan.path}/${verb}`, body);
}

async function confirm(scan: Scan): Promise<void> {
  const { form, tools, wanted } = scan;
  const mistakes = mistakesOf(form);
  if (mistakes.length > 0) return showMistakes(form, mistakes);
  clearMistakes(form);
  const phone = await phoneInUse(tools.phones).catch(() => null);
  if (!phone) return void sayOnly('no-key');
  const reply = await ask(scan, 'confirm', await answerOf(scan, phone));
  if (reply.kind !== 'done') return showTrouble(form, reply);
  showOutcome('confirmed');
  await keep(tools.phones, { ...phone, owner: wanted.person });
}

async function answerOf({ form, tools, challenge, wanted }: Scan, phone: Phone): Promise<object> {
  const number = digitsOf(typed(form, 'number'));
  return {
    number,
    publicKey: phone.publicKey,
    signature: await sign(phone, `${challenge}|${number}`),
    label: tools.label,
    ...(wanted.enrols ? { name: typed(form, 'name') } : {}),
  };
}

/** From now on this key is the person's; the browser is asked not to throw it away. */
async function keep(phones: Phones, phone: Phone): Promise<void> {
  await putFirst(phones, phone, await phones.read());
  await navigator.storage?.persist?.();
}

async function refuse(scan: Scan): Promise<void> {
  clearMistakes(scan.form);
  const reply = await ask(scan, 'refuse');
  if (reply.kind === 'done') showOutcome('refused');
  else showTrouble(scan.form, reply);
}
