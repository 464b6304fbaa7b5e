import type { LegalRepProofState, ScanState } from '@ruzhu/journeys';
import type { Instant, Locale, Policy } from '@ruzhu/rules';
import type { PhoneAssets } from './phone-page.ts';

/** What a scan is asked for; each has one page on the phone. */
export type ScanPurpose =
  | 'login'
  | 'bindAdministrator'
  | 'confirmVerification'
  | 'confirmPayment'
  | 'confirmReuse'
  | 'bindMiniProgramAdministrator'
  | 'makeSecret'
  | 'resetSecret'
  | 'freezeSecret'
  | 'thawSecret'
  | 'changePassword'
  | 'handOverAdministrator'
  | 'takeOverAdministrator'
  | 'changeMailbox'
  | 'closeAccount'
  | 'staffLogin'
  | 'bindStaff';

/** A scan as the phone shows it: who asks for what, from where, and what is still to be given. */
export type ScanView = {
  readonly ticketId: string;
  readonly state: ScanState;
  /** A `ScanPurpose`; one that is not known here is shown with its values and without a story. */
  readonly purpose: string;
  readonly act: Readonly<Record<string, string | number | null>>;
  /** What the browser that began calls itself; shortened to words here. */
  readonly browser: string;
  readonly begunAt: Instant;
  readonly endsAt: Instant;
  readonly personMasked: string;
  readonly enrols: boolean;
  readonly challenge: string;
  /** Id of the policy the application runs under, whose sums the page tells. */
  readonly policy: string;
};

/** What the legal representative (法定代表人) is asked to confirm. */
export type LegalRepView = {
  readonly state: LegalRepProofState;
  readonly subject: string;
  readonly legalRepMasked: string;
  /** Number of the application that asks. */
  readonly askedBy: string;
  readonly endsAt: Instant;
  /** The number the code went to, masked; `null` before that. */
  readonly codeSentTo: string | null;
  /** The new administrator it is about, masked; `null` where it is about a registration. */
  readonly newAdministrator: string | null;
};

/** What a phone is asked to photograph for a page that is open on the computer. */
export type HandoverView = { readonly field: string; readonly endsAt: Instant };

/** Why a short address of a text message leads nowhere. */
export type ShortLinkWhy = 'unknown' | 'expired' | 'tooOften';

/** Every page carries the server's time. `movedMs`: how far a sandbox's clock was moved, for its bar. */
type Setting = { readonly now: Instant; readonly movedMs: number };

export type PhoneView = Setting & { readonly sandbox: boolean } & (
    | { readonly kind: 'scan'; readonly token: string; readonly view: ScanView }
    | { readonly kind: 'legalRep'; readonly token: string; readonly view: LegalRepView }
    | { readonly kind: 'handover'; readonly token: string; readonly view: HandoverView }
    | { readonly kind: 'unknown' }
    | { readonly kind: 'shortLink'; readonly why: ShortLinkWhy; readonly minutes: number }
  );

/** One mail or text message as its reader would see it. An SMS has no subject and no HTML. */
export type Message = {
  readonly id: string;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly at: Instant;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly state: 'delivered' | 'bounced' | 'failed';
};

export type CashierOrder = {
  readonly number: string;
  /** 分 */
  readonly amount: number;
  readonly description: string;
  readonly closesAt: Instant;
  readonly state: 'open' | 'paid' | 'closed';
  readonly paidAt: Instant | null;
  /** A notice of the payment that has not gone out yet. */
  readonly noticePending: boolean;
  /** 分 */
  readonly refunded: number;
};

export type LocalView = Setting &
  (
    | { readonly kind: 'outbox'; readonly messages: readonly Message[]; readonly filter: string }
    | { readonly kind: 'message'; readonly message: Message | null }
    | { readonly kind: 'cashier'; readonly order: CashierOrder | null; readonly done: string | null }
    | { readonly kind: 'staff' }
    | {
        readonly kind: 'clock';
        readonly next: { readonly clock: string; readonly at: Instant } | null;
      }
  );

/** What stands round every page that the server makes. */
export type PageSetting = {
  readonly productName: string;
  readonly assets: PhoneAssets;
  readonly support: { readonly phone: string; readonly hours: string } | undefined;
  /** The policy in force today. */
  readonly policy: Policy;
  readonly locale: Locale;
};
