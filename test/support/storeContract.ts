import { expect } from 'chai';
import type { Account, Notice } from '../../domain/account/account.js';
import type { Payment } from '../../domain/billing/invoice.js';
import { accountRefOf as refOf } from '../../domain/application/accountRefFor.js';
import type { Accounts } from '../../domain/application/ports.js';
import { anAccount, aSubscription, powerBi, visio } from './builders.js';
import { rejection } from './storeFolders.js';

export interface OpenStore {
  readonly accounts: Accounts;
  close(): Promise<void>;
  /** Closes it and opens what it has kept, as a new start of the bot would. */
  reopen(): Promise<OpenStore>;
}

/** What every store of accounts promises, wherever it keeps them. */
export function describeStore(name: string, open: () => Promise<OpenStore>): void {
  describe(`${name} as a store of accounts`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });
    const reopen = async () => {
      store = await store.reopen();
      return store.accounts;
    };

    it('reads what it has opened, also after a restart', async () => {
      const account = anAccount([aSubscription({ assigned: ['Zoë Ångström', '李雷'] })], { outbox: [aNotice()] });

      expect(await store.accounts.open(account)).to.equal(true);

      expect(await store.accounts.read(refOf(account))).to.deep.equal(account);
      expect(await (await reopen()).read(refOf(account))).to.deep.equal(account);
    });

    it('reads nothing where nothing was opened', async () => {
      expect(await store.accounts.read(refOf(anAccount()))).to.equal(undefined);
    });

    it('does not open an account twice, and keeps the first', async () => {
      const first = anAccount();
      await store.accounts.open(first);

      expect(await store.accounts.open({ ...first, name: 'Second' })).to.equal(false);

      expect(await store.accounts.read(refOf(first))).to.deep.equal(first);
    });

    it('lets one of many who open the same account at once succeed', async () => {
      const names = Array.from({ length: 20 }, (_, i) => `Contender ${i}`);

      const opened = await Promise.all(names.map((name) => store.accounts.open(anAccount([], { name }))));

      expect(opened.filter(Boolean)).to.have.lengthOf(1);
      const kept = await store.accounts.read(refOf(anAccount()));
      expect(kept?.name).to.equal(names[opened.indexOf(true)]);
    });

    it('answers a change with what was decided, and reads what was saved, also after a restart', async () => {
      const account = anAccount();
      await store.accounts.open(account);

      const answer = await store.accounts.change(refOf(account), (latest) => ({
        answer: latest.name,
        save: { ...latest, name: 'Fabrikam' },
      }));

      expect(answer).to.equal('Contoso');
      expect(await store.accounts.read(refOf(account))).to.deep.equal({ ...account, name: 'Fabrikam' });
      expect(await (await reopen()).read(refOf(account))).to.deep.equal({ ...account, name: 'Fabrikam' });
    });

    it('leaves the account as it is when nothing is to be saved', async () => {
      const account = anAccount();
      await store.accounts.open(account);

      expect(await store.accounts.change(refOf(account), () => ({ answer: 7 }))).to.equal(7);

      expect(await store.accounts.read(refOf(account))).to.deep.equal(account);
    });

    it('counts every one of 100 changes made at once', async () => {
      const account = anAccount([], { name: '0' });
      await store.accounts.open(account);

      const answers = await Promise.all(
        Array.from({ length: 100 }, () => store.accounts.change(refOf(account), counted)),
      );

      expect(new Set(answers).size).to.equal(100);
      expect((await store.accounts.read(refOf(account)))?.name).to.equal('100');
      expect((await (await reopen()).read(refOf(account)))?.name).to.equal('100');
    });

    it('leaves the account as it was when deciding throws, and works on', async () => {
      const account = anAccount([], { name: '0' });
      await store.accounts.open(account);
      const fault = new Error('a fault in a rule');

      const [failed, next] = await Promise.all([
        rejection(
          store.accounts.change(refOf(account), () => {
            throw fault;
          }),
        ),
        store.accounts.change(refOf(account), counted),
      ]);

      expect(failed).to.equal(fault);
      expect(next).to.equal(1);
      expect(await (await reopen()).read(refOf(account))).to.deep.equal({ ...account, name: '1' });
    });

    it('answers undefined for an account that is missing, and does not ask what to do', async () => {
      const answer = await store.accounts.change(refOf(anAccount()), () => {
        throw new Error('asked');
      });

      expect(answer).to.equal(undefined);
    });

    it('keeps tenants, owners and accounts of the same name apart', async () => {
      const accounts = ['a', 'b'].flatMap((tenant) =>
        ['a', 'b'].flatMap((owner) =>
          ['a', 'b'].map((id) => anAccount([], { tenant, owner, id, name: tenant + owner })),
        ),
      );
      await Promise.all(accounts.map((account) => store.accounts.open(account)));

      await store.accounts.change({ tenant: 'a', owner: 'b', account: 'a' }, (latest) => ({
        answer: undefined,
        save: { ...latest, name: 'changed' },
      }));

      const found = await Promise.all(accounts.map((account) => store.accounts.read(refOf(account))));
      expect(found.map((account) => account?.name)).to.deep.equal([
        'aa',
        'aa',
        'changed',
        'ab',
        'ba',
        'ba',
        'bb',
        'bb',
      ]);
    });

    it('does not find an account under another tenant or owner', async () => {
      const account = anAccount();
      await store.accounts.open(account);
      const foreign = [
        { ...refOf(account), tenant: 'another' },
        { ...refOf(account), owner: 'another' },
      ];

      for (const ref of foreign) {
        expect(await store.accounts.read(ref)).to.equal(undefined);
        expect(await store.accounts.change(ref, () => ({ answer: 'found' }))).to.equal(undefined);
        expect(await store.accounts.owned(ref.tenant, ref.owner)).to.deep.equal([]);
      }
    });

    it('refuses a change that would turn an account into another', async () => {
      const account = anAccount();
      await store.accounts.open(account);

      const error = await rejection(
        store.accounts.change(refOf(account), (latest) => ({
          answer: undefined,
          save: { ...latest, owner: 'another' },
        })),
      );

      expect(error).to.be.instanceOf(RangeError);
      expect(await store.accounts.read(refOf(account))).to.deep.equal(account);
    });

    it('lists a person’s own accounts by id', async () => {
      const owned = ['b', 'a', 'C', 'c', 'ä', 'a-2'].map((id) => anAccount([], { id }));
      await Promise.all([...owned, anAccount([], { owner: 'another' })].map((account) => store.accounts.open(account)));

      const listed = await store.accounts.owned(anAccount().tenant, anAccount().owner);

      expect(listed).to.deep.equal([...owned].sort((one, other) => (one.id < other.id ? -1 : 1)));
      expect(await (await reopen()).owned(anAccount().tenant, anAccount().owner)).to.deep.equal(listed);
    });

    it('keeps what a partner has sold apart from people’s accounts, also for a person with the partner’s id', async () => {
      const person = anAccount([], { id: 'customer:here', owner: 'partner', name: 'A person' });
      const sold = { ...person, ownedBy: 'partner', name: 'Sold' } as const;
      const other = { ...sold, owner: 'another partner' };
      const foreign = { ...sold, tenant: 'another' };
      const all = [person, sold, other, foreign];
      for (const account of all) expect(await store.accounts.open(account)).to.equal(true);

      for (const open of [() => Promise.resolve(store.accounts), reopen]) {
        const accounts = await open();
        const found = await Promise.all(all.map((account) => accounts.read(refOf(account))));
        expect(found).to.deep.equal(all);
        expect(await accounts.owned(person.tenant, 'partner')).to.deep.equal([person]);
        expect(await accounts.soldIn(person.tenant)).to.deep.equal([other, sold]);
        expect(await accounts.soldIn('another')).to.deep.equal([foreign]);
        expect(await accounts.soldIn('nowhere')).to.deep.equal([]);
        const own: Account[] = [];
        for await (const account of accounts.ofTenant(person.tenant)) own.push(account);
        expect(own).to.deep.equal([person]);
      }
    });

    it('knows in whose accounts of a tenant somebody holds a licence, also after a restart', async () => {
      const ofAnna = aSubscription({ assigned: ['Anna Bianchi', 'Luis Herrera'] });
      const accounts = [
        anAccount([ofAnna, { ...ofAnna, id: 'sub-2', status: 'disabled' }], { id: 'two' }),
        anAccount([ofAnna], { id: 'own', owner: 'anna-bianchi' }),
        anAccount([ofAnna], { id: 'another', tenant: 'another' }),
        anAccount([ofAnna], { id: 'lost' }),
        anAccount([aSubscription({ assigned: ['Luis Herrera'] })], { id: 'of-luis' }),
        anAccount([], { id: 'got' }),
      ];
      await Promise.all(accounts.map((account) => store.accounts.open(account)));
      const save = (id: string, subscriptions: Account['subscriptions']) =>
        store.accounts.change(refOf(anAccount([], { id })), (latest) => ({
          answer: undefined,
          save: { ...latest, subscriptions },
        }));
      expect(await heldIn(store.accounts, 'anna-bianchi')).to.deep.equal(['own', 'lost', 'two']);

      await save('lost', [aSubscription({ assigned: ['Luis Herrera'] })]);
      await save('got', [ofAnna]);

      expect(await heldIn(store.accounts, 'anna-bianchi')).to.deep.equal(['own', 'got', 'two']);
      expect(await heldIn(store.accounts, 'nobody')).to.deep.equal([]);
      const reopened = await reopen();
      expect(await heldIn(reopened, 'anna-bianchi')).to.deep.equal(['own', 'got', 'two']);
      expect(await heldIn(reopened, 'luis-herrera')).to.deep.equal(['own', 'got', 'lost', 'of-luis', 'two']);
      expect(await reopened.heldBy('another', 'anna-bianchi')).to.deep.equal([accounts[2]]);
    });

    it('knows which accounts of a tenant have a live subscription of a product, also after a restart', async () => {
      const live = aSubscription({ product: powerBi });
      const accounts = [
        anAccount([live, { ...live, id: 'sub-2', product: visio, status: 'expired' }], { id: 'two' }),
        anAccount([live], { id: 'anna', owner: 'anna-bianchi' }),
        anAccount([live], { id: 'another', tenant: 'another' }),
        anAccount([{ ...live, status: 'disabled' }], { id: 'over' }),
        anAccount([{ ...live, channel: 'organization' }], { id: 'central' }),
        anAccount([live], { id: 'lost' }),
        anAccount([], { id: 'got' }),
      ];
      await Promise.all(accounts.map((account) => store.accounts.open(account)));
      const save = (id: string, subscriptions: Account['subscriptions']) =>
        store.accounts.change(refOf(anAccount([], { id })), (latest) => ({
          answer: undefined,
          save: { ...latest, subscriptions },
        }));
      expect(await poolsIn(store.accounts, powerBi)).to.deep.equal(['anna', 'lost', 'two']);

      await save('lost', [{ ...live, status: 'deleted' }]);
      await save('got', [live]);

      expect(await poolsIn(store.accounts, powerBi)).to.deep.equal(['anna', 'got', 'two']);
      expect(await poolsIn(store.accounts, 'no-product')).to.deep.equal([]);
      const reopened = await reopen();
      expect(await poolsIn(reopened, powerBi)).to.deep.equal(['anna', 'got', 'two']);
      expect(await poolsIn(reopened, visio)).to.deep.equal(['two']);
      expect(await reopened.poolsOf('another', powerBi)).to.deep.equal([accounts[2]]);
    });

    it('hands out all accounts of a tenant, by owner and each as it was saved last', async () => {
      const accounts = [
        anAccount([], { owner: 'b', id: '1' }),
        anAccount([], { owner: 'a', id: '1' }),
        anAccount([], { owner: 'b', id: '2' }),
        anAccount([], { owner: 'a', tenant: 'another' }),
        anAccount([], { owner: 'c' }),
      ];
      await Promise.all(accounts.map((account) => store.accounts.open(account)));
      await store.accounts.change(refOf(accounts[0] ?? anAccount()), (latest) => ({
        answer: undefined,
        save: { ...latest, name: 'Changed' },
      }));
      const all = async (of: Accounts, tenant = anAccount().tenant) => {
        const found: Account[] = [];
        for await (const account of of.ofTenant(tenant)) found.push(account);
        return found;
      };

      for (const look of [() => Promise.resolve(store.accounts), reopen]) {
        const kept = await look();
        const found = await all(kept);
        const owners = found.map(({ owner }) => owner);
        expect(found.map(({ owner, id, name }) => `${owner} ${id} ${name}`)).to.have.members([
          'b 1 Changed',
          'a 1 Contoso',
          'b 2 Contoso',
          'c account-1 Contoso',
        ]);
        expect(owners.filter((owner, index) => owner !== owners[index - 1])).to.have.length(3);
        expect(await all(kept, 'another')).to.deep.equal([accounts[3]]);
        expect(await all(kept, 'nobody')).to.deep.equal([]);
      }
    });

    it('knows who has money to move or a card to send, also after a restart', async () => {
      const accounts = [
        anAccount([], { id: 'done' }),
        anAccount([], { id: 'to-send', outbox: [aNotice()] }),
        anAccount([], { id: 'to-pay', payments: [aPayment('due')] }),
        anAccount([], { id: 'paid', payments: [aPayment('done'), aPayment('declined')] }),
        anAccount([], { id: 'later' }),
        anAccount([], { id: 'sent', outbox: [aNotice()] }),
      ];
      await Promise.all(accounts.map((account) => store.accounts.open(account)));
      await store.accounts.change(refOf(anAccount([], { id: 'later' })), (latest) => ({
        answer: undefined,
        save: { ...latest, outbox: [aNotice()] },
      }));
      await store.accounts.change(refOf(anAccount([], { id: 'sent' })), (latest) => ({
        answer: undefined,
        save: { ...latest, outbox: [] },
      }));

      expect(await unfinishedIn(store.accounts)).to.deep.equal(['later', 'to-pay', 'to-send']);
      expect(await unfinishedIn(await reopen())).to.deep.equal(['later', 'to-pay', 'to-send']);
    });

    it('knows for whom cards wait and in which order, also after a restart', async () => {
      const notice = (id: string, minute: string, to = 'ada-lind') => ({
        ...aNotice(id),
        to,
        at: `2026-03-10T09:${minute}:00.000Z`,
      });
      const other = anAccount([], { tenant: 'another', outbox: [notice('of-another', '00')] });
      const one = anAccount([], { id: 'one', outbox: [notice('c', '03'), notice('a', '01'), notice('x', '01', 'bo')] });
      const two = anAccount([], { id: 'two', outbox: [notice('b', '02'), notice('c2', '03'), notice('c3', '03')] });
      await Promise.all([other, one, two].map((account) => store.accounts.open(account)));
      await store.accounts.change(refOf(two), (latest) => ({
        answer: undefined,
        save: { ...latest, outbox: [...latest.outbox.slice(1), notice('d', '00')] },
      }));

      for (const opened of [() => Promise.resolve(store.accounts), reopen]) {
        const accounts = await opened();
        const { tenant } = one;
        const recipients = (await accounts.awaited()).map(({ tenant: of, person }) => `${of} ${person}`).sort();
        expect(recipients).to.deep.equal([`${tenant} ada-lind`, `${tenant} bo`, 'another ada-lind'].sort());
        const waiting = await accounts.waitingFor({ tenant, person: 'ada-lind' });
        expect(waiting.map(({ notice: id }) => id).filter((id) => id !== 'c')).to.deep.equal(['d', 'a', 'c2', 'c3']);
        expect(waiting.find(({ notice: id }) => id === 'c')).to.deep.equal({
          ref: refOf(one),
          notice: 'c',
          at: '2026-03-10T09:03:00.000Z',
        });
        expect(await accounts.waitingFor({ tenant, person: 'nobody' })).to.deep.equal([]);
      }
    });

    it('knows in whose account something happens by itself until when, also after a restart', async () => {
      const renewing = aSubscription({ recurring: 'on', reminded: [] });
      const accounts = [
        anAccount([], { id: 'never' }),
        anAccount([renewing], { id: 'first' }),
        anAccount([{ ...renewing, cycle: { first: '2026-03-10', last: '2026-06-09' } }], { id: 'changed' }),
      ];
      await Promise.all(accounts.map((account) => store.accounts.open(account)));
      expect(await dueIn(store.accounts, '2027-01-01')).to.deep.equal(['changed', 'first']);
      await store.accounts.change(refOf(anAccount([], { id: 'changed' })), (latest) => ({
        answer: undefined,
        save: { ...latest, subscriptions: [] },
      }));

      expect(await dueIn(store.accounts, '2026-03-10')).to.deep.equal([]);
      expect(await dueIn(store.accounts, '2027-01-01')).to.deep.equal(['first']);
      expect(await dueIn(await reopen(), '2027-01-01')).to.deep.equal(['first']);
    });

    it('keeps every kind of text and id as it is', async () => {
      for (const id of strangeIds) {
        const account = anAccount([], { id, tenant: id, owner: id, name: id });
        expect(await store.accounts.open(account), JSON.stringify(id)).to.equal(true);
      }

      const accounts = await reopen();

      for (const id of strangeIds) {
        const account = anAccount([], { id, tenant: id, owner: id, name: id });
        expect(await accounts.read(refOf(account))).to.deep.equal(account);
        expect(await accounts.owned(id, id)).to.deep.equal([account]);
      }
    });
  });
}

