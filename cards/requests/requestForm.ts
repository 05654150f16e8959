import { z } from 'zod';
import type { Answerer } from '../../domain/organisation/licenceRequest.js';
import type { Product } from '../../domain/basics/product.js';
import { defineCard } from '../card.js';
import type { Reader } from '../language.js';
import { plain } from '../markdown.js';
import { namesUpTo } from '../names.js';
import { button } from '../layouts/button.js';

export interface RequestForm {
  readonly product: Product;
  readonly to: readonly Answerer[];
  readonly note: string;
  readonly longest: number;
  /** It can be tried without asking anybody. */
  readonly canTry: boolean;
  readonly operation: string;
  readonly banner?: string;
}

const mostNames = 10;

/** What it is needed for, and who will be asked. */
export const requestForm = defineCard({
  id: 'request-form',
  template: 'layouts/note.json',
  answer: z.object({
    action: z.literal('send'),
    product: z.string(),
    operation: z.string(),
    note: z.string().default(''),
  }),
  review: ({ operation }: RequestForm) => operation,
  view: ({ product, to, note, longest, canTry, operation, banner = '' }: RequestForm, reader) => {
    const { requests, common, titles } = reader.strings;
    return {
      banner,
      title: requests.formTitle(plain(product.name)),
      text: whoIsAsked(to, reader),
      bindings: {
        note,
        noteLabel: requests.noteLabel,
        noteError: requests.noteError(longest),
        longest,
      },
      actions: [
        button({
          title: requests.send,
          data: { action: 'send', product: product.id, operation },
          inputs: true,
          style: 'positive',
        }),
        ...(canTry ? [button({ title: titles.trial, data: { start: 'trial', product: product.id } })] : []),
        button({ title: common.back, data: { start: 'request' } }),
      ],
    };
  },
});

function whoIsAsked(to: readonly Answerer[], { strings }: Reader): string {
  const { requests } = strings;
  const [first] = to;
  if (first === undefined) return requests.askNobody;
  const names = namesOf(to, strings);
  return first.as === 'buyer' ? requests.askBuyers(names) : requests.askAdmins(names);
}

export function namesOf(to: readonly Answerer[], strings: Reader['strings']): string {
  return namesUpTo(
    mostNames,
    to.map(({ name }) => name),
    strings,
  );
}
