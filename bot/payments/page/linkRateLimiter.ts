import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import { networkOf } from '../../http/clientAddress.js';

/** How many wrong links are answered in how many seconds: per address, and in total. */
const oneAddress = { points: 20, duration: 600 };
const everybody = { points: 1_000, duration: 600 };

/**
 * Counts only wrong links. A right link always works, also from an address that guesses: a whole office or our own
 * proxy may be behind it.
 */
export class LinkRateLimiter {
  readonly #byAddress = new RateLimiterMemory({ keyPrefix: 'address', ...oneAddress });
  readonly #all = new RateLimiterMemory({ keyPrefix: 'all', ...everybody });

  /** False if the limit is exceeded. */
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
