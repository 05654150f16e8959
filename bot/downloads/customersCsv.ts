import { z } from 'zod';
import type { Reader } from '../../cards/language.js';
import { nameOf, outlookWords } from '../../cards/layouts/subscriptionWords.js';
import { subscriptionsOf } from '../../dialogs/partner/customerSubscriptions.js';
import type { CustomerReads } from '../../dialogs/partner/customerSubscriptions.js';
import { seatsOf } from '../../domain/account/subscription.js';
import { onDay } from '../../domain/account/outlook.js';
import type { SalesPorts, ServedRow } from '../../domain/application/servedSales.js';
import { servedSales } from '../../domain/application/servedSales.js';
import { servedCustomer, servedCustomers } from '../../domain/application/servedCustomers.js';
import { dayOf } from '../../domain/basics/calendar.js';
import type { Day } from '../../domain/basics/calendar.js';
import { isPartnerAgent } from '../../domain/partner/agents.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import { csvFile } from './csvFile.js';
import type { WideMaker } from './downloads.js';
import type { Cell } from './spreadsheet.js';

type Ports = CustomerReads['services'] & SalesPorts;

/** The customers of an agent's partner (B-63); undefined if the person is no agent when the link is opened. */
export function customersFile(ports: Pick<Ports, 'directory' | 'clock'>): WideMaker {
  return async ({ person, tenant, reader }) => {
    if (!isPartnerAgent(person)) return undefined;
    const { column, file, reseller } = reader.strings.find;
    const customers = await servedCustomers(ports, { tenant: tenant.id, person });
    const rows = customers.map(({ customer, name, domain, since }) => [customer, name, domain, reseller, since]);
    const heads = [column.customerId, column.customer, column.domain, column.relationship, column.since];
    return csvFile(file.customers, [heads, ...rows], reader);
  };
}

/** One customer's subscriptions (B-63); undefined if the person does not look after it when the link is opened. */
export function customerFile(ports: Ports): WideMaker {
  return async ({ name, person, tenant, reader }) => {
    const by = { tenant: tenant.id, person };
    const customer = await servedCustomer(ports, by, name);
    if (customer === undefined) return undefined;
    const { column, file } = reader.strings.find;
    const { subscriptions: words, customers } = reader.strings;
    const { sold, viewOnly } = await subscriptionsOf({ services: ports, by }, customer);
    const heads = [column.subscription, column.product, column.quantity, column.status, column.reseller];
    const own = sold.map((one) => [
      ...[one.id, nameOf(one.product), seatsOf(one), words.status[one.status], tenant.name],
    ]);
    const rest = viewOnly.map(({ subscription, product, seats, status, seller = customers.boughtDirectly }) => [
      ...[subscription, nameOf(product), seats, words.status[status], seller],
    ]);
    return csvFile(file.subscriptions, [heads, ...own, ...rest], reader);
  };
}

/** What an agent has found across customers; undefined if the person is no agent when the link is opened. */
export function soldFile(ports: SalesPorts): WideMaker {
  return async ({ name, person, tenant, reader }) => {
    const filter = z.enum(soldFilters).safeParse(name).data;
    if (filter === undefined || !isPartnerAgent(person)) return undefined;
    const found = (await servedSales(ports, { tenant: tenant.id, person }, { filter })).rows;
    const today = dayOf(ports.clock.now());
    const rows = found.map((one) => foundRow(one, today, reader));
    return csvFile(reader.strings.find.file.found, [foundHeads(reader), ...rows], reader);
  };
}

function foundHeads({ strings: { find } }: Reader): readonly Cell[] {
  const { column } = find;
  return [
    ...[column.customerId, column.customer, column.domain, column.product, column.quantity, column.assigned],
    ...[column.free, column.status, column.trial, column.ends, column.next],
    ...[column.scheduledSeats, column.scheduledFrom, column.subscription],
  ];
}

function foundRow({ row, customer }: ServedRow, today: Day, reader: Reader): readonly Cell[] {
  const { subscriptions, history } = reader.strings;
  const { seats, assigned, free, status, trial, ends, outlook, scheduled } = row;
  return [
    ...[row.customer, customer.name, customer.domain, nameOf(row.product), seats, assigned, free],
    ...[
      subscriptions.status[status],
      trial ? history.yes : history.no,
      ends,
      outlookWords(onDay(outlook, today), reader),
    ],
    ...[scheduled?.seats ?? '', scheduled?.from ?? '', row.subscription],
  ];
}
