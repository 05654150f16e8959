import type { Instant } from '../basics/calendar.js';

/** `taken`: a buyer is giving a licence, and nobody else can answer. */
export const requestStates = ['open', 'taken', 'assigned', 'allowed', 'refused', 'withdrawn', 'ended'] as const;
export type RequestState = (typeof requestStates)[number];

/** A person who may answer: a buyer who has the product, or an admin if the policy forbids buying (D12). */
export interface Answerer {
  readonly person: string;
  readonly name: string;
  readonly as: 'buyer' | 'admin';
}

export interface RequestAnswer {
  readonly by: string;
  readonly byName: string;
  /** The answerer's own words, for a "no". */
  readonly reason?: string;
  readonly how?: 'assign' | 'buy';
  /** The buyer's account and operation that give the licence. */
  readonly account?: string;
  readonly operation?: string;
}

/** A colleague's request for a licence of a product (D12, B-18). */
export interface LicenceRequest {
  readonly id: string;
  readonly product: string;
  readonly asker: string;
  readonly askerName: string;
  readonly note: string;
  readonly at: Instant;
  readonly to: readonly Answerer[];
  readonly state: RequestState;
  /** Start of the current state. */
  readonly since: Instant;
  readonly answer?: RequestAnswer;
  /** How often it has been taken; each time is an operation of its own. */
  readonly tries: number;
  /** `allowed`: until when the asker may buy. */
  readonly until?: Instant;
}
