import type { PaymentGateway } from '../../domain/application/ports.js';
import { inTime } from './timeout.js';

/** How long one attempt may take, in milliseconds, and how often the same key is asked. */
const attemptTime = 1_500;
const attempts = 2;

/** Keeps a gateway's silence from holding up a turn: asks again under the same key, then says that it does not know. */
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
