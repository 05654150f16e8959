import type { Language } from '../../../cards/language.js';
import { readerFor } from '../../../cards/language.js';
import type { PaymentCardPurpose, PaymentCardPage } from '../../../dialogs/services.js';
import type { Account } from '../../../domain/account/account.js';
import { methodOf } from '../../../domain/account/account.js';
import { addMinutes } from '../../../domain/basics/calendar.js';
import { addPaymentMethod } from '../../../domain/commands/addPaymentMethod.js';
import { editPaymentMethod } from '../../../domain/commands/editPaymentMethod.js';
import type { CommandHandler } from '../../../domain/application/commandHandler.js';
import type { Outcome, Request } from '../../../domain/application/command.js';
import type { Command } from '../../../domain/application/command.js';
import type { MethodAdded, MethodEdited } from '../../../domain/account/events.js';
import type { Actor } from '../../../domain/basics/person.js';
import type { Accounts, PaymentCardVault, Clock, Directory, VaultAnswer } from '../../../domain/application/ports.js';
import { profileOf } from '../../../domain/billing/billingProfiles.js';
import { sentenceFor } from '../../../cards/menu/refusal.js';
import type { Log } from '../../log.js';
import { inTime } from '../timeout.js';
import { PollingLoop } from '../../delivery/pollingLoop.js';
import { TurnQueue } from '../../http/turnQueue.js';
import type { PaymentCardForm, FieldValues } from './paymentCardForm.js';
import { readPaymentCardForm } from './paymentCardForm.js';
import type { PaymentLinkPurpose, PageAnswer } from './pageView.js';
import type { AskedCard, CardLocation, PaymentLink } from './paymentLink.js';
import { linkIdOf, minutesOpen, newToken, operationOf } from './paymentLink.js';
import type { PaymentLinkStore } from './paymentLinkStore.js';

export interface PaymentCardPagesParts {
  readonly book: PaymentLinkStore;
  readonly vault: PaymentCardVault;
  readonly commands: CommandHandler;
  readonly accounts: Pick<Accounts, 'read'>;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
  /** Address that browsers reach the bot at, without a trailing slash. */
  readonly address: () => string;
  /** A payment of this person may now be due. */
  readonly wake: (by: Actor) => void;
  /** Notifies the chat; false if it could not be reached. */
  readonly notify: (link: PaymentLink) => Promise<boolean>;
}

/** How long the page waits for the bank, and for the chat to be notified, in milliseconds. */
const bankTime = 10_000;
const chatTime = 3_000;

/** Interval of cleaning up, and delay of the first run after the start, in milliseconds. */
const roundTime = 30_000;
const startTime = 2_000;

const gone: PageAnswer = { kind: 'gone' };

/** The hosted page for card details, from the link to the saved payment method (D11). */
export class PaymentCardPages {
  readonly #parts: PaymentCardPagesParts;
  readonly #turns = new TurnQueue({ waiting: 5, timeout: 30_000 });
  readonly #rounds: PollingLoop;
  readonly #notifying = new Map<string, Promise<boolean>>();

  constructor(parts: PaymentCardPagesParts) {
    this.#parts = parts;
    this.#rounds = new PollingLoop({ name: 'pages', work: () => this.tidy(), rest: roundTime, log: parts.log });
  }

  /** A personal link with its token in the fragment, which no server and no log ever sees. */
  async card(by: Actor, purpose: PaymentCardPurpose, language: Language): Promise<PaymentCardPage> {
    const { book, clock, address } = this.#parts;
    const token = newToken();
    const id = linkIdOf(token);
    const expires = addMinutes(clock.now(), minutesOpen);
    await book.add({ id, tenant: by.tenant, person: by.person.id, errand: purpose, language, expires });
    return { id, url: `${address()}/pay/#${token}` };
  }

