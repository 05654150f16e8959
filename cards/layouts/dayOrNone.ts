import { z } from 'zod';

/** An input for a day takes no other text. */
export function dayOrNone(written: string): string {
  return z.iso.date().safeParse(written).data ?? '';
}
