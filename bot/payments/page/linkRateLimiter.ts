import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { networkOf } from '../../http/clientAddress.js';

/** How many wrong links are answered in so many seconds: of one address, and of all together. */
const oneAddress = { points: 20, duration: 600 };
const everybody = { points: 1_000, duration: 600 };

/**
 * Counts wrong links only. Whoever has a right one is always let in, also from an address from which somebody guesses:
 * behind one address there may be a whole office, or our own proxy.
 */
export class LinkRateLimiter {
  readonly #byAddress = new RateLimiterMemory({ keyPrefix: 'address', ...oneAddress });
  readonly #all = new RateLimiterMemory({ keyPrefix: 'all', ...everybody });

  /** False when there have been too many. */
  async count(address: string): Promise<boolean> {
    try {
      await this.#byAddress.consume(networkOf(address));
      await this.#all.consume('');
      return true;
    } catch {
      return false;
    }
  }
}
