import type { PaymentGateway } from '../../domain/application/ports.js';
import { inTime } from './timeout.js';

/** Time limit of one attempt in milliseconds, and number of attempts with the same key. */
const attemptTime = 1_500;
const attempts = 2;

/** Keeps a silent gateway from blocking a turn: retries with the same key, then answers `unknown`. */
export function boundedGateway(gateway: PaymentGateway): PaymentGateway {
  return {
    charge: (request) => asked(() => gateway.charge(request)),
    refund: (request) => asked(() => gateway.refund(request)),
    void: (request) => asked(() => gateway.void(request)),
  };
}

async function asked<Answer extends string>(ask: () => Promise<Answer>): Promise<Answer | 'unknown'> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const asking = ask().catch(() => 'unknown' as const);
    const answer = await inTime(asking, attemptTime, 'unknown' as const);
    if (answer !== 'unknown') return answer;
  }
  return 'unknown';
}
