import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { keyedMutex } from '../../domain/basics/keyedMutex.js';
import type { Money } from '../../domain/basics/money.js';
import type { GatewayAnswer, PaymentGateway } from '../../domain/application/ports.js';
import type { LedgerEntry } from './sandboxLedger.js';
import { SandboxLedger } from './sandboxLedger.js';

type LedgerKind = Exclude<LedgerEntry['kind'], 'void'>;

interface ChargeRequest {
  readonly key: string;
  readonly token: string;
  readonly amount: Money;
}

interface RefundRequest extends ChargeRequest {
  readonly of: string;
}

/** How long the simulated bank takes when it charges without answering, and when it is slow, in milliseconds. */
export interface SandboxDelays {
  readonly silent: number;
  readonly slow: number;
}

/**
 * A simulated bank that moves no money. The method's token decides whether it approves, declines, charges without
 * answering, or is slow. It remembers results by key, as real gateways do.
 */
export class SandboxGateway implements PaymentGateway {
  readonly #journal: SandboxLedger;
  readonly #delays: SandboxDelays;
  readonly #inWork = new Map<string, Promise<GatewayAnswer>>();
  readonly #closing = new AbortController();
  readonly #turns = keyedMutex();

  constructor(journalPath: string, delays: SandboxDelays = { silent: 30_000, slow: 8_000 }) {
    this.#journal = new SandboxLedger(journalPath);
    this.#delays = delays;
    // Any number of buyers may be kept waiting at once.
    setMaxListeners(0, this.#closing.signal);
  }

  charge(request: ChargeRequest): Promise<GatewayAnswer> {
    return this.#once('charge', request, () => Promise.resolve(request.token !== 'sandbox-decline'));
  }

  /** Refunds of one charge run one after the other, so that their sum never exceeds it. */
  refund(request: RefundRequest): Promise<GatewayAnswer> {
    return this.#turns(request.of, () => this.#once('refund', request, () => this.#isLeft(request)));
  }

  /** A charge and its refund in the ledger, in either order, add up to zero. */
  async void({ key, amount }: Omit<ChargeRequest, 'token'>): Promise<'voided'> {
    const id = `void ${key}`;
    if ((await this.#journal.find(id)) === undefined) {
      const { minor, currency } = amount;
      await this.#journal.add({ key: id, kind: 'void', minor, currency, verdict: 'approved' });
    }
    return 'voided';
  }

  /** All entries, for reconciliation. */
  ledger(): Promise<readonly LedgerEntry[]> {
    return this.#journal.all();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#inWork.values());
    await this.#journal.close();
  }

  async #once(kind: LedgerKind, request: ChargeRequest, mayMove: () => Promise<boolean>): Promise<GatewayAnswer> {
    const id = `${kind} ${request.key}`;
    if (await this.#isVoided(kind, request)) return 'declined';
    const known = await this.#journal.find(id);
    if (known !== undefined) return isSame(known, request) ? known.verdict : 'declined';

    const work = this.#inWork.get(id) ?? this.#work(id, kind, request, mayMove).finally(() => this.#inWork.delete(id));
    this.#inWork.set(id, work);
    return work;
  }

  async #work(
    id: string,
    kind: LedgerKind,
    request: ChargeRequest & Partial<RefundRequest>,
    mayMove: () => Promise<boolean>,
  ): Promise<GatewayAnswer> {
    const { token, amount, of } = request;
    if (token === 'sandbox-slow') await this.#pause(this.#delays.slow);
    if (this.#closing.signal.aborted) return 'unknown';
    if (await this.#isVoided(kind, request)) return 'declined';

    const verdict = (await mayMove()) ? 'approved' : 'declined';
    const { minor, currency } = amount;
    await this.#journal.add({ key: id, kind, minor, currency, verdict, ...(of !== undefined && { of }) });
    if (token !== 'sandbox-silent' || kind === 'refund') return verdict;

    await this.#pause(this.#delays.silent);
    return 'unknown';
  }

  /** Whether the charge still has this much that has not been refunded. */
  async #isLeft({ of, amount }: RefundRequest): Promise<boolean> {
    const charge = await this.#journal.find(`charge ${of}`);
    if (charge?.verdict !== 'approved' || charge.currency !== amount.currency) return false;
    if ((await this.#journal.find(`void ${of}`)) !== undefined) return false;
    return (await this.#journal.refunded(of)) + amount.minor <= charge.minor;
  }

  async #isVoided(kind: LedgerKind, { key }: ChargeRequest): Promise<boolean> {
    return kind === 'charge' && (await this.#journal.find(`void ${key}`)) !== undefined;
  }

  async #pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#closing.signal, ref: false }).catch(() => undefined);
  }
}

function isSame({ minor, currency }: LedgerEntry, { amount }: ChargeRequest): boolean {
  return minor === amount.minor && currency === amount.currency;
}
