/** Where a store reports what it could not read or write and went on without. */
export interface StoreLog {
  warn(facts: object, message: string): void;
}
