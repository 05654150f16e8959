import { z } from 'zod';
import type { ActivityWish } from '../../cards/partnership/activityList.js';
import { activitiesPerPage, activityList } from '../../cards/partnership/activityList.js';
import { plain } from '../../cards/markdown.js';
import type { Problem } from '../../cards/layouts/problem.js';
import { addDays, dayOf } from '../../domain/basics/calendar.js';
import type { ActivityRange } from '../../domain/reports/activity.js';
import { usualActivityDays } from '../../domain/reports/activity.js';
import { servedActivity } from '../../domain/application/servedActivity.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import type { Reply } from '../replies.js';
import { show } from '../replies.js';
import { downloadMinutes } from '../services.js';
import type { Turn } from '../turn.js';

/** What a partner's agents have changed for their customers (B-63). */
export const logJourney: Journey = {
  id: 'log',
  kind: 'looks',
  start: (turn) => listed(turn, usualIn(turn)),
  answers: [
    on(activityList, (turn, answer) =>
      answer.action === 'usual'
        ? listed(turn, usualIn(turn))
        : listed(turn, { from: answer.from, to: answer.to }, answer.action === 'page' ? answer.page : 0),
    ),
  ],
};

/** The last 30 days, with today. */
function usualIn({ services }: Turn): ActivityWish {
  const to = dayOf(services.clock.now());
  return { from: addDays(to, 1 - usualActivityDays), to };
}

async function listed(turn: Turn, wish: ActivityWish, wantedPage = 0): Promise<Reply> {
  const { services, by, reader } = turn;
  const { range, problem } = rangeOf(wish, turn);
  const found = range === undefined ? [] : await servedActivity(services, by.tenant, range);
  const pages = Math.max(1, Math.ceil(found.length / activitiesPerPage));
  const page = Math.min(wantedPage, pages - 1);
  const url = range && services.pages.download(by, { kind: 'activity', range }, reader.language, reader.region);
  return show(turn, activityList, {
    entries: found.slice(page * activitiesPerPage, (page + 1) * activitiesPerPage),
    matching: found.length,
    ...{ page, pages, wish, banner: problem },
    ...(range && { range }),
    ...(url !== undefined && found.length > 0 && { file: { url, minutes: downloadMinutes } }),
  });
}

const day = z.iso.date();

function rangeOf(
  { from, to }: ActivityWish,
  { reader }: Turn,
): { readonly range?: ActivityRange; readonly problem: Problem } {
  const { datesMissing, dateUnclear, datesTurned } = reader.strings.invoices;
  const wrong = Object.entries({ from, to }).find(([, written]) => !day.safeParse(written).success);
  if (wrong !== undefined) {
    const [field, written] = wrong;
    return { problem: { field, text: /\d/.test(written) ? dateUnclear(plain(written)) : datesMissing } };
  }
  return from > to
    ? { problem: { field: 'to', text: datesTurned } }
    : { range: { first: from, last: to }, problem: '' };
}
