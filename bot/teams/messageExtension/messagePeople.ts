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
  const { extension } = strings;
  const all = await Promise.all(namedIn(payload).map((one) => judged(turn, one)));
  const chosen = [...new Set(all.flatMap((one) => ('id' in one ? [one.id] : [])))].slice(0, mostChosen);
  const others = all.flatMap((one) =>
    'reason' in one ? [`${one.name === '' ? extension.nameless : one.name} (${extension.reasons[one.reason]})`] : [],
  );
  const out = [...new Set(others)];
  const notPicked = out.length === 0 ? [] : [extension.notPicked(namesUpTo(mostNamed, out, strings))];
  const nobody = chosen.length === 0 ? [extension.nobodyInMessage] : [];
  return { chosen, notice: [...notPicked, ...nobody].join(' ') };
}

function namedIn(payload: unknown): readonly Named[] {
  const { from, mentions = [] } = message.safeParse(payload).data ?? {};
  const author = from ? [{ name: nameIn(from), party: from }] : [];
  const mentioned = mentions
    .slice(0, mostChosen)
    .flatMap((one) =>
      one?.mentioned ? [{ name: nameIn(one.mentioned) || one.mentionText, party: one.mentioned }] : [],
    );
  return [...author, ...mentioned];
}

function nameIn({ user: person, application, conversation }: Named['party']): string {
  return [person, application, conversation].find((one) => one?.displayName)?.displayName ?? '';
}

type Judged = { readonly id: string } | { readonly name: string; readonly reason: NotPickedReason };

async function judged(
  { services, by }: Turn,
  { name: written, party: { user: one, application } }: Named,
): Promise<Judged> {
  const name = shortened(written, mostShown);
  if (!one) return { name, reason: application ? 'app' : 'group' };
  const { id, userIdentityType: identity } = one;
  if (identity === 'anonymousGuest' || identity === 'federatedUser') return { name, reason: 'outside' };
  if (id === '' || identity === 'onPremiseAadUser') return { name, reason: 'unknown' };

  const person = await services.directory.person(by.tenant, id);
  if (person === undefined) return { name, reason: 'outside' };
  if (person.kind === 'guest') return { name: person.name, reason: 'guest' };
  return person.enabled ? { id: person.id } : { name: person.name, reason: 'disabled' };
}

const mostShown = 60;
