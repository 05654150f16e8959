import { expect } from 'chai';
import { downloadKey } from '../../../../bot/downloads/downloadKey.js';
import type { DownloadLinks } from '../../../../bot/downloads/downloadLinks.js';
import { downloadLinks } from '../../../../bot/downloads/downloadLinks.js';
import { anActor } from '../../../support/builders.js';
import { HandClock } from '../../../support/ports.js';

const now = '2026-08-05T09:00:00.000Z';
const invoice = { kind: 'invoice', account: 'account-1', number: 'SK-202607-4K7Q2MX' } as const;

function linksAt(clock = new HandClock(now), key = Buffer.alloc(32, 7)): DownloadLinks {
  return downloadLinks({ key, baseUrl: () => 'https://bot.example', clock });
}

/** The link with one part of its query changed. */
function changed(link: string, part: 'c' | 's', change: (value: string) => string): string {
  const url = new URL(link);
  url.searchParams.set(part, change(url.searchParams.get(part) ?? ''));
  return url.href;
}

describe('A download’s link', () => {
  it('says what it leads to, for whom, and until when', () => {
    const links = linksAt();

    const link = links.linkTo(anActor(), invoice, 'pl');

    expect(new URL(link).origin + new URL(link).pathname).to.equal('https://bot.example/files/invoice');
    expect(links.read(link)).to.deep.equal({
      tenant: anActor().tenant,
      person: anActor().person.id,
      account: 'account-1',
      kind: 'invoice',
      name: 'SK-202607-4K7Q2MX',
      language: 'pl',
      expires: Date.parse('2026-08-05T09:15:00.000Z'),
    });
  });

  it('leads to a subscription’s history as well', () => {
    const links = linksAt();
    const history = { kind: 'history', account: 'account-1', subscription: 'sub-1' } as const;

    expect(links.read(links.linkTo(anActor(), history, 'en'))).to.include({ kind: 'history', name: 'sub-1' });
  });

  it('leads to an admin’s overview with what was looked for', () => {
    const links = linksAt();
    const filter = { text: 'Visio', endingBy: '2026-09-01' };

    const read = links.read(links.linkTo(anActor(), { kind: 'subscriptions', filter }, 'en'));
    expect(read).to.include({ kind: 'subscriptions', account: '', name: JSON.stringify(filter) });
  });

  it('works for 15 minutes, as often as it is opened', () => {
    const clock = new HandClock(now);
    const links = linksAt(clock);
    const link = links.linkTo(anActor(), invoice, 'en');

    clock.time = '2026-08-05T09:14:59.999Z';
    expect([links.read(link), links.read(link)]).not.to.include(undefined);

    clock.time = '2026-08-05T09:15:00.000Z';
    expect(links.read(link)).to.equal(undefined);
  });

  it('does not survive the change of a single bit', () => {
    const links = linksAt();
    const link = links.linkTo(anActor(), invoice, 'en');
    const body = new URL(link).searchParams.get('c') ?? '';
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as object; // what linkTo has written

    const later = Buffer.from(JSON.stringify({ ...said, expires: 9e15 })).toString('base64url');
    expect(links.read(changed(link, 'c', () => later))).to.equal(undefined);
    for (let at = 0; at < body.length; at += 7) {
      const flip = (text: string) => text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
      expect(links.read(changed(link, 'c', flip)), `body at ${at}`).to.equal(undefined);
    }
    for (const wrong of ['', 'AAAA', 'A'.repeat(43), 'A'.repeat(10_000), '%00', 'ł']) {
      expect(links.read(changed(link, 's', () => wrong)), wrong.slice(0, 50)).to.equal(undefined);
    }
    expect(links.read('/files/invoice')).to.equal(undefined);
  });

  it('works with the key only that signed it', () => {
    const link = linksAt().linkTo(anActor(), invoice, 'en');

    expect(linksAt(new HandClock(now), Buffer.alloc(32, 8)).read(link)).to.equal(undefined);
  });
});

describe('The key of links', () => {
  it('is made once, at random, and kept', async () => {
    const items = [new Map<string, unknown>(), new Map<string, unknown>()];
    const states = items.map((kept) => ({
      read: (keys: readonly string[]) => Promise.resolve(Object.fromEntries(keys.map((key) => [key, kept.get(key)]))),
      write: (changes: Readonly<Record<string, unknown>>) => {
        for (const [key, value] of Object.entries(changes)) kept.set(key, value);
        return Promise.resolve();
      },
    }));
    const [one, other] = states;
    if (one === undefined || other === undefined) throw new Error('There are two');

    const key = await downloadKey(one);

    expect(key).to.have.length(32);
    expect(await downloadKey(one)).to.deep.equal(key);
    expect(await downloadKey(other)).not.to.deep.equal(key);
  });
});
