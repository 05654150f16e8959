import type { SalePicker } from '../../cards/sales/salePicker.js';
import { salePicker } from '../../cards/sales/salePicker.js';
import { customerWords } from '../../cards/sales/sale.js';
import { mostPicked } from '../../cards/layouts/subscriptionPicking.js';
import type { Account } from '../../domain/account/account.js';
import type { Subscription } from '../../domain/account/subscription.js';
import { servedCustomers } from '../../domain/application/servedCustomers.js';
import { customerAccountId, customerIn } from '../../domain/partner/customerAccount.js';
import type { Relationship } from '../../domain/partner/relationship.js';
import { menuWith } from '../menuDialog.js';
import { ownAccount } from '../ownAccounts.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { customersNamed } from '../understanding/parseCustomer.js';
import { meantOf } from '../understanding/parseProducts.js';
import { customersLike } from './customersLike.js';
import { showCustomer } from './customerDialog.js';

interface SalePicking {
  readonly journey: SalePicker['journey'];
  /** The sentence that began the journey. */
  readonly said: string;
}

/** The customer that a sentence names; asks for it where that is none or several. */
export async function pickCustomer(
  turn: Turn,
  { journey, said }: SalePicking,
  open: (account: string) => Promise<Reply>,
): Promise<Reply> {
  const all = await servedCustomers(turn.services, turn.by);
  const named = customersNamed(said, all);
  const [only, another] = named.length > 0 ? named : all;
  if (only === undefined) return menuWith(turn, turn.reader.strings.sales.noCustomers);
  return another === undefined
    ? open(customerAccountId(only.customer))
    : askCustomer(turn, { journey, said }, named.length > 0 ? named : all);
}

/** What goes along in every row of a card. */
const longestSaid = 200;

function askCustomer(turn: Turn, picking: SalePicking, customers: readonly Relationship[]): Reply {
  const { journey } = picking;
  const said = picking.said.slice(0, longestSaid);
  const data = { journey, said, customers: customers.slice(0, mostPicked) };
  return show(turn, salePicker, data, { journey, data: { said, asks: 'customer' } });
}

/** The customer that was written after the question; undefined where the text is none. */
export async function typedCustomer(
  turn: Turn,
  picking: SalePicking,
  text: string,
  open: (account: string) => Promise<Reply>,
): Promise<Reply | undefined> {
  const found = customersLike(await servedCustomers(turn.services, turn.by), text);
  const [only, another] = found;
  if (only === undefined) return undefined;
  return another === undefined ? open(customerAccountId(only.customer)) : askCustomer(turn, picking, found);
}

/** Whether a text names another customer than the one that the open question is about. */
export async function namesAnother(turn: Turn, text: string, account: string): Promise<boolean> {
  const named = customersNamed(text, await servedCustomers(turn.services, turn.by));
  return named.length > 0 && !named.some(({ customer }) => customerAccountId(customer) === account);
}

interface SubscriptionPicking extends SalePicking {
  readonly account: string;
  readonly fits: (subscription: Subscription) => boolean;
  readonly open: (ids: { readonly account: string; readonly subscription: string }) => Promise<Reply>;
}

/** The customer's subscription that a sentence names; asks for it where several fit. */
export async function pickSold(turn: Turn, picking: SubscriptionPicking): Promise<Reply> {
  const { journey, said, account: id, fits, open } = picking;
  const account = await ownAccount(turn, id);
  const customer = account === undefined ? '' : await customerName(turn, account);
  const all = (account?.subscriptions ?? []).filter(({ status }) => status !== 'deleted');
  const fitting = all.filter(fits);
  const meant = meantOf(said, ({ product }) => product, fitting, all);
  const rows = 'missing' in meant ? [] : meant.rows;
  const [only, another] = rows;
  if (account === undefined || only === undefined || rows.length > mostPicked) {
    const banner =
      only === undefined && customer !== '' ? turn.reader.strings.sales.nothingSold(customerWords(customer)) : '';
    return showCustomer(turn, customerIn(id) ?? '', { banner });
  }
  if (another === undefined) return open({ account: account.id, subscription: only.id });
  const owned = rows.map((subscription) => ({ account, subscription }));
  const data = { journey, said: said.slice(0, longestSaid), customer, rows: owned, now: turn.services.clock.now() };
  return show(turn, salePicker, data, { journey, data: { said, account: account.id } });
}

/** As the directory has it now. */
export async function customerName(
  { services }: Turn,
  { tenant, name }: Pick<Account, 'tenant' | 'name'>,
): Promise<string> {
  return (await services.directory.tenant(tenant))?.name ?? name;
}
