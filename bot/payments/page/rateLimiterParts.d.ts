declare module 'rate-limiter-flexible/lib/RateLimiterMemory.js' {
  import type { RateLimiterMemory } from 'rate-limiter-flexible';

  // The package's entry point loads drivers for every database.
  const Limiter: typeof RateLimiterMemory;
  export default Limiter;
}
