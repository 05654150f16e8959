import { z } from 'zod';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import type { JourneyId } from '../strings/index.js';
import type { NextAction } from '../layouts/button.js';
import { button } from '../layouts/button.js';
import { headed, pressedRows } from '../layouts/rows.js';
import { keyOfSheet } from '../../domain/billing/invoiceSheet.js';
import { invoiceRow } from '../invoices/invoiceList.js';
import type { OwnedSheet } from '../invoices/invoiceRow.js';

/** A card has six buttons at most: what is done every day stands first, the rest one step further. */
export const menuGroups = ['first', 'payments', 'organization', 'more'] as const;
export type MenuGroup = (typeof menuGroups)[number];

const entries: Readonly<Record<MenuGroup, readonly (JourneyId | MenuGroup)[]>> = {
  first: ['buy', 'subscriptions', 'assign', 'mine', 'payments', 'more'],
  payments: ['methods', 'billing', 'invoices', 'menu'],
  organization: ['menu'],
  more: ['menu'],
};

/** What is done more rarely, as rows: there is room for all of it (R26: cancelling is here, or among a subscription's). */
const rarer: readonly JourneyId[] = [
  ...(['trial', 'recurring', 'cancel', 'unassign', 'seats', 'undo', 'reactivate', 'history'] as const),
  ...(['request', 'requests', 'language', 'help'] as const),
];

/** What only admins can do. */
export const forAdmins: readonly JourneyId[] = ['admin', 'policy', 'asked', 'notifications'];

/** What only a partner's agents can do; for everybody else these do not exist (D14). */
export const forAgents: readonly JourneyId[] = [
  ...(['customers', 'find', 'quantity', 'bulk', 'status', 'add', 'enquiries', 'approvals', 'log'] as const),
];

/** Admins find the organisation beside their own; what makes room for it is one step further, or on a subscription. */
const entriesForAdmins: typeof entries = {
  ...entries,
  first: ['buy', 'subscriptions', 'assign', 'organization', 'payments', 'more'],
  organization: [...forAdmins, 'menu'],
};

/** Agents find their customers first; what makes room for that is one step further. */
function entriesFor({ group = 'first', isAdmin = false, isAgent = false }: Menu): readonly (JourneyId | MenuGroup)[] {
  if (!isAgent || group !== 'first') return (isAdmin ? entriesForAdmins : entries)[group];
  return ['customers', 'find', isAdmin ? 'organization' : 'assign', 'subscriptions', 'payments', 'more'];
}

function rarerFor({ isAdmin = false, isAgent = false, hasPartner = false }: Menu): readonly JourneyId[] {
  const own: readonly JourneyId[] = hasPartner ? ['sold', ...rarer] : rarer;
  if (isAgent) return ['bulk', 'enquiries', 'approvals', 'log', 'buy', 'assign', 'mine', ...own];
  return isAdmin ? ['mine', ...own] : own;
}

/** An invoice among the payments, one press from its lines. */
export interface MenuInvoice extends OwnedSheet {
  readonly namesAccounts: boolean;
}

export interface Menu {
  readonly banner?: string;
  readonly group?: MenuGroup;
  readonly isAdmin?: boolean;
  readonly isAgent?: boolean;
  /** A partner has sold something to the reader's organisation (R48); only *more* shows it. */
  readonly hasPartner?: boolean;
  /** The latest ones, among the payments. */
  readonly invoices?: readonly MenuInvoice[];
}

/** Everything that can be done, with a word on what has just happened. */
export const menu = defineCard<Menu, never>({
  id: 'menu',
  template: 'menu/menu.json',
  answer: z.never(),
  endsWithMenu: false,
  view: (data, reader) => {
    const { banner, group = 'first', invoices = [] } = data;
    const { menu: words, titles } = reader.strings;
    const latest = invoices.map(({ namesAccounts, ...own }) => ({
      ...invoiceRow(own, namesAccounts, reader),
      data: { start: 'invoices', account: own.account.id, sheet: keyOfSheet(own.sheet) } as const,
    }));
    return {
      banner,
      title: group === 'first' ? words.title : words[group],
      bindings: { lead: words.text },
      rows:
        group === 'more'
          ? pressedRows(
              rarerFor(data).map((id) => ({ name: titles[id], data: { start: id } })),
              reader,
            )
          : headed(words.latestInvoices, pressedRows(latest, reader)),
      actions: entriesFor(data).map((entry) => button(actionFor(entry, reader))),
    };
  },
});

function actionFor(entry: JourneyId | MenuGroup, { strings }: Reader): NextAction {
  if (entry === 'payments' || entry === 'organization' || entry === 'more') {
    return { title: strings.menu[entry], data: { start: 'menu', group: entry } };
  }
  const start = entry === 'first' ? 'menu' : entry;
  return { title: strings.titles[start], data: { start } };
}
