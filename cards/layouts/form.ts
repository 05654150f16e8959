import type { Reader } from '../language.js';
import type { FieldProblem } from './problem.js';

export const formTemplate = 'layouts/form.json';

/** A choice of an input: nothing in its title is formatted. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

interface Form {
  /** Said before the first input. */
  readonly hint?: string;
  readonly seats: {
    /** The input's, which the card's definition names too. */
    readonly id: string;
    readonly label: string;
    readonly least: number;
    readonly most: number;
    /** Missing where it is asked for anew. */
    readonly entered: number | undefined;
  };
  /** What cannot be chosen. */
  readonly fixed?: string;
  readonly offers?: { readonly choices: readonly Choice[]; readonly chosen: string };
  readonly methods?: {
    readonly choices: readonly Choice[];
    readonly chosen: string;
    readonly style: 'expanded' | 'compact';
  };
}

/** How many seats, for how long, charged how often, and to which payment card. */
export function form({ hint = '', seats, fixed = '', offers, methods }: Form, { strings }: Reader) {
  const { buying, common } = strings;
  return {
    hint,
    seatsId: seats.id,
    seatsLabel: seats.label,
    seatsError: buying.seatsError(seats.least, seats.most),
    least: seats.least,
    most: seats.most,
    seats: seats.entered ?? '',
    fixed,
    hasOffers: offers !== undefined,
    offerLabel: buying.offerLabel,
    offers: offers?.choices ?? [],
    offer: offers?.chosen ?? '',
    hasMethods: methods !== undefined,
    methodLabel: buying.methodLabel,
    methods: methods?.choices ?? [],
    method: methods?.chosen ?? '',
    methodStyle: methods?.style ?? 'expanded',
    choose: common.chooseOne,
  };
}

/** Of a form that was sent without one of its choices. */
export function unchosen(field: 'offer' | 'method', { strings: { buying, common } }: Reader): FieldProblem {
  const label = field === 'offer' ? buying.offerLabel : buying.methodLabel;
  return { field, text: `${label}: ${common.chooseOne}` };
}
