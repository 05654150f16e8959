import type { DirectoryFile } from '../directory/jsonDirectory.js';
import { mailOf } from './sampleMail.js';

/** The partner of local mode, whose agents are Petra and Nils. */
export const samplePartner = 'f6b7c3a2-41d0-4c55-8a57-91c0d2e4b701';
/** Another partner, which has a customer in common with it. */
export const otherSamplePartner = 'f6b7c3a2-41d0-4c55-8a57-91c0d2e4b702';

export const sampleAgents = [
  { id: 'a1b0c006-7e55-4a39-9a50-0d2b6c7a1006', name: 'Petra Wiśniewska', roles: ['partner-agent'] },
  { id: 'a1b0c007-7e55-4a39-9a50-0d2b6c7a1007', name: 'Nils Bergström', roles: ['partner-agent'] },
] as const;

const otherAgent = {
  id: 'a1b0c008-7e55-4a39-9a50-0d2b6c7a1008',
  name: 'Teresa Blanco',
  roles: ['partner-agent'],
} as const;

/** Customers besides Contoso, each for something that agents meet. */
const others = {
  adatum: ['Adatum Corporation', 'adatum.example', 60],
  alpine: ['Alpine Ski House', 'alpineskihouse.example', 8],
  coho: ['Coho Winery', 'cohowinery.example', 8],
  fourth: ['Fourth Coffee', 'fourthcoffee.example', 8],
  graphic: ['Graphic Design Institute', 'graphicdesigninstitute.example', 8],
  lamna: ['Lamna Healthcare', 'lamnahealthcare.example', 4],
  northwind: ['Northwind Traders', 'northwindtraders.example', 4],
  northwindTrade: ['Northwind Trader', 'northwind-trader.example', 4],
  wingtip: ['Wingtip Toys', 'wingtiptoys.example', 4],
  woodgrove: [
    `Woodgrove ${'Bank and Trust, Regional Branch and Savings Office '.repeat(3)}`.slice(0, 120).trim(),
    'woodgrove.example',
    2,
  ],
  orot: ['אורות שירותי ענן', 'orot.example', 4],
} as const;
export type SampleCustomer = keyof typeof others;

const ids: Readonly<Record<SampleCustomer, string>> = Object.fromEntries(
  Object.keys(others).map((key, index) => [
    key,
    `c0570000-7e55-4a39-9a50-0d2b6c7a3${String(index + 1).padStart(3, '0')}`,
  ]),
) as Record<SampleCustomer, string>; // the same keys

export function sampleCustomer(key: SampleCustomer): string {
  return ids[key];
}

const firstNames = ['Ada', 'Ben', 'Cleo', 'Dario', 'Elsa', 'Fabio', 'Greta', 'Hugo'] as const;
const lastNames = ['Aalto', 'Brandt', 'Conti', 'Duarte', 'Eklund', 'Fontana', 'Grieg', 'Holm'] as const;

/** The people of a customer, by first and last names in turn. */
function peopleOf(at: number, domain: string, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const name = `${firstNames[index % 8] ?? ''} ${lastNames[(index + Math.floor(index / 8)) % 8] ?? ''}`;
    const id = `c1${String(at).padStart(2, '0')}${String(index).padStart(4, '0')}-7e55-4a39-9a50-0d2b6c7a4000`;
    return { id, name, mail: mailOf(name, domain) };
  });
}

const italian = { country: 'IT', currency: 'EUR', taxRate: 2200 } as const;

const longAgo = '2025-01-07T09:00:00.000Z';

const offers = [
  {
    id: 'power-bi-pro',
    product: 'CFQ7TTC0H9MP',
    term: 'P1Y',
    billing: 'monthly',
    prices: { EUR: 900, PLN: 3900 },
    most: 300,
  },
  {
    id: 'visio-plan-1',
    product: 'CFQ7TTC0HD33',
    term: 'P1M',
    billing: 'monthly',
    prices: { EUR: 600, PLN: 2600 },
    least: 3,
    most: 20,
    hasTrial: true,
  },
  {
    id: 'copilot',
    product: 'CFQ7TTC0MM8R',
    term: 'P1Y',
    billing: 'monthly',
    prices: { EUR: 2950, PLN: 12700 },
    most: 300,
    onePerCustomer: true,
  },
  {
    id: 'project-plan-3',
    product: 'CFQ7TTC0HDB0',
    term: 'P1Y',
    billing: 'monthly',
    prices: { EUR: 2900, PLN: 12500 },
    most: 100,
    hasTrial: true,
  },
  {
    id: 'automate-rpa',
    product: 'CFQ7TTC0LSGZ',
    term: 'P1Y',
    billing: 'yearly',
    prices: { EUR: 46000, PLN: 199000 },
    most: 50,
  },
] as const;

/** What only the other partner may sell. */
const othersOffer = {
  id: 'visio-plan-2',
  product: 'CFQ7TTC0HD32',
  term: 'P1Y',
  billing: 'monthly',
  prices: { EUR: 1500 },
  most: 50,
} as const;

/** The partners' and the customers' part of a new data folder's directory; `first` is a customer as well. */
export function sampleCustomers(first: string): Required<Pick<DirectoryFile, 'tenants' | 'partners'>> {
  const agents = (people: readonly { readonly id: string; readonly name: string }[], domain: string) =>
    people.map(({ id, name }) => ({ id, name, mail: mailOf(name, domain), roles: ['partner-agent' as const] }));
  const customers = Object.entries(others).map(([key, [name, domain, count]], index) => ({
    ...{ ...italian, id: ids[key as SampleCustomer], name, domain }, // its own keys
    people: peopleOf(index + 1, domain, count),
  }));
  const served = (tenants: readonly string[]) => tenants.map((tenant) => ({ tenant, since: longAgo }));
  return {
    tenants: [
      {
        ...italian,
        id: samplePartner,
        name: 'Fabrikam Cloud',
        domain: 'fabrikam.example',
        people: agents(sampleAgents, 'fabrikam.example'),
      },
      {
        ...italian,
        id: otherSamplePartner,
        name: 'Tailspin Partners',
        domain: 'tailspin.example',
        people: agents([otherAgent], 'tailspin.example'),
      },
      ...customers,
    ],
    partners: [
      { tenant: samplePartner, offers: [...offers], customers: served([first, ...Object.values(ids)]) },
      { tenant: otherSamplePartner, offers: [othersOffer], customers: served([ids.graphic]) },
    ],
  };
}
