/**
 * Whether what was entered as a new total may be meant as that many more: it is at most half of today's total, and
 * there is room for so many more (R15).
 */
export function mayBeDifference(held: number, entered: number, most: number): boolean {
  return entered > 0 && entered * 2 <= held && held + entered <= most;
}
