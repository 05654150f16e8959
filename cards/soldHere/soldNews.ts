import { z } from 'zod';
import type { SoldSubscriptionNotification } from '../../domain/account/notificationEvents.js';
import { defineCard } from '../card.js';
import { button } from '../layouts/button.js';
import { nameOf, outlookWords } from '../layouts/subscriptionWords.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo, shortened } from '../names.js';
import type { SoldHere } from './soldHere.js';
import { soldStatus } from './soldHere.js';

const namesShown = 20;

export interface SoldNews {
  readonly event: SoldSubscriptionNotification;
  /** The partner's name. */
  readonly partner: string;
  /** As it is when the card is sent; missing if it is gone. */
  readonly sold?: SoldHere;
  /** Names of the people who hold a licence. */
  readonly holders: readonly string[];
}

/** For the list of chats, where nothing is formatted. */
export function soldNewsTitle({ event, partner }: SoldNews, { strings }: Reader): string {
  const { what, product, seats } = event;
  return strings.soldHere.newsTitle[what](shortened(partner), nameOf(product), seats);
}

/** Tells a customer's admins that the partner has suspended or activated what it has sold; without any price (D14). */
export const soldNews = defineCard<SoldNews, never>({
  id: 'sold-news',
  answer: z.never(),
  titleSize: 'Medium',
  endsWithMenu: false,
  view: (news, reader) => {
    const { soldHere: words, subscriptions, titles } = reader.strings;
    const { event, sold, holders } = news;
    const { what, subscription } = event;
    const partner = plain(shortened(news.partner));
    return {
      title: plain(soldNewsTitle(news, reader)),
      ...(what === 'suspended' && { tone: 'Warning' as const }),
      text:
        holders.length === 0
          ? words.newsNobody[what]
          : words.newsPeople[what](holders.length, namesUpTo(namesShown, holders, reader.strings)),
      facts: [
        { title: words.partner, value: partner },
        ...(sold === undefined
          ? []
          : [
              { title: subscriptions.status_, value: soldStatus(sold, reader) },
              { title: words.licences, value: words.assigned(sold.seats, sold.assigned) },
              { title: subscriptions.nextDate, value: outlookWords(sold.outlook, reader) },
            ]),
      ],
      note: words.onlyPartner(partner),
      actions: [
        ...(sold === undefined
          ? []
          : [
              button({ title: titles.askPartner, data: { start: 'askPartner', subscription } }),
              button({ title: words.view, data: { start: 'sold', subscription } }),
            ]),
        button({ title: titles.notifications, data: { start: 'notifications' } }),
      ],
    };
  },
});
