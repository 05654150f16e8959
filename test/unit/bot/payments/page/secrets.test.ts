import { expect } from 'chai';
import type { PaymentCardEntry, PaymentCardVault } from '../../../../../domain/application/ports.js';
import type { Reply } from '../../../../support/http.js';
import { everythingIn, PayServer } from '../../../../support/payServer.js';
import { temporaryFolders } from '../../../../support/storeFolders.js';

const number = '371449635398431';
const code = '7391';
const fields = { number: '3714 496353 98431', expires: '12/30', code, name: 'Bruna Rossi', address: 'Via Roma 1' };
const edit = { purpose: 'edit', account: 'account-1', method: 'visa-4242' } as const;

/** Whatever stands between the digits, and as a program might write it down. */
function hasSecrets(text: string): boolean {
  const encoded = (['base64', 'hex', 'base64url'] as const).map((way) => Buffer.from(number).toString(way));
  const isThere = text.replaceAll(/\D/g, '').includes(number) || text.replaceAll(/[\s.\-–/]/g, '').includes(number);
  return isThere || encoded.some((one) => text.includes(one)) || /(?<![\w-])7391(?![\w-])/.test(text);
}

describe('A card’s number and its security code', () => {
  const newFolder = temporaryFolders();

  it('would be found', () => {
    for (const text of [
      number,
      '3714-496353-98431',
      '"37 14.4963 5398 431"',
      Buffer.from(number).toString('hex'),
      '"7391"',
    ])
      expect(hasSecrets(`x ${text} y`), text).to.equal(true);
    expect(hasSecrets('8431')).to.equal(false);
  });

  it('reach the vault, and stand in no file, no log and no answer, whatever happens', async () => {
    const seen: PaymentCardEntry[] = [];
    let mood: 'kept' | 'verify' | 'refused' | 'unknown' | 'fails' = 'kept';
    const answer = (entry: Omit<PaymentCardEntry, 'number'>) => {
      seen.push({ number: '', ...entry });
      if (mood === 'fails') return Promise.reject(new Error(`No ${JSON.stringify(entry)}`));
      return Promise.resolve(
        mood === 'kept' || mood === 'verify' ? ({ kind: mood, token: 'tok' } as const) : ({ kind: mood } as const),
      );
    };
    const vault: PaymentCardVault = {
      keep: answer,
      renew: (_token, changes) => answer(changes),
      verified: () => Promise.resolve({ kind: 'kept', token: 'tok' }),
    };
    const folder = await newFolder();
    const server = await PayServer.open({ folder, vault });
    const answers: Reply[] = [];
    const ask = async (what: 'open' | 'save' | 'confirm', body: unknown, headers?: Record<string, string>) => {
      answers.push(await server.ask(what, body, headers));
    };

    const token = await server.token();
    for (mood of ['refused', 'unknown', 'fails', 'verify'] as const) await ask('save', { token, ...fields });
    await ask('open', { token });
    await ask('confirm', { token, approved: true });
    await ask('save', { token, ...fields });
    const other = await server.token();
    await ask('save', { token: other, ...fields, name: number, address: `Via ${fields.number}` });
    await ask('save', { token: other, ...fields, expires: number });
    await ask('save', { token: other, ...fields, code: `${code}9` });
    await ask('save', { token: other, ...fields, number: `${number}1` });
    await ask('save', JSON.stringify({ token: other, ...fields }).slice(0, -1));
    await ask('save', { token: number, ...fields });
    await ask('save', { token: other, ...fields }, { 'Content-Type': 'text/plain' });
    await ask('save', { token: other, ...fields, more: 'x'.repeat(20_000) });
    mood = 'kept';
    await ask('save', { token: other, ...fields });
    await ask('save', { token: await server.token(edit), ...fields });
    const methods = (await server.account()).methods.map(({ lastFour }) => lastFour);
    await server.close();

    expect(answers.map(({ status }) => status)).to.deep.equal([
      ...[409, 409, 409, 200, 200, 200, 403],
      ...[422, 422, 422, 422, 400, 403, 415, 413, 200, 422],
    ]);
    expect(methods).to.deep.equal(['4242', '8431', '8431']);
    expect(seen.map(({ number: asked, securityCode }) => [asked, securityCode])).to.deep.equal(
      Array.from({ length: 5 }, () => [number, code]),
    );
    const kept = await everythingIn(folder);
    expect(kept).to.contain('8431');
    expect(hasSecrets(kept), 'files').to.equal(false);
    expect(server.logged.length).to.be.greaterThan(answers.length);
    expect(hasSecrets(server.logged.join('\n')), 'logs').to.equal(false);
    for (const { text, headers } of answers)
      expect(hasSecrets(`${text} ${JSON.stringify([...headers])}`), text).to.equal(false);
  });
});
