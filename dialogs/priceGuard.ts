import type { Beginning } from '../cards/pricedJourneys.js';
import { isPriced } from '../cards/pricedJourneys.js';
import { hiddenAddress } from '../cards/withoutPrices.js';
import { addSubscription } from '../domain/commands/addSubscription.js';
import { buySeats } from '../domain/commands/buySeats.js';
import { changeSeats } from '../domain/commands/changeSeats.js';
import { convertTrial } from '../domain/commands/convertTrial.js';
import { reactivateSubscription } from '../domain/commands/reactivateSubscription.js';
import { replacePaymentMethod } from '../domain/commands/replacePaymentMethod.js';
import { setRecurring } from '../domain/commands/setRecurring.js';
import { startTrial } from '../domain/commands/startTrial.js';
import { tryOffer } from '../domain/commands/tryOffer.js';
import { refused } from './refusals/refused.js';
import type { Reply } from './replies.js';
import type { Services } from './services.js';
import type { Turn } from './turn.js';

const computerOnly = { code: 'computer-only' } as const;
const no = { accepted: false, refusal: computerOnly } as const;

/** Commands that charge, or that make a charge come, whatever their input. */
const charging: ReadonlySet<unknown> = new Set([
  buySeats,
  startTrial,
  convertTrial,
  reactivateSubscription,
  replacePaymentMethod,
  addSubscription,
  tryOffer,
]);

function charges(command: unknown, input: unknown): boolean {
  const { doing, to } = input as { readonly doing?: unknown; readonly to?: unknown }; // what a dialog gives a command
  return (
    charging.has(command) ||
    (command === changeSeats && doing !== 'remove') ||
    (command === setRecurring && to !== 'off')
  );
}

/** Where prices are hidden: the answer to whatever would lead to them; undefined for all else, and everywhere else. */
export function computerOnlyReply(turn: Turn, beginning: Beginning): Reply | undefined {
  return turn.reader.showsPrices || !isPriced(beginning) ? undefined : refused(turn, { refusal: computerOnly });
}

/**
 * The turn, with services that charge nothing where prices are hidden: whatever a card of another device, an old one or
 * a sentence asks for. Files have prices in them, so there are no links to them.
 */
export function withPriceGuard(turn: Turn): Turn {
  return turn.reader.showsPrices ? turn : { ...turn, services: withoutCharges(turn.services) };
}

function withoutCharges(services: Services): Services {
  const { commands, fulfilment, bulkChanges, pages } = services;
  return {
    ...services,
    commands: {
      ...commands,
      preview: async (command, request, by) =>
        charges(command, request.input) ? no : await commands.preview(command, request, by),
      execute: async (command, request, by) =>
        charges(command, request.input) ? no : await commands.execute(command, request, by),
    },
    fulfilment: {
      ...fulfilment,
      give: async (grant, by) =>
        grant.purchase === undefined ? await fulfilment.give(grant, by) : { kind: 'refused', refusal: computerOnly },
    },
    bulkChanges: { ...bulkChanges, start: () => Promise.resolve({ kind: 'refused', refusal: computerOnly }) },
    pages: { ...pages, download: () => hiddenAddress },
  };
}
