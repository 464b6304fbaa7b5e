/** The HTTP status each refusal comes with. Whatever a person can mend in a form is 422; the rest is in the table. */
const STATUSES: Readonly<Record<number, readonly string[]>> = {
  400: ['request.malformed'],
  401: ['session.missing', 'login.wrong', 'passkey.unknown'],
  403: ['role.missing', 'actor.not_allowed', 'request.origin', 'review.not_claimed', 'review.same_person'],
  404: [
    'not_found',
    'scan.unknown',
    'link.unknown',
    'review.queue_empty',
    'edition.unknown',
    'identifier.kind_unknown',
    'step.unknown',
  ],
  409: [
    'version.conflict',
    'event.not_possible',
    'review.moved',
    'review.bundle_changed',
    'idempotency.running',
    'upload.offset',
    'scan.over',
    'scan.not_confirmed',
    'scan.other_act',
    'code.used',
    'link.used',
    'link.superseded',
    'order.open',
    'login.recover',
    'erase.money_open',
    'erase.case_open',
    'pay.already_paid',
    'proof.already_proved',
  ],
  410: ['passkey.expired', 'link.expired', 'code.expired', 'pay.closed'],
  413: ['request.too_large', 'file.size'],
  415: ['file.type'],
  429: [
    'request.too_often',
    'rate.too_many',
    'code.too_soon',
    'code.daily_limit',
    'login.wait',
    'login.too_many',
    'name.check_too_often',
    'scan.denied_often',
    'file.too_many_today',
    'upload.too_many',
  ],
  500: ['server.fault'],
  507: ['server.storage'],
  503: ['pay.unknown', 'server.overloaded', 'server.unavailable', 'server.clock'],
};

const BY_CODE = new Map(
  Object.entries(STATUSES).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)),
);

export const statusOf = (code: string): number => BY_CODE.get(code) ?? 422;
