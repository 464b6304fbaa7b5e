import type { Locale, Policy } from '@ruzhu/rules';
import type { AuditHeads } from '../ports/audit-heads.ts';
import type { FaceCheck, Registry } from '../ports/checks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Files, Images } from '../ports/files.ts';
import type { Ids } from '../ports/ids.ts';
import type { Log } from '../ports/log.ts';
import type { Ocr } from '../ports/ocr.ts';
import type { Passkeys } from '../ports/passkeys.ts';
import type { Passwords } from '../ports/passwords.ts';
import type { Payments } from '../ports/payments.ts';
import type { PhoneKeys } from '../ports/phone-keys.ts';
import type { Store } from '../ports/store.ts';
import type { Vault } from '../ports/vault.ts';
import type { RuleShelf } from './rule-shelf.ts';

/** The policy sets on the shelf. An application asks for the one it began under. */
export type Policies = { readonly current: () => Policy; readonly named: (id: string) => Policy };

/** What the services are given. Everything that touches the outside is a port. */
export type Deps = {
  readonly store: Store;
  readonly vault: Vault;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly passwords: Passwords;
  readonly keys: PhoneKeys;
  readonly passkeys: Passkeys;
  readonly payments: Payments;
  readonly files: Files;
  readonly images: Images;
  readonly registry: Registry;
  readonly faces: FaceCheck;
  readonly ocr: Ocr;
  readonly heads: AuditHeads;
  readonly policies: Policies;
  /** The tables the rules judge by: calendar, lists of categories, words for names. */
  readonly shelf: RuleShelf;
  readonly log: Log;
  /** Origin under which people reach the product; links in mails and QR codes begin with it. */
  readonly publicUrl: string;
  /** So many messages with codes and invitations are sent in an hour, whoever asks for them. */
  readonly smsPerHour: number;
};

/** Who is doing something, and from where. Address and browser are shown on the phone and kept with agreements. */
export type Caller = {
  readonly actorId: string;
  readonly address: string;
  readonly browser: string;
  /** The language the caller reads: what is sent on this call is written in it. */
  readonly locale: Locale;
  /** A token only this browser holds; codes and scans it begins are of no use elsewhere. */
  readonly binder: string;
};
