import { setTimeout as wait } from 'node:timers/promises';
import { productPicker } from '../../cards/buying/productPicker.js';
import { purchaseOptions } from '../../cards/buying/purchaseOptions.js';
import { lookups } from '../../cards/strings/extension/strings.js';
import { ServerProcess, withoutLimits } from '../faults/serverProcess.js';
import type { Answered, ButtonData, Member } from '../faults/teamsClient.js';
import { buttonFor, dialogCardIn, TeamsClient } from '../faults/teamsClient.js';
import { openSink } from '../faults/sink.js';

export interface LoadFigures {
  readonly requests: number;
  /** Milliseconds until the answer. */
  readonly p99: number;
  /** Answered by another status than 200, or not as asked. */
  readonly refused: number;
}

const perSecond = 50;
const persons = 300;
/** Of ten requests one is a _Save_, and the others look something up. */
const saveEach = 10;
const product = 'CFQ7TTC0HD33';

/** Requests of the message extension as they would come from a busy channel, each on its time, whatever the last one does. */
export async function extensionLoad({ folder, seconds }: { folder: string; seconds: number }): Promise<LoadFigures> {
  const sink = await openSink();
  const client = new TeamsClient(sink.url);
  const server = new ServerProcess({ env: { ...withoutLimits, DATA_DIR: folder, LOG_LEVEL: 'error' } });
  const url = await server.listening;
  const requests = perSecond * seconds;
  const saves = await inTurn(Math.ceil(requests / saveEach), (index) => reviewed(client, url, personOf(index)));

  const took: number[] = [];
  let refused = 0;
  const begun = performance.now();
  const all: Promise<void>[] = [];
  for (let index = 0; index < requests; index++) {
    await wait(Math.max(0, begun + (index * 1_000) / perSecond - performance.now()));
    all.push(send(index));
  }
  await Promise.all(all);
  await server.kill('SIGTERM');
  await client.close();
  await sink.close();
  const sorted = took.toSorted((a, b) => a - b);
  return { requests, p99: sorted[Math.ceil(sorted.length * 0.99) - 1] ?? NaN, refused };

  async function send(index: number): Promise<void> {
    const save = index % saveEach === 0 ? saves[index / saveEach] : undefined;
    const member = personOf(index);
    const queryOptions = { skip: 0, count: 25 };
    const asked = { commandId: lookups[index % lookups.length], parameters: [], queryOptions };
    const activity = save ?? client.extension(member, 'query', asked);
    const from = performance.now();
    const answer = await client.post(url, activity);
    took.push(performance.now() - from);
    if (!isAnswer(answer, save !== undefined)) refused += 1;
  }
}

function isAnswer({ status, text }: Answered, isSave: boolean): boolean {
  return (
    status === 200 &&
    (isSave ? text.includes('"type":"continue"') && !text.includes('dialog-notice') : text.includes('composeExtension'))
  );
}

function personOf(index: number): Member {
  const number = index % persons;
  return { id: `e0000000-0000-4000-8000-${String(number).padStart(12, '0')}`, name: `Person ${number}` };
}

/** The press of _Save_ on a review of five licences. */
async function reviewed(client: TeamsClient, url: string, member: Member) {
  const press = async (answer: Answered, data: ButtonData) =>
    client.post(
      url,
      client.extension(member, 'submitAction', { commandId: 'buy', data: { ...dialogOf(answer), ...data } }),
    );
  const products = await client.post(url, client.extension(member, 'fetchTask', { commandId: 'buy' }));
  const options = await press(products, { card: productPicker.id, for: member.id, action: 'continue', product });
  const filled = {
    action: 'review',
    product,
    account: 'account-1',
    seats: '5',
    offer: 'P1M monthly',
    method: 'visa-4242',
  };
  const review = await press(options, { card: purchaseOptions.id, for: member.id, ...filled });
  return client.extension(member, 'submitAction', { commandId: 'buy', data: buttonFor(dialogCardIn(review), 'save') });
}

/** What every button of a dialog's card carries. */
function dialogOf(answer: Answered): ButtonData {
  const [, dialog] = /"dialog":(\{[^}]*\})/.exec(answer.text) ?? [];
  return { dialog: JSON.parse(dialog ?? '{}') as unknown };
}

async function inTurn<Made>(count: number, make: (index: number) => Promise<Made>): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < count; index++) made.push(await make(index));
  return made;
}
