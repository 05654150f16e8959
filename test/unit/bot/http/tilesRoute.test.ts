import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { serveTiles } from '../../../../bot/http/tilesRoute.js';
import { powerBi } from '../../../support/builders.js';
import { openBot, type RunningBot } from '../../../support/http.js';

const drawn = readFileSync(new URL(`../../../../cards/tiles/${powerBi}.png`, import.meta.url));

describe('The address of a product’s tile', () => {
  let bot: RunningBot;
  const faults: unknown[] = [];
  const ask = (path: string, method = 'GET') => fetch(bot.url + path, { method });

  before(async () => {
    bot = await openBot();
    serveTiles(bot.routes, { log: { error: (...fault: unknown[]) => void faults.push(fault) } });
  });
  after(() => bot.close());

  it('gives a PNG to anybody, which may be kept for a day and shown by any page', async () => {
    const answer = await ask(`/tiles/${powerBi}.png`);

    expect(answer.status).to.equal(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(drawn)).to.equal(true);
    expect(answer.headers.get('content-type')).to.equal('image/png');
    expect(answer.headers.get('cache-control')).to.equal('public, max-age=86400');
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff');
    expect(answer.headers.get('cross-origin-resource-policy')).to.equal('cross-origin');
  });

  it('says how long it is without giving it, where that is asked', async () => {
    const answer = await ask(`/tiles/${powerBi}.png`, 'HEAD');

    expect([answer.status, answer.headers.get('content-length'), await answer.text()]).to.deep.equal([
      200,
      String(drawn.length),
      '',
    ]);
  });

  for (const path of ['CFQ7TTC00000.png', `${powerBi}.json`, powerBi, '..%2f..%2fpackage.json', '%2e%2e', '']) {
    it(`has nothing at “${path}”, and keeps nothing of it`, async () => {
      const answer = await ask(`/tiles/${path}`);

      expect([answer.status, await answer.text()]).to.deep.equal([404, '']);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
      expect(faults).to.deep.equal([]);
    });
  }
});
