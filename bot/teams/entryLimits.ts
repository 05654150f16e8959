import type { Activity } from 'botbuilder';

interface Limits {
  /** Characters of one text. */
  readonly text: number;
  /** Characters of all texts and names together. */
  readonly characters: number;
  /** Number of texts, numbers, lists and objects. */
  readonly values: number;
}

/** Limits for a card's answer: ids of 300 people stay below, and Teams allows 28 KB per message. */
export const entryLimits: Limits = { text: 12_000, characters: 28 * 1024, values: 2_000 };

/** Limits for the HTML copies that clients add to a message. */
export const copyLimits: Limits = { text: 64 * 1024, characters: 128 * 1024, values: 10_000 };

/** Whether an activity contains more than a person can enter; reading it would delay everybody else. */
export function isTooMuch({
  value,
  attachments,
  entities,
}: Pick<Activity, 'value' | 'attachments' | 'entities'>): boolean {
  return exceeds(value, entryLimits) || exceeds([attachments, entities], copyLimits);
}

/** Stops counting at the limit, so the time is bounded. */
function exceeds(value: unknown, limits: Limits): boolean {
  const left = [value];
  let characters = 0;
  let values = 0;
  const isOver = (text: string) => text.length > limits.text || (characters += text.length) > limits.characters;
  while (left.length > 0) {
    const next = left.pop();
    if (++values > limits.values) return true;
    if (typeof next === 'string' && isOver(next)) return true;
    if (typeof next !== 'object' || next === null) continue;

    if (!Array.isArray(next) && Object.keys(next).some(isOver)) return true;
    for (const child of Object.values(next) as readonly unknown[]) {
      if (left.push(child) > limits.values) return true;
    }
  }
  return false;
}
