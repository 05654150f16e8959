import { readerFor } from '../../../cards/language.js';
import { withoutPrices } from '../../../cards/withoutPrices.js';
import { pageDone } from '../../../cards/paying/pageDone.js';
import { methodOf } from '../../../domain/account/account.js';
import type { Accounts, Directory } from '../../../domain/application/ports.js';
import type { Connector } from '../../teams/connector.js';
import { messageWith } from '../../teams/sendReply.js';
import type { Log } from '../../log.js';
import type { BotState } from '../../teams/botState.js';
import { routingOf } from '../../delivery/messageBatch.js';
import type { PaymentLink } from './paymentLink.js';

export interface ChatNotifierParts {
  readonly accounts: Pick<Accounts, 'read'>;
  readonly directory: Directory;
  readonly botState: BotState;
  readonly connector: Pick<Connector, 'post' | 'put'>;
  readonly log: Log;
  /** False where phones show no price: the message is on all devices. */
  readonly pricesOnPhones?: boolean;
}

/** Replaces the card with the link by the result; if that fails, sends a new message. */
export function chatNotifier(parts: ChatNotifierParts): (link: PaymentLink) => Promise<boolean> {
  const { connector, log } = parts;
  return async (link) => {
    const message = await resultOf(parts, link);
    if (message === undefined) return true; // the method was removed meanwhile, so there is nothing to say

    const { activity } = link.place ?? {};
    const address = link.place?.address ?? (await parts.botState.person(link.tenant, link.person)).address;
    if (address === undefined) return false;

    const routed = { ...message, ...routingOf(address) };
    if (activity !== undefined) {
      const updated = await connector.put({ ...address, activity }, { ...routed, id: activity });
      if (updated.sent) return true;
      log.warn({ failed: updated.failed }, 'card with a payment link not updated');
    }
    const posted = await connector.post(address, routed);
    if (!posted.sent) log.warn({ failed: posted.failed }, 'result of the payment page not delivered');
    return posted.sent;
  };
}

async function resultOf(
  { accounts, directory, pricesOnPhones }: ChatNotifierParts,
  { tenant, person, errand, language, done }: PaymentLink,
) {
  const [account, known] = await Promise.all([
    accounts.read({ tenant, owner: person, account: errand.account }),
    directory.tenant(tenant),
  ]);
  const method = account && methodOf(account, done?.method ?? '');
  if (account === undefined || method === undefined) return undefined;

  const plainReader = readerFor(person, language, undefined, known?.cloud);
  const reader = pricesOnPhones === false ? withoutPrices(plainReader) : plainReader;
  const purpose = errand.purpose === 'add' && errand.profile !== undefined ? 'replace' : errand.purpose;
  const resume = errand.purpose === 'add' ? errand.resume : undefined;
  return messageWith(
    pageDone.render({ purpose, account, method, resume }, reader),
    reader.strings.page.doneTitles[purpose],
  );
}
