import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How a waiting notification ended. */
export type Settlement = 'delivered' | 'updated' | 'shortened' | 'outdated' | 'unwanted' | 'expired' | 'refused';

/** How one call to Teams ended: `accepted`, a status, or why there is none. */
export type CallEnd = 'accepted' | number | 'no-answer' | 'not-sent';

export type TurnEnd = 'answered' | 'broken' | 'busy' | 'refused';

/** Measured when the metrics are read. */
export interface Backlog {
  readonly notices: number;
  /** Age in seconds. */
  readonly oldest: number;
  readonly payments: number;
  readonly unreachable: number;
}

/** Metrics in Prometheus' format; no label names a person, a tenant or a card. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #settled: Counter;
  readonly #calls: Counter;
  readonly #lag: Histogram;
  readonly #paced: Counter;
  readonly #lost: Counter;
  readonly #turns: Histogram;
  readonly #gauges: Readonly<Record<keyof Backlog, Gauge>>;
  #backlog: (() => Promise<Backlog>) | undefined;

  constructor() {
    const registers = [this.#registry];
    this.#settled = new Counter({
      ...named('cards_total', 'Cards that wait no longer, by what became of them.'),
      labelNames: ['outcome'],
      registers,
    });
    this.#calls = new Counter({
      ...named('card_calls_total', 'Calls to Teams for cards, by method and status.'),
      labelNames: ['method', 'status'],
      registers,
    });
    this.#lag = new Histogram({
      ...named('card_lag_seconds', 'From what happened to the card that tells of it.'),
      buckets: [0.1, 0.3, 1, 3, 10, 30, 60, 300, 1_800, 3_600, 21_600, 86_400],
      registers,
    });
    this.#paced = new Counter({
      ...named('card_paced_total', 'How often a card waited so that Teams’ limits were kept.'),
      registers,
    });
    this.#lost = new Counter({
      ...named('people_lost_total', 'How often somebody could not be written to any more.'),
      registers,
    });
    this.#turns = new Histogram({
      ...named('turn_seconds', 'Turns of conversations, by how they ended.'),
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      labelNames: ['outcome'],
      registers,
    });
    this.#gauges = this.#gaugesFor();
  }

  settled(outcome: Settlement, count = 1): void {
    if (count > 0) this.#settled.inc({ outcome }, count);
  }

  called(method: 'post' | 'put' | 'probe', status: CallEnd): void {
    this.#calls.inc({ method, status: String(status) });
  }

  lag(seconds: number): void {
    this.#lag.observe(Math.max(0, seconds));
  }

  paced(): void {
    this.#paced.inc();
  }

  lost(): void {
    this.#lost.inc();
  }

  turn(outcome: TurnEnd, seconds: number): void {
    this.#turns.observe({ outcome }, seconds);
  }

  /** Sets the source of the gauges. */
  watch(backlog: () => Promise<Backlog>): void {
    this.#backlog = backlog;
  }

  /** Adds the process's own metrics, which cost a little all the time. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  async text(): Promise<string> {
    const backlog = await this.#backlog?.();
    for (const key of ['notices', 'oldest', 'payments', 'unreachable'] as const) {
      this.#gauges[key].set(backlog?.[key] ?? 0);
    }
    return await this.#registry.metrics();
  }

  #gaugesFor(): Readonly<Record<keyof Backlog, Gauge>> {
    const gauge = (name: string, help: string) => new Gauge({ ...named(name, help), registers: [this.#registry] });
    return {
      notices: gauge('cards_waiting', 'Cards to send.'),
      oldest: gauge('card_oldest_seconds', 'Age of the card that has waited longest for somebody who can be reached.'),
      payments: gauge('payments_waiting', 'Payments to carry out.'),
      unreachable: gauge('people_unreachable', 'People for whom cards wait until they turn up.'),
    };
  }
}

function named(name: string, help: string) {
  return { name: `seatkeeper_${name}`, help };
}
