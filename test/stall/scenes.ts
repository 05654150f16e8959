import { randomUUID } from 'node:crypto';
import type { OverviewState } from '../../cards/admin/overviewState.js';
import { everything } from '../../cards/admin/overviewState.js';
import { menu } from '../../cards/menu/menu.js';
import type { Download } from '../../dialogs/services.js';
import { overviewSorts } from '../../domain/reports/overview.js';
import type { ButtonData, Member } from '../faults/teamsClient.js';
import { historied, nextInvoice } from './organisation.js';

/** What one person does to a bot, while another wants the menu. */
export interface Scene {
  readonly name: string;
  readonly run: (attack: Attack) => Promise<void>;
}

export interface Attack {
  readonly say: (text: string) => Promise<void>;
  readonly press: (data: ButtonData) => Promise<void>;
  /** A body of any kind. */
  readonly send: (body: string) => Promise<void>;
  readonly download: (by: Member, what: Download) => Promise<void>;
  /** Somebody with licences to give. */
  readonly owner: Pick<Attack, 'say'>;
  readonly admin: Pick<Attack, 'say' | 'press'> & { readonly member: Member };
  /** Somebody saves something, so that lists change. */
  readonly change: () => Promise<void>;
}

const longButton = 254_000;
const longMessage = 28_000;

/** Texts that patterns, Unicode and lists of words find hard. */
const hard: Readonly<Record<string, (length: number) => string>> = {
  mentions: (length) => '<at>'.repeat(length / 4),
  markup: (length) => '<p><b'.repeat(length / 5),
  accents: (length) => 'a\u0315\u0300\u05ae\u0301'.repeat(length / 5),
  ligatures: (length) => '\ufdfa'.repeat(length),
  digits: (length) => '1 '.repeat(length / 2),
  words: (length) => 'my '.repeat(length / 3),
  'unknown names': (length) => Array.from({ length: length / 10 }, (_, i) => `Xq${i}zk Wv`).join(','),
  'nearly names': (length) => Array.from({ length: length / 14 }, (_, i) => `Byuer ${i}x`).join(','),
  spaces: (length) => ' \n'.repeat(length / 2),
  'question marks': (length) => '?'.repeat(length),
};

async function times(count: number, act: () => Promise<void>): Promise<void> {
  await Promise.all(Array.from({ length: count }, act));
}

const fields = ['text', 'said', 'seats', 'people', 'chosen', 'pick', 'feedback', 'number'];
const filled = (text: string): ButtonData => ({
  start: 'buy',
  ...Object.fromEntries(fields.map((one) => [one, text])),
});

export const scenes: readonly Scene[] = [
  ...Object.entries(hard).flatMap(([what, make]): readonly Scene[] => [
    {
      name: `four buttons of 254 KB at once: ${what}`,
      run: ({ press }) => times(4, () => press(filled(make(longButton / fields.length)))),
    },
    {
      name: `a button with one text of 254 KB: ${what}`,
      run: ({ press }) => press({ start: 'buy', said: make(longButton) }),
    },
    {
      name: `a button as long as allowed: ${what}`,
      run: ({ press }) => press({ start: 'buy', said: make(11_900), text: make(11_900) }),
    },
    { name: `a message of 28 KB: ${what}`, run: ({ say }) => say(make(longMessage)) },
  ]),
  {
    name: 'twenty messages of 28 KB at once',
    run: ({ say }) => times(20, () => say(hard.mentions?.(longMessage) ?? '')),
  },
  {
    name: 'names that nobody has, where people are picked',
    run: async ({ owner }) => {
      await owner.say('assign');
      await owner.say(hard['nearly names']?.(280) ?? '');
    },
  },
  { name: 'four bodies of brackets', run: ({ send }) => times(4, () => send('['.repeat(250_000))) },
  {
    name: 'four bodies of small objects',
    run: ({ send }) => times(4, () => send(`{"a":[${'{},'.repeat(80_000)}1]}`)),
  },
  ...overviewSorts.flatMap((sort): readonly Scene[] => [
    {
      name: `an admin’s list by ${sort}`,
      run: ({ admin, change }) => change().then(() => admin.press(listOf({ sort }))),
    },
  ]),
  {
    name: 'an admin’s search',
    run: ({ admin, change }) => change().then(() => admin.press(listOf({ text: 'anna power' }))),
  },
  { name: 'an admin’s last page', run: ({ admin }) => admin.press(listOf({ page: 8_000 })) },
  {
    name: 'a purchaser by name',
    run: ({ admin }) => admin.press({ card: 'overview-find', action: 'find', name: 'buyer' }),
  },
  {
    name: '50,000 subscriptions as CSV',
    run: ({ download, admin }) => download(admin.member, { kind: 'subscriptions', filter: {} }),
  },
  {
    name: 'the PDF of an invoice of 400 lines',
    run: ({ download }) => {
      const { member, invoice } = nextInvoice();
      return download(member, { kind: 'invoice', ...invoice });
    },
  },
  {
    name: 'a history of 3,000 changes as CSV',
    run: ({ download }) => download(historied.member, { kind: 'history', ...historied.subscription }),
  },
];

function listOf(state: Partial<OverviewState>): ButtonData {
  return { card: menu.id, start: 'admin', view: 'list', state: { ...everything, ...state }, nonce: randomUUID() };
}
