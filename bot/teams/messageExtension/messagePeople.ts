import { z } from 'zod';
import { mostChosen } from '../../../cards/layouts/people.js';
import { namesUpTo, shortened } from '../../../cards/names.js';
import type { NotPickedReason } from '../../../cards/strings/extension/strings.js';
import type { Turn } from '../../../dialogs/turn.js';

const text = z.string().max(1_000).catch('');
const user = z.looseObject({ id: text, displayName: text, userIdentityType: text });
const other = z.looseObject({ displayName: text });
const party = z.looseObject({
  user: user.nullish().catch(undefined),
  application: other.nullish().catch(undefined),
  conversation: other.nullish().catch(undefined),
  tag: other.nullish().catch(undefined),
});
const mention = z.looseObject({ mentionText: text, mentioned: party.nullish().catch(undefined) }).nullish();

/** What Teams sends of a message. Anybody can have written it, so every part may be missing or of a wrong type. */
const message = z.looseObject({
  from: party.nullish().catch(undefined),
  mentions: z.array(mention.catch(undefined)).catch([]),
});

interface Named {
  readonly name: string;
  readonly party: z.infer<typeof party>;
}

export interface MessagePeople {
  /** Directory ids of the members among a message's author and those mentioned in it. */
  readonly chosen: readonly string[];
  /** Who was not picked and why, or that nobody is there; empty where all were. */
  readonly notice: string;
}

const mostNamed = 10;

/** The author of a message and the people mentioned in it, as far as they can be given a licence. */
export async function peopleOf(turn: Turn, payload: unknown): Promise<MessagePeople> {
  const { strings } = turn.reader;
  const { extension, assigning } = strings;
  const all = await Promise.all(namedIn(payload).map((one) => judged(turn, one)));
  const members = [...new Map(all.flatMap((one) => ('id' in one ? [[one.id, one.name] as const] : [])))];
  const leftOut = members.slice(mostChosen).map(([, name]) => name);
  const others = all.flatMap((one) =>
    'reason' in one ? [`${one.name === '' ? extension.nameless : one.name} (${extension.reasons[one.reason]})`] : [],
  );
  const out = [...new Set(others)];
  const notPicked = out.length === 0 ? [] : [extension.notPicked(namesUpTo(mostNamed, out, strings))];
  const tooMany = leftOut.length === 0 ? [] : [assigning.leftOut(mostChosen, namesUpTo(mostNamed, leftOut, strings))];
  const nobody = members.length === 0 ? [extension.nobodyInMessage] : [];
  const chosen = members.slice(0, mostChosen).map(([id]) => id);
  return { chosen, notice: [...notPicked, ...tooMany, ...nobody].join(' ') };
}

function namedIn(payload: unknown): readonly Named[] {
  const { from, mentions = [] } = message.safeParse(payload).data ?? {};
  const author = from ? [{ name: nameIn(from), party: from }] : [];
  const mentioned = mentions.flatMap((one) => {
    const party = one?.mentioned ?? {};
    const name = nameIn(party) || (one?.mentionText ?? '');
    return one?.mentioned || name !== '' ? [{ name, party }] : [];
  });
  return [...author, ...mentioned];
}

function nameIn({ user: person, application, conversation, tag }: Named['party']): string {
  return [person, application, conversation, tag].find((one) => one?.displayName)?.displayName ?? '';
}

type Judged = { readonly name: string } & ({ readonly id: string } | { readonly reason: NotPickedReason });

async function judged(
  { services, by }: Turn,
  { name: written, party: { user: one, application, conversation, tag } }: Named,
): Promise<Judged> {
  const name = shortened(written, mostShown);
  if (!one) return { name, reason: application ? 'app' : (conversation ?? tag) ? 'group' : 'unknown' };
  const { id, userIdentityType: identity } = one;
  if (identity === 'anonymousGuest' || identity === 'federatedUser') return { name, reason: 'outside' };
  if (id === '' || identity === 'onPremiseAadUser') return { name, reason: 'unknown' };

  const person = await services.directory.person(by.tenant, id);
  if (person === undefined) return { name, reason: 'outside' };
  const own = shortened(person.name, mostShown);
  if (person.kind === 'guest') return { name: own, reason: 'guest' };
  return person.enabled ? { id: person.id, name: own } : { name: own, reason: 'disabled' };
}

const mostShown = 60;
