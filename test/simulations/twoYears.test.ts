import { expect } from 'chai';
import { addDays, dayOf } from '../../domain/basics/calendar.js';
import type { Line } from '../../domain/billing/invoice.js';
import { add, money, taxOn } from '../../domain/basics/money.js';
import type { Lived, Plan } from './years.js';
import { live } from './years.js';

/** Two years with a 29 February, short and long months, and four changes of daylight saving. ACCOUNTS and SEED ask for others. */
const plan: Plan = {
  seed: Number(process.env.SEED ?? 20_270_615),
  accounts: Number(process.env.ACCOUNTS ?? 200),
  from: '2027-06-15',
  to: '2029-06-14',
};

/** Every line that was really paid or given back, with the day on which that was decided. */
function linesOf({ account }: Lived): readonly (Line & { readonly decided: string; readonly isRefund: boolean })[] {
  return account.payments
    .filter(({ state }) => state === 'done')
    .flatMap(({ id, lines, at, total }) => {
      const first = account.payments.find((one) => one.id === id.replace(/:try-\d+$/, ''));
      return lines.map((line) => ({ ...line, decided: dayOf(first?.at ?? at), isRefund: total.minor < 0 }));
    });
}

/** Seats × days × price ÷ cycle days of what was used and charged, minus days that were given back in full (D6). */
function expectedOf(lived: Lived, subscription: string): number {
  const lines = linesOf(lived).filter((line) => line.subscription === subscription);
  const charged = new Set(lines.filter(({ quantity }) => quantity > 0).map(({ last }) => last));
  const used = lived.seen
    .filter((one) => one.subscription === subscription)
    .filter(({ cycle, cycleDays }) => charged.has(addDays(cycle, cycleDays - 1)))
    .reduce((sum, { seats, price, cycleDays }) => sum + (seats * price) / cycleDays, 0);
  const forgiven = lines
    .filter(({ isRefund, first, decided }) => isRefund && first < decided)
    .reduce((sum, { quantity, unitPrice, cycleDays, first, decided }) => {
      let days = 0;
      for (let day = first; day < decided; day = addDays(day, 1)) days += 1;
      return sum + (-quantity * unitPrice.minor * days) / cycleDays;
    }, 0);
  return used - forgiven;
}

describe(`Two years of ${plan.accounts} accounts (seed ${plan.seed})`, () => {
  const lives: Lived[] = [];

  before('are lived', async function () {
    this.timeout(300_000);
    for (let index = 0; index < plan.accounts; index++) lives.push(await live(plan, index));
  });

  it('cost what seats × days cost, within one minor unit per line', () => {
    const wrong = lives.flatMap((lived, index) =>
      lived.account.subscriptions.flatMap(({ id }) => {
        const lines = linesOf(lived).filter((line) => line.subscription === id);
        const billed = lines.reduce((sum, { amount }) => sum + amount.minor, 0);
        const expected = expectedOf(lived, id);
        return Math.abs(billed - expected) <= lines.length
          ? []
          : [{ index, id, billed, expected, lines: lines.length }];
      }),
    );

    expect(wrong).to.deep.equal([]);
  });

  it('are booked as the bank has moved the money, to the cent', () => {
    for (const { account, moved } of lives) {
      const booked = account.payments.filter(({ state }) => state === 'done').map(({ total }) => total.minor);
      const real = moved.map(({ kind, amount }) => (kind === 'charge' ? amount.minor : -amount.minor));
      expect(real.toSorted((a, b) => a - b)).to.deep.equal(booked.toSorted((a, b) => a - b));
    }
  });

  it('are taxed on the sum of each charge, once; a refund brings back no more tax than was paid', () => {
    for (const { account } of lives) {
      for (const { lines, subtotal, tax, taxRate, total } of account.payments) {
        const sum = add(money(0, subtotal.currency), ...lines.map(({ amount }) => amount));
        expect(subtotal).to.deep.equal(sum);
        expect(total).to.deep.equal(add(subtotal, tax));
        const own = taxOn(subtotal, taxRate).minor;
        if (subtotal.minor >= 0) expect(tax.minor).to.equal(own);
        else expect(Math.abs(tax.minor - own)).to.be.at.most(1 + account.payments.length);
      }
      expect(
        account.payments.filter(({ state }) => state === 'done').reduce((sum, { total }) => sum + total.minor, 0),
      ).to.be.at.least(0);
    }
  });

  it('stand on invoices, each payment on exactly one', () => {
    for (const { account } of lives) {
      const listed = account.invoices.flatMap(({ payments }) => payments);
      const over = account.payments
        .filter(({ state, at }) => state === 'done' && at < '2029-06-01')
        .map(({ id }) => id);
      expect(new Set(listed).size).to.equal(listed.length);
      expect(over.filter((id) => !listed.includes(id))).to.deep.equal([]);
      expect(new Set(account.invoices.map(({ number }) => number)).size).to.equal(account.invoices.length);
    }
  });

  it('never have more licences assigned than there are seats', () => {
    for (const { account } of lives) {
      for (const { after } of account.history) if (after) expect(after.assigned).to.be.at.most(after.seats);
    }
  });

  it('are told about once', () => {
    for (const { account } of lives) {
      const ids = account.outbox.map(({ id, to }) => `${id} ${to}`);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).to.deep.equal([]);
    }
  });

  it('have seen everything that can happen', () => {
    const happened = new Set(lives.flatMap(({ account }) => account.history.map(({ what }) => what)));
    expect([...happened]).to.include.members([
      ...['seats-bought', 'seats-changed', 'seats-scheduled', 'purchase-undone', 'trial-started', 'trial-converted'],
      ...['recurring-set', 'subscription-reactivated', 'subscription-cancelled', 'cancellation-taken-back'],
      ...['subscription-renewed', 'charge-failed', 'subscription-ended', 'licences-assigned', 'licences-unassigned'],
    ]);
    const voided = lives.filter((lived) => lived.voided.length > 0);
    expect(voided.length, 'banks that were silent for too long').to.be.greaterThan(plan.accounts / 20);
    const told = new Set(lives.flatMap(({ account }) => account.outbox.map(({ event }) => event.type)));
    expect([...told]).to.include.members(['renewal-coming', 'reduction-closing', 'card-expiring', 'charge-failed']);
  });
}).timeout(300_000);
