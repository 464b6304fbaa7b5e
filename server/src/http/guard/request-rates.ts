import type { Endpoint } from '@ruzhu/api';
import type { FastifyRequest } from 'fastify';
import type { Call } from '../call.ts';
import { refusing } from '../problem.ts';
import type { EdgeLimits } from './limits.ts';

const MINUTE = 60_000;

/** These count for themselves, and more is theirs. */
const OWN_RATE = ['Rules'];

const SAFE = ['GET', 'HEAD'];

type Asked = {
  readonly endpoint: Pick<Endpoint, 'tag'>;
  readonly request: Pick<FastifyRequest, 'method'>;
  readonly who: Pick<Call, 'caller' | 'session' | 'staff'>;
};

/**
 * How often one address or one sign-in may ask in a minute. It is kept by each process and forgotten when it ends: what
 * must outlive it (codes, sign-ins, text messages) is counted in the store. Refusal: `request.too_often`.
 */
export function requestRates(limits: EdgeLimits, now: () => number = () => performance.now()) {
  let window = 0;
  let used = new Map<string, number>();
  const bucketOf = ({ request, who }: Asked): readonly [string, number] => {
    if (who.session || who.staff) return [`own:${who.caller.actorId}`, limits.signedIn];
    const isRead = SAFE.includes(request.method);
    return [
      `${isRead ? 'read' : 'write'}:${who.caller.address}`,
      isRead ? limits.anonymousReads : limits.anonymousWrites,
    ];
  };
  return (asked: Asked): void => {
    if (OWN_RATE.includes(asked.endpoint.tag)) return;
    const at = now();
    if (at - window >= MINUTE) [window, used] = [at - (at % MINUTE), new Map()];
    const [bucket, limit] = bucketOf(asked);
    const count = (used.get(bucket) ?? 0) + 1;
    used.set(bucket, count);
    if (count > limit)
      throw refusing('request.too_often', '', { seconds: Math.ceil((window + MINUTE - at) / 1000), limit });
  };
}

export type RequestRates = ReturnType<typeof requestRates>;
