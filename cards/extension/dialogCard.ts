import { z } from 'zod';
import type { CardJson } from '../card.js';

/** What every button of a dialog carries. It comes back from the client, so nothing is decided by it. */
export const dialogStamp = z.object({
  id: z.uuid(),
  /** The card's number: two presses of the same button on two cards are two requests. */
  step: z.number().int().min(0).max(10_000),
  /** The journey that goes on in it. */
  action: z.string().max(40),
});
export type DialogStamp = z.infer<typeof dialogStamp>;

interface Drawing {
  readonly dialog: DialogStamp;
  /** The last card of a dialog has no buttons that go on, and nothing to fill in. */
  readonly isLast: boolean;
}

/**
 * A card as a dialog shows it: its buttons send by Action.Submit and carry the dialog along, and none leads to the
 * menu.
 */
export function dialogCard(card: CardJson, drawing: Drawing, notes: readonly string[] = []): CardJson {
  const body = [...card.body, ...notes.map((text) => ({ type: 'TextBlock', text, wrap: true, separator: true }))];
  return { ...card, body: inDialog(body, drawing) as CardJson['body'] }; // the same elements
}

function inDialog(node: unknown, drawing: Drawing): unknown {
  if (Array.isArray(node)) {
    return node.flatMap((child: unknown) => {
      const kept = inDialog(child, drawing);
      return kept === undefined ? [] : [kept];
    });
  }
  if (typeof node !== 'object' || node === null) return node;
  const element = node as Readonly<Record<string, unknown>>; // JSON
  if (element.type === 'Action.Execute') return submitting(element, drawing);
  if (drawing.isLast && String(element.type).startsWith('Input.')) return undefined;

  const fields = Object.entries(element).flatMap(([key, value]) => {
    const kept = inDialog(value, drawing);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  const drawn: Readonly<Record<string, unknown>> = Object.fromEntries(fields);
  return drawn.type === 'ActionSet' && Array.isArray(drawn.actions) && drawn.actions.length === 0 ? undefined : drawn;
}

function submitting(button: Readonly<Record<string, unknown>>, { dialog, isLast }: Drawing): unknown {
  const { verb: _, fallback: __, data, ...rest } = button;
  const { start } = data as { readonly start?: unknown }; // every button of ours has an object there
  return isLast || start === 'menu'
    ? undefined
    : { ...rest, type: 'Action.Submit', data: { ...(data as object), dialog } };
}