/** Ids that have broken file names, paths and URLs before. */
export const strangeIds: readonly string[] = [
  'user-id-0',
  '00000000-0000-0000-0000-0000000000020',
  '../../x',
  '..',
  '.',
  '/etc/passwd',
  'a/b',
  'a\\b',
  'CON',
  'con',
  'Con',
  'nul.json',
  'x'.repeat(300),
  `${'x'.repeat(299)}X`,
  'ä'.repeat(300),
  `${'x'.repeat(300)}\uD800`,
  `${'x'.repeat(300)}\uD801`,
  '\uDC00',
  '__proto__',
  'constructor',
  '',
  ' ',
  'a ',
  'a.',
  '=0061',
  '==',
  '%2e%2e',
  '19:abc@thread.tacv2;messageid=1',
  '李雷',
  'i',
  'I',
  'ı',
  'İ',
  'é',
  'e\u0301',
  '🙂',
  'a\nb',
  '\uFEFF',
];

export { refOf };

/** Counts in the account's name. */
export function counted(account: Account): { answer: number; save: Account } {
  const answer = Number(account.name) + 1;
  return { answer, save: { ...account, name: String(answer) } };
}

export function aNotice(id = 'notice-1'): Notice {
  const event = { type: 'licence-received', product: powerBi, from: 'bruna-rossi', fromName: 'Bruna Rossi' } as const;
  return { id, to: 'ada-lind', at: '2026-03-10T09:00:00.000Z', event };
}

