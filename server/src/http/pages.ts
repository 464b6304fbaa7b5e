import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { viewHandover } from '../services/handovers.ts';
import { viewLegalRep } from '../services/legal-rep.ts';
import { viewOnPhone } from '../services/phone-scans.ts';
import { followShortLink } from '../services/short-links.ts';
import { mountBuiltFiles } from './built-files.ts';
import type { Edge, PhonePage } from './call.ts';
import { localeOf } from './callers.ts';

/** The pages people open: merchant and staff from the build, the phone's from the server. */
export function mountPages(app: FastifyInstance, edge: Edge): void {
  mountPhonePages(app, edge);
  mountShortLinks(app, edge);
  const folder = edge.web?.folder;
  if (!folder || !existsSync(folder)) return;
  mountBuiltFiles(app, join(folder, 'assets'));
  const merchant = readFileSync(join(folder, 'merchant.html'), 'utf8');
  const console = readFileSync(join(folder, 'console.html'), 'utf8');
  app.get('/console', (_request, reply) => sendPage(reply, console));
  app.get('/console/*', (_request, reply) => sendPage(reply, console));
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || request.url.startsWith('/local/')) return reply.callNotFound();
    return sendPage(reply, merchant);
  });
}

/** A page with this request's nonce in it, so that styles written at run time are allowed and nothing else is. */
function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = (reply as { cspNonce?: { style: string } }).cspNonce?.style ?? '';
  return reply
    .type('text/html')
    .header('cache-control', 'no-store')
    .send(html.replaceAll('__CSP_NONCE__', nonce));
}

/** `/s/:token` is a scan or the legal representative's link; opening it changes nothing. */
function mountPhonePages(app: FastifyInstance, edge: Edge): void {
  app.get('/s/:token', async (request, reply) => {
    const { token } = request.params as { token: string }; // Named in the path.
    const page = await phonePage(edge, token);
    reply.header('cache-control', 'no-store').type('text/html');
    return reply
      .status(page.kind === 'unknown' ? 404 : 200)
      .send(edge.words.phonePage(page, localeOf(request)));
  });
}

const settingOf = ({ deps, sandbox }: Edge) => ({
  now: deps.clock.now(),
  movedMs: sandbox?.clock.movedBy() ?? 0,
  sandbox: sandbox !== null,
});

const STATUS = { unknown: 404, expired: 410, tooOften: 429 } as const;

/** `/n/:token` stands in text messages and leads to the page they are about, which asks for a sign-in by itself. */
function mountShortLinks(app: FastifyInstance, edge: Edge): void {
  app.get('/n/:token', async (request, reply) => {
    const { token } = request.params as { token: string }; // Named in the path.
    const led = await followShortLink(edge.deps, { token, address: request.ip });
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    if (led.state === 'found') return reply.redirect(led.page, 303);
    const seconds = led.state === 'tooOften' ? led.seconds : 0;
    if (seconds > 0) reply.header('retry-after', String(seconds));
    const view = { kind: 'shortLink', why: led.state, minutes: Math.ceil(seconds / 60) } as const;
    return reply
      .status(STATUS[led.state])
      .type('text/html')
      .send(edge.words.phonePage({ ...view, ...settingOf(edge) }, localeOf(request)));
  });
}

async function phonePage(edge: Edge, token: string): Promise<PhonePage> {
  const { deps } = edge;
  const setting = settingOf(edge);
  if (token.length < 20 || token.length > 100) return { kind: 'unknown', ...setting };
  return deps.store.read('platform', async (tx): Promise<PhonePage> => {
    const scan = await viewOnPhone(deps, tx, token);
    if (scan.ok) return { kind: 'scan', token, view: scan.value, ...setting };
    const handover = await viewHandover(deps, tx, token);
    if (handover.ok) return { kind: 'handover', token, view: handover.value, ...setting };
    const legalRep = await viewLegalRep(deps, tx, token);
    return legalRep.ok
      ? { kind: 'legalRep', token, view: legalRep.value, ...setting }
      : { kind: 'unknown', ...setting };
  });
}
