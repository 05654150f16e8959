import { expect } from 'chai';
import { languages, stringsOf } from '../../../../../cards/language.js';
import { exchange, statusOf } from '../../../../support/http.js';
import { PayServer, rightFields } from '../../../../support/payServer.js';
import { temporaryFolders } from '../../../../support/storeFolders.js';

describe('The addresses below /pay/', () => {
  const newFolder = temporaryFolders();
  let server: PayServer;

  beforeEach(async () => {
    server = await PayServer.open({ folder: await newFolder() });
  });
  afterEach(() => server.close());

  it('allow nothing from elsewhere, nothing inline, no frame, no cache, no referrer and no cookie', async () => {
    const token = await server.token();
    const answers = [
      ...(await Promise.all(['', 'page.js', 'page.css', 'icon.svg'].map((file) => fetch(`${server.url}/pay/${file}`)))),
      await server.ask('open', { token }),
      await server.ask('save', { token, code: '1' }),
      await server.ask('open', { token: 'x' }),
      await server.ask('save', '{', { Origin: 'https://evil.example' }),
    ];

    expect(answers.map(({ status }) => status)).to.deep.equal([200, 200, 200, 200, 200, 422, 403, 403]);
    for (const { headers } of answers) {
      const policy = new Map(
        (headers.get('content-security-policy') ?? '').split('; ').map((one) => {
          const [name = '', ...values] = one.split(' ');
          return [name, values.join(' ')];
        }),
      );
      expect(policy.get('default-src')).to.equal("'none'");
      expect(policy.get('frame-ancestors')).to.equal("'none'");
      expect(policy.get('base-uri')).to.equal("'none'");
      for (const name of ['script-src', 'style-src', 'connect-src', 'form-action'])
        expect(policy.get(name), name).to.equal("'self'");
      expect([...policy.values()].join(' ')).not.to.match(/unsafe|\*|http|data:/);
      expect(headers.get('referrer-policy')).to.equal('no-referrer');
      expect(headers.get('cache-control')).to.equal('no-store');
      expect(headers.get('x-content-type-options')).to.equal('nosniff');
      expect(headers.get('x-frame-options')).to.equal('DENY');
      expect(headers.get('set-cookie')).to.equal(null);
      expect(headers.get('server')).to.equal(null);
    }
  });

  for (const language of languages) {
    it(`begin with a page in ${language}, which names nobody and loads nothing from elsewhere`, async () => {
      const { page } = stringsOf[language];
      const response = await fetch(`${server.url}/pay/`, {
        headers: { 'Accept-Language': `fr;q=0.9, ${language}-XX;q=0.5` },
      });

      const text = await response.text();
      expect(response.headers.get('content-type')).to.equal('text/html; charset=utf-8');
      expect(text).to.contain(`<html lang="${language}">`).and.contain(page.opening).and.contain(page.noScript);
      expect(text.match(/(?:src|href)="[^"]*"/g)).to.deep.equal([
        'href="icon.svg"',
        'href="page.css"',
        'src="page.js"',
      ]);
      expect(text).not.to.match(/<script(?! type="module" src="page.js">)|style=|\son\w+=/);
    });
  }

  it('are reached without the slash too', async () => {
    const response = await fetch(`${server.url}/pay`);

    expect([response.url, response.status]).to.deep.equal([`${server.url}/pay/`, 200]);
  });

  it('are asked by POST, and read by GET', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      expect((await fetch(`${server.url}/pay/save`, { method })).status, method).to.be.oneOf([404, 405]);
    expect((await server.ask('' as 'open', {})).status).to.equal(405);
    expect((await fetch(`${server.url}/pay/page.map`)).status).to.equal(404);
    expect((await fetch(`${server.url}/pay/%2e%2e/%2e%2e/package.json`)).status).to.equal(404);
  });

  it('take only JSON of a bearable size, whether its length is declared or not', async () => {
    const token = await server.token();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
      expect((await server.ask('save', { token }, { 'Content-Type': type })).status, type).to.equal(415);
    expect((await server.ask('save', { token }, { 'Content-Encoding': 'gzip' })).status).to.equal(415);
    expect((await server.ask('save', '{')).status).to.equal(400);
    expect((await server.ask('save', { token, number: 4242 })).status).to.equal(400);
    expect((await server.ask('save', { token, name: 'x'.repeat(1_001) })).status).to.equal(400);
    expect((await server.ask('confirm', { token, approved: 'yes' })).status).to.equal(400);
    expect((await server.ask('save', { token, more: 'x'.repeat(17_000) })).status).to.equal(413);

    const head =
      'POST /pay/save HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n';
    const chunk = `${(20_000).toString(16)}\r\n${'x'.repeat(20_000)}\r\n`;
    expect(statusOf(await exchange(server.url, head + chunk))).to.equal(413);
    expect((await server.ask('save', { token, ...rightFields })).status).to.equal(200);
  });

  it('answer no other site', async () => {
    const token = await server.token();
    for (const from of [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
      { 'Sec-Fetch-Site': 'none' },
      { Origin: server.url, 'Sec-Fetch-Site': 'cross-site' },
    ] as const) {
      const answer = await server.ask('save', { token, ...rightFields }, from as unknown as Record<string, string>); // one of them each
      expect([answer.status, answer.text], JSON.stringify(from)).to.deep.equal([403, '']);
    }
    expect((await server.account()).methods).to.have.length(1);

    const own = { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' };
    const answer = await server.ask('save', { token, ...rightFields }, own);
    expect(answer.status).to.equal(200);
    expect(answer.headers.get('access-control-allow-origin')).to.equal(null);
  });
});
