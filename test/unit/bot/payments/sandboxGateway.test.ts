import { appendFile, open, readFile, writeFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import sinon from 'sinon';
import { SandboxGateway } from '../../../../bot/payments/sandboxGateway.js';
import { rejection, temporaryFolders } from '../../../support/storeFolders.js';

const newFolder = temporaryFolders();
const amount = { minor: 36_89, currency: 'EUR' };
const opened: SandboxGateway[] = [];

function bankAt(path: string, delays = { silent: 20, slow: 20 }): SandboxGateway {
  const bank = new SandboxGateway(path, delays);
  opened.push(bank);
  return bank;
}

async function aBank(delays?: { silent: number; slow: number }) {
  const path = join(await newFolder(), 'bank.jsonl');
  return { path, bank: bankAt(path, delays) };
}

const request = (key: string, token = 'sandbox-approve', money = amount) => ({ key, of: key, token, amount: money });

describe('The sandbox’s bank', () => {
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((bank) => bank.close()));
  });

  it('approves, declines, stays silent after charging, or takes its time, by the token', async () => {
    const { bank } = await aBank();

    const tokens = ['sandbox-approve', 'sandbox-decline', 'sandbox-silent', 'sandbox-slow', 'anything'];
    const answers = await Promise.all(tokens.map((token) => bank.charge(request(token, token))));

    expect(answers).to.deep.equal(['approved', 'declined', 'unknown', 'approved', 'approved']);
    expect((await bank.ledger()).map(({ key, verdict }) => `${key}: ${verdict}`).toSorted()).to.deep.equal([
      'charge anything: approved',
      'charge sandbox-approve: approved',
      'charge sandbox-decline: declined',
      'charge sandbox-silent: approved',
      'charge sandbox-slow: approved',
    ]);
  });

  it('gives refunds on every card', async () => {
    const { bank } = await aBank();

    await bank.charge(request('paid', 'sandbox-approve', { ...amount, minor: 4 * amount.minor }));

    for (const token of ['sandbox-approve', 'sandbox-decline', 'sandbox-silent', 'sandbox-slow'])
      expect(await bank.refund({ ...request(token, token), of: 'paid' }), token).to.equal('approved');
  });

  it('gives back no more of a charge than it took, however many ask at once, also after a restart', async () => {
    const { bank, path } = await aBank();
    const back = (key: string, minor: number, of = 'op-1') => ({
      ...request(key, 'sandbox-approve', { ...amount, minor }),
      of,
    });
    await bank.charge(request('op-1'));
    await bank.charge(request('op-2', 'sandbox-decline'));

    const answers = await Promise.all([bank.refund(back('a', 20_00)), bank.refund(back('b', 16_90))]);
    expect(answers).to.deep.equal(['approved', 'declined']);
    await bank.close();

    const restarted = bankAt(path);
    expect(await restarted.refund(back('c', 16_90))).to.equal('declined');
    expect(await restarted.refund(back('d', 16_89))).to.equal('approved');
    expect(await restarted.refund(back('e', 1))).to.equal('declined');
    expect(await restarted.refund(back('f', 1, 'op-2'))).to.equal('declined');
    expect(await restarted.refund(back('g', 1, 'nobody'))).to.equal('declined');
    expect(await restarted.refund(back('d', 16_89)), 'asked again').to.equal('approved');
  });

  it('moves money once for a key, however often and at whatever moment it is asked', async () => {
    const { bank, path } = await aBank();
    const asked = Array.from({ length: 10 }, () => bank.charge(request('op-1')));

    expect(new Set([...(await Promise.all(asked)), await bank.charge(request('op-1'))])).to.deep.equal(
      new Set(['approved']),
    );
    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).to.have.length(1);
  });

  it('tells a charge from a refund of the same key', async () => {
    const { bank } = await aBank();
    await bank.charge(request('op-1'));
    await bank.refund(request('op-1'));

    expect((await bank.ledger()).map(({ kind }) => kind)).to.deep.equal(['charge', 'refund']);
  });

  it('takes back what it has charged when it is voided, once, and says from then on that it declined', async () => {
    const { bank, path } = await aBank();
    await bank.charge(request('op-1'));

    expect(await Promise.all([bank.void(request('op-1')), bank.charge(request('op-2'))])).to.deep.equal([
      'voided',
      'approved',
    ]);
    expect(await bank.void(request('op-1'))).to.equal('voided');
    expect(await bank.charge(request('op-1'))).to.equal('declined');
    await bank.close();

    const restarted = bankAt(path);
    expect(await restarted.charge(request('op-1'))).to.equal('declined');
    expect(await restarted.refund(request('op-1'))).to.equal('declined');
    expect((await restarted.ledger()).map(({ key }) => key)).to.deep.equal([
      'charge op-1',
      'void op-1',
      'charge op-2',
      'refund op-1',
    ]);
  });

  it('never charges what was voided before, not even what it was already busy with', async () => {
    const { bank } = await aBank({ silent: 0, slow: 50 });
    const slow = bank.charge(request('op-1', 'sandbox-slow'));
    await bank.ledger();

    expect(await bank.void(request('op-1'))).to.equal('voided');
    expect(await slow).to.equal('declined');
    expect((await bank.ledger()).map(({ key }) => key)).to.deep.equal(['void op-1']);
  });

  it('declines another amount or currency under a key that it knows', async () => {
    const { bank } = await aBank();
    await bank.charge(request('op-1'));

    expect(await bank.charge(request('op-1', 'sandbox-approve', { minor: 1, currency: 'EUR' }))).to.equal('declined');
    expect(await bank.charge(request('op-1', 'sandbox-approve', { minor: 36_89, currency: 'USD' }))).to.equal(
      'declined',
    );
    expect(await bank.ledger()).to.have.length(1);
  });

  it('says what it did to whoever asks again after its silence, also after a restart', async () => {
    const { bank, path } = await aBank({ silent: 60_000, slow: 0 });
    void bank.charge(request('op-1', 'sandbox-silent'));
    while ((await bank.ledger()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5));

    expect(await bank.charge(request('op-1', 'sandbox-silent'))).to.equal('approved');
    await bank.close();
    expect(await bankAt(path).charge(request('op-1', 'sandbox-silent'))).to.equal('approved');
  });

  it('has done nothing of what a stop cut short', async () => {
    const { bank, path } = await aBank({ silent: 0, slow: 60_000 });
    const answer = bank.charge(request('op-1', 'sandbox-slow'));
    await bank.ledger();
    await bank.close();

    expect(await answer).to.equal('unknown');
    expect(await bankAt(path).ledger()).to.deep.equal([]);
  });

  it('keeps one line for each on disk, which only its owner can read', async () => {
    const { bank, path } = await aBank();
    await Promise.all([1, 2, 3, 4, 5].map((number) => bank.charge(request(`op-${number}`))));
    await bank.close();

    expect((await readFile(path, 'utf8')).trimEnd().split('\n')).to.have.length(5);
    const file = await open(path);
    const { mode } = await file.stat();
    await file.close();
    expect(mode & 0o777).to.equal(0o600);
  });

  it('forgets a last line that a crash cut off, and writes the next one whole', async () => {
    const { bank, path } = await aBank();
    await bank.charge(request('op-1'));
    await bank.close();
    await appendFile(path, '{"key":"charge op-2","kind":"cha');

    const second = bankAt(path);
    expect(await second.ledger()).to.have.length(1);
    await second.charge(request('op-3'));
    await second.close();

    expect((await bankAt(path).ledger()).map(({ key }) => key)).to.deep.equal(['charge op-1', 'charge op-3']);
  });

  it('passes over lines that are not its own', async () => {
    const path = join(await newFolder(), 'bank.jsonl');
    await writeFile(path, 'hello\n{}\n{"key":1}\n\n');

    expect(await bankAt(path).charge(request('op-1'))).to.equal('approved');
  });

  it('has not done what a full disk refused, and loses nothing of what comes after', async () => {
    const { bank, path } = await aBank();
    await bank.charge(request('op-1'));
    const file = await open(path);
    const prototype = Object.getPrototypeOf(file) as FileHandle; // the class is not exported
    await file.close();
    const refusing = sinon.stub(prototype, 'appendFile').callsFake(async function (this: FileHandle, text) {
      await this.write(String(text).slice(0, 10));
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    });

    await rejection(bank.charge(request('op-2')));
    refusing.restore();
    expect(await bank.ledger()).to.have.length(1);
    expect(await bank.charge(request('op-2', 'sandbox-decline'))).to.equal('declined');
    await bank.close();

    expect((await bankAt(path).ledger()).map(({ key, verdict }) => [key, verdict])).to.deep.equal([
      ['charge op-1', 'approved'],
      ['charge op-2', 'declined'],
    ]);
  });

  it('cannot work with a journal that is no file, and says so each time', async () => {
    const bank = bankAt(await newFolder());
    opened.pop();

    for (let times = 0; times < 2; times++)
      expect(await rejection(bank.charge(request('op-1')))).to.include({ code: 'EISDIR' });
  });
});
