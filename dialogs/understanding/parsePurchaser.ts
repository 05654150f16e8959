import { plain } from '../../cards/markdown.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { Purchaser } from '../../domain/reports/overview.js';
import type { Turn } from '../turn.js';

interface Typed {
  readonly name: string;
  /** The earlier name, and the purchaser it stood for. */
  readonly was: string;
  readonly purchaser: string;
  /** The purchaser chosen among several. */
  readonly who: string;
}

/** One purchaser (an empty id means any), or a question. */
type PurchaserMatch =
  | { readonly kind: 'one'; readonly id: string }
  | {
      readonly kind: 'question';
      readonly banner: string;
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
    };

const mostCandidates = 8;

/** Matches a typed name with purchasers, including those who have left (B-8). */
export async function purchaserNamed(turn: Turn, { name, was, purchaser, who }: Typed): Promise<PurchaserMatch> {
  const { services, by, reader } = turn;
  const typed = normaliseText(name);
  if (name.trim() === '') return { kind: 'one', id: '' };
  if (purchaser !== '' && typed === normaliseText(was)) return { kind: 'one', id: purchaser };

  const found = typed === '' ? [] : await services.overview.purchasers(by.tenant, name);
  const exactly = found.filter(({ words }) => words === typed);
  const best = exactly.length > 0 ? exactly : found;
  const [only, another] = best;
  const chosen = best.find(({ id }) => id === who);
  if (chosen !== undefined) return { kind: 'one', id: chosen.id };
  if (only !== undefined && another === undefined) return { kind: 'one', id: only.id };

  const { overview: words } = reader.strings;
  const candidates = await Promise.all(best.slice(0, mostCandidates).map((one) => distinct(turn, one, best)));
  if (best.length === 0) return { kind: 'question', banner: words.nobodyCalled(plain(name)), candidates };
  const ask = best.length > mostCandidates ? words.tooManyCalled : words.severalCalled;
  return { kind: 'question', banner: ask(best.length), candidates };
}

/** Tells namesakes apart by their addresses. */
async function distinct({ services, by }: Turn, { id, name, words }: Purchaser, all: readonly Purchaser[]) {
  if (all.filter((other) => other.words === words).length === 1) return { id, name };
  const person = await services.directory.person(by.tenant, id);
  return { id, name: `${name} (${person?.mail ?? id})` };
}