  /** The card with the link has been delivered to this place. */
  async shownAt(id: string, place: CardLocation): Promise<void> {
    await this.#turns.run(id, async () => {
      const link = await this.#parts.book.find(id);
      if (link !== undefined) await this.#parts.book.save({ ...link, place });
    });
  }

  look(token: string): Promise<PageAnswer> {
    return this.#with(token, ({ asked }, purpose) => {
      return Promise.resolve(
        asked === undefined ? { kind: 'form', purpose } : { kind: 'verify', purpose, card: asked },
      );
    });
  }

  save(token: string, fields: FieldValues): Promise<PageAnswer> {
    return this.#with(token, async (link, purpose) => {
      const month = this.#parts.clock.now().slice(0, 7);
      const reading = readPaymentCardForm(fields, { month, saved: purpose.method });
      if (!reading.isRight) return { kind: 'faults', purpose, faults: reading.faults };

      const card = { ...factsOf(reading.form), token: 'to-come' };
      const hasRun = purpose.account.operations.some(({ id }) => id === operationOf(link));
      // Saved just before a crash: the command handler returns the earlier result.
      if (hasRun) return this.#finish(link, purpose, card);

      const objection = await this.#save('preview', link, purpose, card);
      if (!objection.accepted) return problem(purpose, objection);

      const again = await this.#parts.book.countTry(link, this.#parts.clock.now());
      if (again !== undefined)
        return { kind: 'problem', purpose, say: ({ page }) => page.tooManyTries(purpose.reader.moment(again)) };
      const tried = await this.#restarted(link);
      const answer = await this.#bank((vault) =>
        purpose.method === undefined ? vault.keep(reading.form) : vault.renew(purpose.method.token, reading.form),
      );
      return this.#after(tried, purpose, factsOf(reading.form), answer);
    });
  }

  /** The holder comes back from the bank's confirmation. */
  confirm(token: string, approved: boolean): Promise<PageAnswer> {
    return this.#with(token, async (link, purpose) => {
      const { asked } = link;
      if (asked === undefined) return { kind: 'form', purpose };

      const answer = await this.#bank((vault) => vault.verified(asked.token, approved));
      if (answer.kind !== 'refused') return this.#after(link, purpose, asked, answer);
      const { asked: _, ...rest } = link;
      await this.#parts.book.save(rest);
      return { kind: 'problem', purpose, say: ({ page }) => page.notConfirmed };
    });
  }

  /** Deletes expired links, and retries chats that could not be notified. */
  async tidy(): Promise<void> {
    const { book, clock } = this.#parts;
    for (const link of await book.sweep(clock.now())) await this.#turns.run(link.id, () => this.#notify(link.id));
  }

  /** Cleans up every half a minute; the first run waits, so that it does not delay the first turn after a start. */
  begin(): void {
    this.#rounds.wake(startTime);
  }

  async close(): Promise<void> {
    await this.#rounds.close();
    await this.#turns.settled();
    await Promise.allSettled(this.#notifying.values());
  }

  /** Runs requests for one link one after the other. A link that does not work does not say why. */
  #with(
    token: string,
    act: (link: PaymentLink, purpose: PaymentLinkPurpose) => Promise<PageAnswer>,
  ): Promise<PageAnswer> {
    const id = linkIdOf(token);
    return this.#turns.run(id, async () => {
      const link = await this.#parts.book.open(id, this.#parts.clock.now());
      const purpose = link && (await this.#targetOf(link));
      return link && purpose ? act(link, purpose) : gone;
    });
  }

  /** Current target of the link; undefined if it or the person no longer exists. */
  async #targetOf({ tenant: tenantId, person: personId, errand: purpose, language, expires }: PaymentLink) {
    const { accounts, directory, clock } = this.#parts;
    const [tenant, person] = await Promise.all([directory.tenant(tenantId), directory.person(tenantId, personId)]);
    if (tenant === undefined || person?.enabled !== true) return undefined;

    const account = await accounts.read({ tenant: tenant.id, owner: person.id, account: purpose.account });
    const aim = account && aimOf(account, purpose);
    if (account === undefined || aim === undefined) return undefined;
    const reader = readerFor(person.id, language, undefined, tenant.cloud);
    const seconds = Math.max(0, Math.floor((Date.parse(expires) - Date.parse(clock.now())) / 1_000));
    return { ...aim, by: { tenant: tenant.id, person }, tenant, account, reader, seconds };
  }

  /** The person enters another payment card, so the bank's confirmation of the previous one is dropped. */
  async #restarted(link: PaymentLink): Promise<PaymentLink> {
    const { asked, ...rest } = link;
    if (asked !== undefined) await this.#parts.book.save(rest);
    return rest;
  }

  /** An error may contain the request, so only the fact that it failed is logged. */
  async #bank(ask: (vault: PaymentCardVault) => Promise<VaultAnswer>): Promise<VaultAnswer> {
    const asking = Promise.resolve(this.#parts.vault)
      .then(ask)
      .catch(() => {
        this.#parts.log.error('payment card vault failed');
        return { kind: 'unknown' } as const;
      });
    return inTime(asking, bankTime, { kind: 'unknown' } as const);
  }

  async #after(
    link: PaymentLink,
    purpose: PaymentLinkPurpose,
    facts: Omit<AskedCard, 'token'>,
    answer: VaultAnswer,
  ): Promise<PageAnswer> {
    if (!('token' in answer)) {
      const isRefused = answer.kind === 'refused';
      return { kind: 'problem', purpose, say: ({ page }) => (isRefused ? page.refused : page.noAnswer) };
    }
    const card = { ...facts, token: answer.token };
    if (answer.kind === 'kept') return this.#finish(link, purpose, card);
    await this.#parts.book.save({ ...link, asked: card });
    return { kind: 'verify', purpose, card };
  }

  async #finish(link: PaymentLink, purpose: PaymentLinkPurpose, card: AskedCard): Promise<PageAnswer> {
    const { book, clock } = this.#parts;
    const outcome = await this.#save('execute', link, purpose, card);
    if (!outcome.accepted) return problem(purpose, outcome);

    const { brand, lastFour, method } = outcome.result;
    await book.spend(link, { at: clock.now(), method });
    this.#parts.wake(purpose.by);
    const isChatUpdated = await inTime(this.#notify(link.id), chatTime, false);
    return { kind: 'done', purpose, card: { brand, lastFour }, isChatUpdated };
  }

  #save(
    way: 'preview' | 'execute',
    link: PaymentLink,
    { by, method }: PaymentLinkPurpose,
    card: AskedCard,
  ): Promise<Saved> {
    const { commands } = this.#parts;
    const { errand: purpose } = link;
    const { brand, lastFour, ...changes } = card;
    const run = <Input, Result extends MethodAdded | MethodEdited>(command: Command<Input, Result>, input: Input) => {
      const request: Request<Input> = { account: purpose.account, input, operation: operationOf(link) };
      return commands[way](command, request, by);
    };
    if (method !== undefined) return run(editPaymentMethod, { method: method.id, changes });
    const profile = purpose.purpose === 'add' ? purpose.profile : undefined;
    return run(addPaymentMethod, { card: { brand, lastFour, ...changes }, ...(profile && { profile }) });
  }

  /** Concurrent notifications of one chat share one run. */
  #notify(id: string): Promise<boolean> {
    const notifying = this.#notifying.get(id) ?? this.#notifyNow(id).finally(() => this.#notifying.delete(id));
    this.#notifying.set(id, notifying);
    return notifying;
  }

  async #notifyNow(id: string): Promise<boolean> {
    const { book, notify, log } = this.#parts;
    try {
      const link = await book.find(id);
      const isNotified = link?.done === undefined || (await notify(link));
      if (isNotified) await book.remove(id);
      return isNotified;
    } catch (error) {
      log.error({ err: error }, 'chat not notified of a payment method');
      return false;
    }
  }
}

type Saved = Outcome<MethodAdded | MethodEdited>;

function aimOf(
  account: Account,
  purpose: PaymentCardPurpose,
): Pick<PaymentLinkPurpose, 'purpose' | 'method' | 'profile'> | undefined {
  if (purpose.purpose === 'edit') {
    const method = methodOf(account, purpose.method);
    return method && { purpose: 'edit', method };
  }
  if (purpose.profile === undefined) return { purpose: 'add' };
  const profile = profileOf(account, purpose.profile);
  return profile && { purpose: 'replace', profile };
}

function factsOf({ brand, lastFour, expires, nameOnCard, address }: PaymentCardForm): Omit<AskedCard, 'token'> {
  return { brand, lastFour, expires, nameOnCard, address };
}

function problem(purpose: PaymentLinkPurpose, { refusal }: Extract<Saved, { accepted: false }>): PageAnswer {
  return { kind: 'problem', purpose, say: () => sentenceFor(refusal, purpose.reader) };
}
