import type { Account, PaymentMethod } from '../../domain/account/account.js';
import type { Day } from '../../domain/basics/calendar.js';
import { newAccountOf } from '../../domain/account/openAccount.js';
import type { Person } from '../../domain/basics/person.js';
import type { DirectoryFile } from '../directory/jsonDirectory.js';
import { mailOf } from './sampleMail.js';
import { sampleAgents, sampleCustomers } from './samplePartner.js';

/** The organisation of local mode. */
export const sampleTenant = '2f8c1b56-3c0e-4d0b-9c57-6a1d4f0e7b11';

const domain = 'contoso.example';

const colleagues = [
  'Anna Kowalska',
  'Anna Kowalczyk',
  'Łukasz Zieliński',
  'Giulia Ferrari',
  'Marco Esposito',
  'Chiara Romano',
  'José García',
  'María Fernández',
  'Sofía Martínez',
  'Emily Carter',
  'James Wright',
  'Olivia Bennett',
  'Zofia Wójcik',
  'Piotr Kamiński',
  'Francesca Greco',
  'Pablo Ruiz',
] as const;

/** The people to act as: the first one is the buyer, the last ones are the partner's agents. */
export const samplePeople = [
  { id: 'a1b0c001-7e55-4a39-9a50-0d2b6c7a1001', name: 'Bruna Rossi' },
  { id: 'a1b0c002-7e55-4a39-9a50-0d2b6c7a1002', name: 'Ana Nowak' },
  { id: 'a1b0c003-7e55-4a39-9a50-0d2b6c7a1003', name: 'Luis Herrera' },
  { id: 'a1b0c004-7e55-4a39-9a50-0d2b6c7a1004', name: 'Marta Bianchi', roles: ['global-admin'] },
  { id: 'a1b0c005-7e55-4a39-9a50-0d2b6c7a1005', name: 'Gus Lindqvist', kind: 'guest' },
  ...sampleAgents,
] as const;

const employees = samplePeople.filter((person) => !sampleAgents.some(({ id }) => id === person.id));
const fabrikam = sampleCustomers(sampleTenant);

/** Luis starts without a billing account, as real people do. */
export const emptyHanded: string = samplePeople[2].id;

/** Content of a new data folder's directory. */
export const sampleDirectory: DirectoryFile = {
  tenants: [
    {
      id: sampleTenant,
      name: 'Contoso',
      country: 'IT',
      currency: 'EUR',
      taxRate: 2200,
      domain,
      people: [
        ...employees.map((person) => ({
          ...person,
          mail: mailOf(person.name, domain),
          roles: 'roles' in person ? [...person.roles] : [],
        })),
        ...colleagues.map((name, index) => ({ id: idOf(index), name, mail: mailOf(name, domain) })),
        { id: idOf(90), name: 'Carlo Conti', mail: mailOf('Carlo Conti', domain), enabled: false },
      ],
    },
    ...fabrikam.tenants,
  ],
  partners: fabrikam.partners,
};

/** The tenants that sample people may be in, Contoso first. */
export const sampleTenants: readonly string[] = sampleDirectory.tenants.map(({ id }) => id);

/** The sandbox's test payment cards; the token says how each behaves. */
const methods: readonly PaymentMethod[] = [
  testPaymentCard('Visa', '4242', 'sandbox-approve'),
  testPaymentCard('Mastercard', '0002', 'sandbox-decline'),
  testPaymentCard('Visa', '0044', 'sandbox-silent'),
  testPaymentCard('American Express', '0077', 'sandbox-slow'),
];

/** Billing accounts that everybody but Luis starts with in local mode, with nothing bought yet. */
export function sampleAccounts(tenant: string, person: Person, today: Day): readonly Account[] {
  const { name } = person;
  const own = (cards: readonly PaymentMethod[]) => cards.map((method) => ({ ...method, nameOnCard: name }));
  const empty = newAccountOf({ tenant, person });
  return [
    {
      ...empty,
      id: 'account-1',
      name,
      agreement: 'MCA',
      profiles: [
        { id: 'profile-1', name, method: 'visa-4242' },
        { id: 'profile-2', name: 'Contoso Italia', method: 'visa-4242' },
      ],
      methods: own(methods),
    },
    {
      ...empty,
      id: 'account-2',
      name: 'Contoso Events',
      agreement: 'MOSA',
      profiles: [{ id: 'profile-1', name: 'Contoso Events', method: 'visa-4259' }],
      // Expires before the next charge of a purchase made today.
      methods: own([{ ...testPaymentCard('Visa', '4259', 'sandbox-approve'), expires: today.slice(0, 7) }]),
    },
  ];
}

function testPaymentCard(brand: string, lastFour: string, token: string): PaymentMethod {
  const id = `${brand.toLowerCase().replaceAll(' ', '-')}-${lastFour}`;
  return { id, brand, lastFour, token, expires: '2039-12', nameOnCard: '', address: 'Via Roma 1, 20121 Milano' };
}

function idOf(index: number): string {
  return `a1b0c1${String(index).padStart(2, '0')}-7e55-4a39-9a50-0d2b6c7a2000`;
}
