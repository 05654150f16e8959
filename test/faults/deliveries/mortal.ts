import type { Account } from '../../../domain/account/account.js';
import type { Accounts, PaymentGateway } from '../../../domain/application/ports.js';
import type { Tap } from '../../teams/line.js';

/** One process's life: after its end, nothing that it has begun goes on. */
export class Life {
  #left = Infinity;
  #end: () => void = () => undefined;
  /** Resolves when the process has died. */
  readonly ended = new Promise<void>((resolve) => (this.#end = resolve));

  get isOver(): boolean {
    return this.#left <= 0;
  }

  /** It dies at the so-many-th step from now, before it has happened or just after. */
  endsAfter(steps: number): void {
    this.#left = steps;
  }

  /** A step of the outside: whoever is dead waits here for ever. */
  readonly turn: Tap = () => {
    this.#left -= 1;
    if (this.#left > 0) return Promise.resolve();
    this.#end();
    return new Promise<never>(() => undefined);
  };

  async around<Answer>(run: () => Promise<Answer>): Promise<Answer> {
    await this.turn();
    const answer = await run();
    await this.turn();
    return answer;
  }

  /** `saved` is told of what is in an outbox on disk, also where nobody lives to hear of it. */
  accounts(kept: Accounts, saved: (outbox: Account['outbox']) => void): Accounts {
    const change: Accounts['change'] = async (ref, decide) => {
      let outbox: Account['outbox'] = [];
      const answer = await kept.change(ref, (account) => {
        const change = decide(account);
        outbox = change.save?.outbox ?? [];
        return change;
      });
      saved(outbox);
      return answer;
    };
    return {
      read: (ref) => this.around(() => kept.read(ref)),
      open: (account) => this.around(() => kept.open(account)),
      change: (ref, decide) => this.around(() => change(ref, decide)),
      owned: (tenant, owner) => this.around(() => kept.owned(tenant, owner)),
      heldBy: (tenant, person) => this.around(() => kept.heldBy(tenant, person)),
      poolsOf: (tenant, product) => this.around(() => kept.poolsOf(tenant, product)),
      sales: () => this.around(() => kept.sales()),
      soldIn: (tenant) => this.around(() => kept.soldIn(tenant)),
      ofTenant: (tenant) => kept.ofTenant(tenant),
      unpaid: () => kept.unpaid(),
      awaited: () => kept.awaited(),
      waitingFor: (recipient) => kept.waitingFor(recipient),
      due: (until) => kept.due(until),
    };
  }

  bank(gateway: PaymentGateway): PaymentGateway {
    return {
      charge: (request) => this.around(() => gateway.charge(request)),
      refund: (request) => this.around(() => gateway.refund(request)),
      void: (request) => this.around(() => gateway.void(request)),
    };
  }
}
