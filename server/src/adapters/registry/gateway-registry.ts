import type { Registry, RegistryAnswer } from '../../ports/checks.ts';
import type { OutAnswer, SignedPost } from '../../ports/http-out.ts';
import type { Log } from '../../ports/log.ts';

export type GatewayRegistry = { readonly post: SignedPost; readonly log: Log };

const ELEMENTS = ['name', 'code', 'legalRepName', 'legalRepId'] as const;

const UNAVAILABLE: RegistryAnswer = { outcome: 'unavailable' };

/** What the gateway's JSON says; anything that was not agreed on is no answer. */
function understood(answer: unknown): RegistryAnswer {
  if (typeof answer !== 'object' || answer === null || !('outcome' in answer)) return UNAVAILABLE;
  const { outcome } = answer;
  if (outcome === 'match' || outcome === 'notFound' || outcome === 'cancelled') return { outcome };
  if (outcome !== 'differs' || !('elements' in answer) || !Array.isArray(answer.elements)) return UNAVAILABLE;
  const told: readonly unknown[] = answer.elements;
  const elements = ELEMENTS.filter((element) => told.includes(element));
  return elements.length > 0 && elements.length === told.length ? { outcome, elements } : UNAVAILABLE;
}

function read({ status, body }: OutAnswer): RegistryAnswer {
  if (status !== 200) return UNAVAILABLE;
  return understood(JSON.parse(Buffer.from(body).toString('utf8')));
}

/**
 * Compares by a gateway of the operator's own, which asks whatever source of registered entities it has a contract with.
 * It is posted `{"name","code","legalRepName","legalRepId"}` (`legalRepId` may be null: then it is not compared) and
 * answers 200 with `{"outcome":"match"}`, `{"outcome":"differs","elements":["name",…]}`, `{"outcome":"notFound"}` (not
 * there yet; it is asked again later) or `{"outcome":"cancelled"}`. Anything else, a fault or a time-out too, is
 * `unavailable`: a registry that does not answer holds nobody up.
 */
export const gatewayRegistry = ({ post, log }: GatewayRegistry): Registry => ({
  compare: async ({ name, code, legalRepName, legalRepId }) => {
    try {
      const answer = read(await post(JSON.stringify({ name, code, legalRepName, legalRepId })));
      if (answer.outcome === 'unavailable')
        log.warn('The registry gateway gave no answer that was agreed on');
      return answer;
    } catch (fault) {
      log.warn('The registry gateway did not answer', {
        why: fault instanceof Error ? fault.name : 'unknown',
      });
      return UNAVAILABLE;
    }
  },
});
