import { peoplePicker } from '../../cards/assigning/peoplePicker.js';
import { productPicker } from '../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { cancelReason } from '../../cards/cancelling/cancelReason.js';
import { cancelReview } from '../../cards/cancelling/cancelReview.js';
import { stringsOf } from '../../cards/language.js';
import { menu } from '../../cards/menu/menu.js';
import { moreActions } from '../../cards/subscriptions/moreActions.js';
import { subscriptionDetails } from '../../cards/subscriptions/subscriptionDetails.js';
import { subscriptionList } from '../../cards/subscriptions/subscriptionList.js';
import type { Person } from '../../domain/basics/person.js';
import { catalogue } from '../../domain/basics/product.js';
import { powerBi } from './builders.js';
import type { Chat } from './chat.js';
import type { AnyCard, Press, Screen } from './screen.js';

/** From nothing to the card that shows what a purchase costs. */
export async function toPurchaseReview(chat: Chat, { product = powerBi, ...entries }: Press = {}): Promise<Screen> {
  await chat.say('menu');
  await chat.press(menu, { start: 'buy' });
  await chooseProduct(chat, productPicker, product);
  return await chat.press(purchaseOptions, { action: 'review', seats: '3', ...entries });
}

/** Chooses a product on whichever page of a picker it stands. */
export async function chooseProduct(
  chat: Chat,
  picker: AnyCard,
  product: string,
  entries: Press = {},
): Promise<Screen> {
  const isThere = () => chat.screen.rows.some(({ data }) => data.product === product);
  for (let turned = 0; !isThere() && turned < catalogue.length; turned += 1)
    await chat.press(picker, { action: 'page' }, stringsOf[chat.language ?? 'en'].common.next);
  return await chat.press(picker, { action: 'continue', product, ...entries });
}

/** From nothing to the first subscription's card. */
export async function toDetails(chat: Chat): Promise<Screen> {
  await chat.say('menu');
  await chat.press(menu, { start: 'subscriptions' });
  return await chat.press(subscriptionList, { action: 'open' });
}

/** From nothing to the card that shows what cancelling the first subscription does. */
export async function toCancelReview(chat: Chat, entries: Press = {}): Promise<Screen> {
  await toDetails(chat);
  await chat.press(subscriptionDetails, { start: 'subscriptions', more: 'actions' });
  await chat.press(moreActions, { start: 'cancel' });
  return await giveReason(chat, { reason: 'too-expensive', ...entries });
}

/** From the first card of cancelling to the review, with a reason that has been given already. */
export async function giveReason(chat: Chat, entries: Press = {}): Promise<Screen> {
  if (chat.screen.shows(cancelReview)) await chat.press(cancelReview, { action: 'change' });
  return await chat.press(cancelReason, { action: 'continue', ...entries });
}

/** Assigns licences of the only product with the people picker. */
export async function assign(chat: Chat, ...people: readonly Person[]): Promise<Screen> {
  await chat.say('menu');
  await chat.press(menu, { start: 'assign' });
  return await chat.press(peoplePicker, { action: 'assign', people: idsOf(people) });
}

/** The people as the picker sends them. */
export function idsOf(people: readonly Person[]): string {
  return people.map(({ id }) => id).join(',');
}
