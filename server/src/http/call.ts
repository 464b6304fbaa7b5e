import type { AnswerOf, setup } from '@ruzhu/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ActAnswer, CashierOrder, PayerAct } from '../ports/local-cashier.ts';
import type { LocalOutbox, Post } from '../ports/local-outbox.ts';
import type { PaymentNotices } from '../ports/payment-notices.ts';
import type { SignIn, Staff } from '../ports/records.ts';
import type { Caller, Deps } from '../services/deps.ts';
import type { HandoverView } from '../services/handovers.ts';
import type { LegalRepView } from '../services/legal-rep.ts';
import type { PhoneView } from '../services/phone-scans.ts';

/** What http is given besides the services' own needs: things of the edge. */
export type Edge = {
  readonly deps: Deps;
  readonly secureCookies: boolean;
  /** Addresses and networks of proxies in front: only they are believed when they say whom they speak for. */
  readonly trustedProxies: readonly string[];
  readonly sandbox: Sandbox | null;
  /** Reads what a payment platform outside tells by itself; `null` when none is connected. */
  readonly paymentNotices: PaymentNotices | null;
  readonly settings: PublicSettings;
  readonly words: EdgeWords;
  readonly health: {
    readonly ready: () => Promise<boolean>;
    readonly metrics: () => Promise<string>;
    readonly metricsType: string;
  };
  readonly web: { readonly folder: string } | null;
  /** What this installation is connected with; operators see it. */
  readonly setup: readonly SetupPart[];
  readonly version: string;
};

/** One thing outside, and whether something real stands behind it. `settings` are the names that change it. */
export type SetupPart = AnswerOf<typeof setup>['parts'][number];

/** What exists only on a sandbox of the own machine. */
export type Sandbox = {
  readonly outbox: {
    readonly list: LocalOutbox['list'];
    readonly find: LocalOutbox['find'];
  };
  /** `null` when a payment platform outside is connected. */
  readonly cashier: {
    readonly act: (number: string, outcome: PayerAct) => Promise<ActAnswer>;
    readonly order: (number: string) => CashierOrder | null;
  } | null;
  readonly clock: { readonly movedBy: () => number; readonly forward: (ms: number) => Promise<void> };
  /** Does everything that is due, so that a moved clock has its effect at once. */
  readonly doDue: () => Promise<void>;
};

export type PublicSettings = {
  readonly productName: string;
  readonly supportPhone: string;
  readonly supportHours: string;
  readonly payee: { readonly name: string; readonly bank: string; readonly account: string };
};

/** Pages and sentences that belong to the web room and are handed in from `main`. */
export type EdgeWords = {
  readonly message: (
    notice: string,
    params: Readonly<Record<string, string | number>>,
    locale: 'zh' | 'en',
  ) => { readonly title: string; readonly body: string };
  readonly phonePage: (view: PhonePage, locale: 'zh' | 'en') => string;
  readonly localPage: (view: LocalPage, locale: 'zh' | 'en') => string;
};

/** Every page carries the server's time. `movedMs`: how far the sandbox's clock was moved; 0 outside a sandbox. */
type PageTime = { readonly now: number; readonly movedMs: number };

export type PhonePage = PageTime & { readonly sandbox: boolean } & (
    | { readonly kind: 'scan'; readonly token: string; readonly view: PhoneView }
    | { readonly kind: 'legalRep'; readonly token: string; readonly view: LegalRepView }
    | { readonly kind: 'handover'; readonly token: string; readonly view: HandoverView }
    | { readonly kind: 'unknown' }
    | {
        readonly kind: 'shortLink';
        readonly why: 'unknown' | 'expired' | 'tooOften';
        readonly minutes: number;
      }
  );

export type LocalView =
  | { readonly kind: 'outbox'; readonly messages: readonly Post[]; readonly filter: string }
  | { readonly kind: 'message'; readonly message: Post | null }
  | { readonly kind: 'cashier'; readonly order: CashierOrder | null; readonly done: string | null }
  | { readonly kind: 'staff' }
  | { readonly kind: 'clock'; readonly next: { readonly clock: string; readonly at: number } | null };

export type LocalPage = PageTime & LocalView;

/** One request after it was read and its caller was found. */
export type Call<P = unknown, Q = unknown, B = unknown> = {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly caller: Caller;
  readonly locale: 'zh' | 'en';
  /** The merchant's sign-in; present exactly when the operation asks for one. */
  readonly session: (SignIn & { readonly merchantId: string; readonly applicationId: string }) | null;
  readonly staff: Staff | null;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** The merchant of a call to an operation that asks for a sign-in. */
export function merchantOf(call: Call): string {
  if (!call.session) throw new Error('This operation must ask for a sign-in');
  return call.session.merchantId;
}

export function staffOf(call: Call): Staff {
  if (!call.staff) throw new Error('This operation must ask for staff');
  return call.staff;
}
