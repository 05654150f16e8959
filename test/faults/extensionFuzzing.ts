import { quickActions } from '../../cards/extension/dialogNotice.js';
import { menu } from '../../cards/menu/menu.js';
import { lookups } from '../../cards/strings/extension/strings.js';
import { sampleTenant } from '../../bot/local/sample.js';
import { openJsonStore } from '../../domain/stores/jsonStore.js';
import { junkFrom, mutated } from './junk.js';
import { chanceFrom } from './seeded.js';
import { ServerProcess, withoutLimits } from './serverProcess.js';
import { openSink } from './sink.js';
import type { Activity, ButtonData, Member } from './teamsClient.js';
import { buttonsOn, dialogCardIn, TeamsClient } from './teamsClient.js';

export interface ExtensionFuzzOptions {
  readonly folder: string;
  readonly seed: number;
  readonly requests: number;
}

export interface ExtensionFuzzReport {
  readonly statuses: Readonly<Record<string, number>>;
  /** What each kind of answer came as. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Empty if all is well. */
  readonly problems: readonly string[];
}

const people: readonly Member[] = Array.from({ length: 8 }, (_, at) => ({ id: `fuzzer-${at}`, name: `Fuzzer ${at}` }));
const concurrent = 8;
const mostButtons = 200;

/**
 * Sends the real bot requests of the message extension, most of them spoiled: every one is answered below 500, and
 * nobody's account changes, since no button that acts is among them as it was drawn.
 */
export async function fuzzExtension({ folder, seed, requests }: ExtensionFuzzOptions): Promise<ExtensionFuzzReport> {
  const chance = chanceFrom(seed);
  const junk = junkFrom(chance);
  const sink = await openSink();
  const client = new TeamsClient(sink.url);
  const problems: string[] = [];
  const statuses: Record<string, number> = {};
  const kinds: Record<string, number> = {};
  const buttons: ButtonData[] = [{ card: menu.id, start: 'buy' }];

  const acquainted = await started(folder);
  for (const member of people) await client.post(acquainted.url, client.message(member, 'menu'));
  await acquainted.process.kill('SIGTERM');
  const before = await documentsIn(folder);

  const server = await started(folder);
  let left = requests;
  await Promise.all(
    Array.from({ length: concurrent }, async () => {
      while (left-- > 0 && problems.length === 0) await once(aRequest());
    }),
  );
  const health = await client.get(server.url, '/healthz');
  if (health.status !== 200) problems.push(`Afterwards: ${health.status}`);
  const end = await server.process.kill('SIGTERM');
  if (end !== 0) problems.push(`Ended with ${end}: ${server.process.errors}`);
  const after = await documentsIn(folder);
  // Whoever has an id that was spoiled gets a sample account, in which nothing has been done.
  for (const [id, { text, operations }] of after) {
    const isSame = before.has(id) ? before.get(id)?.text === text : operations === 0;
    if (!isSame) problems.push(`Changed: ${id}`);
  }
  await client.close();
  await sink.close();
  return { statuses, kinds, problems };

  async function once(activity: Activity): Promise<void> {
    const sent = chance.happens(0.6) ? mutated(activity, chance, junk) : activity;
    try {
      const answer = await client.post(server.url, sent);
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status >= 500) problems.push(`${answer.status} for ${JSON.stringify(sent).slice(0, 1_500)}`);
      if (!answer.text.startsWith('{')) return;
      const kind = Object.keys(JSON.parse(answer.text) as object)[0] ?? 'nothing';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
      for (const data of buttonsOn(dialogCardIn(answer))) {
        if (buttons.length < mostButtons) buttons.push(data);
        else buttons[chance.below(mostButtons)] = data;
      }
    } catch (error) {
      problems.push(`${String(error)} for ${JSON.stringify(sent).slice(0, 1_500)}`);
    }
  }

  function aRequest(): Activity {
    const member = chance.pick(people);
    const pressed = { ...chance.pick(buttons), ...(chance.happens(0.8) && { for: member.id }) };
    // A button that acts never comes back whole: its operation is another one.
    const data = 'operation' in pressed ? { ...pressed, operation: 'somebody-else’s' } : pressed;
    const odd = () => chance.pick(junk);
    return chance.pick([
      () =>
        client.extension(member, 'query', {
          commandId: chance.pick([...lookups, 'x', odd()]),
          parameters: chance.pick([[{ name: 'query', value: chance.pick(['vis', '2026', 'a', odd()]) }], odd()]),
          queryOptions: chance.pick([
            { skip: chance.pick([0, 25, -1, 1e9]), count: chance.pick([25, 0, 1_000]) },
            odd(),
          ]),
        }),
      () =>
        client.extension(member, 'fetchTask', {
          commandId: chance.pick([...quickActions, 'x', odd()]),
          commandContext: chance.pick(['compose', 'commandbox', 'message', odd()]),
          messagePayload: chance.pick([undefined, aMessage(), odd()]),
        }),
      () => client.extension(member, 'submitAction', { commandId: 'buy', data: mutated(data, chance, junk) }),
      () => client.extension(member, 'submitAction', { commandId: odd(), data }),
      () => client.extension(member, chance.pick(otherNames), chance.pick([{}, data, odd()])),
    ])();
  }

  function aMessage(): unknown {
    const someone = () => ({
      user: { id: chance.pick(people).id, displayName: 'Someone', userIdentityType: 'aadUser' },
    });
    const body = { contentType: 'html', content: '<script>alert(1)</script>'.repeat(chance.below(1_000)) };
    return { id: '1', from: someone(), mentions: [{ mentioned: someone() }], body };
  }
}

const otherNames = [
  'selectItem',
  'queryLink',
  'anonymousQueryLink',
  'querySettingUrl',
  'setting',
  'onCardButtonClicked',
];

async function started(folder: string) {
  const process = new ServerProcess({ env: { ...withoutLimits, DATA_DIR: folder, LOG_LEVEL: 'error' } });
  return { process, url: await process.listening };
}

/** Everybody's accounts, as they are kept. */
async function documentsIn(folder: string): Promise<ReadonlyMap<string, { text: string; operations: number }>> {
  const store = await openJsonStore({ folder });
  const documents = new Map<string, { text: string; operations: number }>();
  for await (const account of store.ofTenant(sampleTenant)) {
    const { operations } = account;
    documents.set(`${account.owner} ${account.id}`, { text: JSON.stringify(account), operations: operations.length });
  }
  await store.close();
  return documents;
}
