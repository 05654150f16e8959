import { z } from 'zod';
import { sentenceFor } from '../../cards/menu/refusal.js';
import { enquiryCard } from '../../cards/partnership/enquiry.js';
import { enquiriesPerPage, enquiryList } from '../../cards/partnership/enquiryList.js';
import { answerEnquiry, longestEnquiry } from '../../domain/partner/commands/askPartner.js';
import type { Enquiry } from '../../domain/partner/partnership.js';
import { isOpenNow } from '../../domain/partner/partnership.js';
import { enquiryOf, partnershipOf } from '../../domain/partner/partnershipChanges.js';
import type { Journey } from '../journey.js';
import { on } from '../journey.js';
import { refused } from '../refusals/refused.js';
import type { Reply } from '../replies.js';
import { alreadyDone, show } from '../replies.js';
import type { Turn } from '../turn.js';
import { partnershipNow } from './partnershipNow.js';

const startInput = z.object({ enquiry: z.string() });

/** What customers have asked for (R48). */
export const enquiriesJourney: Journey = {
  id: 'enquiries',
  kind: 'looks',
  start: (turn, given) => {
    const { enquiry } = startInput.safeParse(given).data ?? {};
    return enquiry === undefined ? list(turn, 0) : openEnquiry(turn, enquiry);
  },
  answers: [on(enquiryList, (turn, { page }) => list(turn, page)), on(enquiryCard, answered)],
};

async function list(turn: Turn, wanted: number): Promise<Reply> {
  const { services, by } = turn;
  const all = partnershipOf(await partnershipNow(turn)).enquiries;
  const now = services.clock.now();
  const served = await Promise.all(all.map(({ customer }) => services.directory.servesNow(by.tenant, customer, now)));
  const enquiries = all
    .filter((_, at) => served[at])
    .toSorted((a, b) => Number(isOpenNow(b)) - Number(isOpenNow(a)) || (a.since < b.since ? 1 : -1));
  const pages = Math.max(1, Math.ceil(enquiries.length / enquiriesPerPage));
  const page = Math.min(wanted, pages - 1);
  return show(turn, enquiryList, {
    enquiries: enquiries.slice(page * enquiriesPerPage, (page + 1) * enquiriesPerPage),
    open: enquiries.filter(isOpenNow).length,
    ...{ page, pages },
  });
}

/** An enquiry as it is now; it does not exist for an agent whose partner no longer serves the customer. */
async function openEnquiry(
  turn: Turn,
  id: string,
  { banner = '', reason = '' }: { readonly banner?: string; readonly reason?: string } = {},
): Promise<Reply> {
  const { services } = turn;
  const enquiry = enquiryOf(await partnershipNow(turn), id);
  if (enquiry === undefined || !(await isServed(turn, enquiry)))
    return refused(turn, { refusal: { code: 'not-found' } });
  const operation = services.newOperation();
  return show(turn, enquiryCard, { enquiry, reason, longest: longestEnquiry, operation, banner });
}

function isServed({ services, by }: Turn, { customer }: Enquiry): Promise<boolean> {
  return services.directory.servesNow(by.tenant, customer, services.clock.now());
}

interface Press {
  readonly action: 'done' | 'declined';
  readonly enquiry: string;
  readonly operation: string;
  readonly note: string;
}

async function answered(turn: Turn, { action, enquiry, operation, note }: Press): Promise<Reply> {
  const { services, by, reader } = turn;
  if (note.length > longestEnquiry) {
    const banner = reader.strings.requests.noteError(longestEnquiry);
    return openEnquiry(turn, enquiry, { banner, reason: note.slice(0, longestEnquiry) });
  }
  const input = { enquiry, answer: action, reason: note };
  const outcome = await services.commands.execute(answerEnquiry, { input, operation }, by);
  if (outcome.accepted) return openEnquiry(turn, enquiry, { banner: alreadyDone(turn, outcome.earlier) });
  const { refusal } = outcome;
  return refusal.code === 'not-found'
    ? refused(turn, { refusal })
    : openEnquiry(turn, enquiry, { banner: sentenceFor(refusal, reader) });
}
