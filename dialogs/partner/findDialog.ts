import { z } from 'zod';
import { languages, stringsOf } from '../../cards/language.js';
import { findList, foundOnPage } from '../../cards/customers/findList.js';
import { findOverview } from '../../cards/customers/findOverview.js';
import { countedSales, servedSales } from '../../domain/application/servedSales.js';
import { normaliseText } from '../../domain/basics/normaliseText.js';
import type { SoldFilter } from '../../domain/reports/soldRow.js';
import { soldFilters } from '../../domain/reports/soldRow.js';
import { setAgentDigest } from '../../domain/partner/commands/setAgentDigest.js';
import { partnershipOf } from '../../domain/partner/partnershipChanges.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import type { Turn } from '../turn.js';
import { partnershipNow } from './partnershipNow.js';
import { saidIn } from '../understanding/parseProducts.js';

const startInput = z.object({
  filter: z.enum(soldFilters).optional().catch(undefined),
  page: z.number().int().min(0).max(100_000).catch(0),
});

/** Looks for subscriptions across the customers of the agent's partner. */
export const findJourney: Journey = {
  id: 'find',
  kind: 'looks',
  start: (turn, given) => {
    const { filter = filterIn(saidIn(given)), page } = startInput.parse(typeof given === 'object' ? (given ?? {}) : {});
    return filter === undefined ? overview(turn) : list(turn, filter, page);
  },
  answers: [on(findOverview, setDigest)],
};

const phrases = languages
  .flatMap((language) => {
    const { filter: titles, filterWords } = stringsOf[language].find;
    return soldFilters.flatMap((filter) =>
      [titles[filter], ...filterWords[filter]].map((text) => ({ filter, words: normaliseText(text) })),
    );
  })
  .toSorted((a, b) => b.words.length - a.words.length);

/** The filter that a sentence names, by the longest of its words. */
function filterIn(said: string): SoldFilter | undefined {
  const text = ` ${normaliseText(said)} `;
  return phrases.find(({ words }) => text.includes(` ${words} `))?.filter;
}

async function overview(turn: Turn, banner = ''): Promise<Reply> {
  const { services, by } = turn;
  const counts = await countedSales(services, by);
  const known = partnershipOf(await partnershipNow(turn)).agents.find(({ person }) => person === by.person.id);
  const digest = { isOn: known?.wantsNoDigest !== true, operation: services.newOperation() };
  return show(turn, findOverview, { counts, digest, banner }, { journey: 'find', data: {} });
}

async function setDigest(
  turn: Turn,
  { isWanted, operation }: { readonly isWanted: boolean; readonly operation: string },
): Promise<Reply> {
  const { services, by, reader } = turn;
  const outcome = await services.commands.execute(setAgentDigest, { input: { isWanted }, operation }, by);
  if (!outcome.accepted) return refused(turn, { refusal: outcome.refusal });
  return overview(turn, isWanted ? reader.strings.find.digestOn : reader.strings.find.digestOff);
}

async function list(turn: Turn, filter: SoldFilter, wanted: number): Promise<Reply> {
  const { services, by, reader } = turn;
  const ask = (from: number) => servedSales(services, by, { filter, from: from * foundOnPage, count: foundOnPage });
  const asked = await ask(wanted);
  const pages = Math.max(1, Math.ceil(asked.total / foundOnPage));
  const page = Math.min(wanted, pages - 1);
  const { rows, total } = page === wanted ? asked : await ask(page);
  const data = {
    ...{ filter, rows, page, pages, subscriptions: total, now: services.clock.now() },
    exportUrl: services.pages.download(by, { kind: 'sold', filter }, reader.language, reader.region),
  };
  return show(turn, findList, data, { journey: 'find', data: { filter, page } });
}