function aPayment(state: Payment['state']): Payment {
  const none = { minor: 0, currency: 'EUR' };
  return {
    id: `payment-${state}`,
    at: '2026-03-10T09:00:00.000Z',
    profile: 'profile-1',
    method: 'visa-4242',
    state,
    lines: [],
    subtotal: none,
    taxRate: 2200,
    tax: none,
    total: none,
  };
}

async function heldIn(accounts: Accounts, person: string): Promise<readonly string[]> {
  return (await accounts.heldBy(anAccount().tenant, person)).map(({ id }) => id);
}

async function poolsIn(accounts: Accounts, product: string): Promise<readonly string[]> {
  return (await accounts.poolsOf(anAccount().tenant, product)).map(({ id }) => id);
}

async function dueIn(accounts: Accounts, until: string): Promise<readonly string[]> {
  return (await accounts.due(until)).map((ref) => ref.account).sort();
}

/** The accounts that have money to move or a card to send, by id. */
export async function unfinishedIn(accounts: Accounts): Promise<readonly string[]> {
  const recipients = await accounts.awaited();
  const waiting = await Promise.all(recipients.map((recipient) => accounts.waitingFor(recipient)));
  const refs = [...(await accounts.unpaid()), ...waiting.flat().map(({ ref }) => ref)];
  return [...new Set(refs.map((ref) => ref.account))].sort();
}
