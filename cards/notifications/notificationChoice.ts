import { z } from 'zod';
import { decimalsOf, toDecimal } from '../../domain/basics/money.js';
import type {
  NotificationKind,
  NotificationPreferences,
  NotificationTime,
} from '../../domain/account/notificationEvents.js';
import { notificationKinds, notificationTimes } from '../../domain/account/notificationEvents.js';
import { defineCard } from '../card.js';
import { choicesIn } from '../choices.js';
import type { Reader } from '../language.js';
import type { Action } from '../layouts/button.js';
import { button } from '../layouts/button.js';
import type { FieldProblem, Problem } from '../layouts/problem.js';
import { problemView } from '../layouts/problem.js';

export interface NotificationChoice {
  readonly when: NotificationTime;
  /** As it is written, or was. */
  readonly above: string;
  readonly kinds: readonly NotificationKind[];
  /** The tenant's. */
  readonly currency: string;
  readonly operation: string;
  readonly banner?: Problem;
}

/** As the card shows what is set. */
export function choiceFrom(
  { when, above, kinds }: NotificationPreferences,
  { separators }: Reader,
): Pick<NotificationChoice, 'when' | 'above' | 'kinds'> {
  return { when, above: above === undefined ? '' : toDecimal(above).replace('.', separators.decimal), kinds };
}

const chosenKinds = z
  .string()
  .catch('')
  .transform((text) => notificationKinds.filter((kind) => choicesIn(text).includes(kind)));

/** When an admin wants to be told, and of what. */
export const notificationChoice = defineCard({
  id: 'news-choice',
  template: 'notifications/notificationChoice.json',
  answer: z.object({
    action: z.literal('save'),
    when: z.enum(['', ...notificationTimes]).catch(''),
    above: z
      .union([z.string(), z.number()])
      .catch('')
      .transform((written) => String(written).slice(0, 40)),
    kinds: chosenKinds,
    currency: z.string(),
    operation: z.string(),
  }),
  review: 'harmless',
  view: (data: NotificationChoice, reader) => {
    const { notificationSettings: words, titles, common, commits } = reader.strings;
    const { currency, operation } = data;
    return {
      ...problemView(data.banner),
      title: titles.notifications,
      text: words.text,
      bindings: {
        whenLabel: words.whenLabel,
        times: notificationTimes.map((time) => ({ title: words.when[time], value: time })),
        when: data.when,
        choose: common.chooseOne,
        aboveLabel: words.aboveLabel(currency),
        above: data.above,
        aboveHint: words.aboveHint,
        kindsLabel: words.kindsLabel,
        kindChoices: notificationKinds.map((kind) => ({ title: words.kinds[kind], value: kind })),
        kinds: data.kinds.join(','),
      },
      actions: [
        button({
          title: commits.saveNotifications,
          data: { action: 'save', currency, operation },
          inputs: true,
          style: 'positive',
        }),
        ...nextActions(reader),
      ],
    };
  },
});

function nextActions({ strings }: Reader): readonly Action[] {
  const { notificationSettings: words, titles } = strings;
  return [
    button({ title: words.lastWeek, data: { start: 'notifications', week: 'last' } }),
    button({ title: titles.language, data: { start: 'language' } }),
  ];
}

/** An amount that nobody can mean, said so. */
export function aboveError(currency: string, { strings }: Reader): FieldProblem {
  return { field: 'above', text: strings.notificationSettings.aboveError(currency, decimalsOf(currency)) };
}
