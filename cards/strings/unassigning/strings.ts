import type { NotUnassigned } from '../../../domain/account/events.js';
import { en } from './en.js';
import { es } from './es.js';
import { it } from './it.js';
import { pl } from './pl.js';
import type { InEveryLanguage } from '../inEveryLanguage.js';
import type { JourneyStrings } from '../journeyStrings.js';

/** Taking licences back from people (R24). */
export interface UnassigningStrings {
  readonly journeys: { readonly unassign: JourneyStrings };
  /** What the history calls it. */
  readonly did: Readonly<Record<'licences-unassigned' | 'licence-removed', string>>;
  readonly productText: string;
  readonly choice: (holders: number) => string;
  /** Of the pane with the people. */
  readonly title: string;
  readonly holders: (product: string, count: number) => string;
  readonly peopleLabel: string;
  readonly placeholder: string;
  readonly typing: string;
  /** Chosen on other pages. */
  readonly carried: (count: number) => string;
  readonly everyone: (count: number) => string;
  /** After names were typed, which show those people only. */
  readonly showAll: string;
  /** Names that are not certain to be one person's. */
  readonly several: (names: string) => string;
  readonly notFound: (names: string) => string;
  /** Under the boxes to tick. */
  readonly nobodyTicked: string;
  readonly tooMany: (most: number) => string;
  readonly nothing: string;
  /** Of the box that asks once more. */
  readonly boxTitle: (product: string, count: number) => string;
  readonly loses: (product: string, count: number, names: string) => string;
  readonly fromNow: string;
  readonly paid: (product: string) => string;
  readonly tells: string;
  readonly unassign: string;
  readonly resultsTitle: (product: string, unassigned: number) => string;
  readonly summary: (unassigned: number, asked: number) => string;
  /** What follows a person's name. */
  readonly result: Readonly<Record<'unassigned' | NotUnassigned, string>>;
  readonly willNotify: string;
  readonly left: (free: number) => string;
  readonly more: string;
}

export const unassigning: InEveryLanguage<UnassigningStrings> = { en, it, pl, es };
