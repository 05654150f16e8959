import { z } from 'zod';
import { plain } from '../cards/markdown.js';
import type { JourneyId } from '../cards/strings/index.js';
import { openOwn } from './accountOpening.js';
import { journeys } from './journeys.js';
import { inLanguage } from './languageDialog.js';
import { menuWith } from './menuDialog.js';
import { lookedAt } from './lookedAt.js';
import type { Journey, Open, Reply, Step } from './step.js';
import { refused } from './step.js';
import type { Wish } from './words.js';
import { guessedIn, wishIn } from './words.js';

const journeyById = new Map<string, Journey>(journeys.map((journey) => [journey.id, journey]));
const answerings = journeys.flatMap(({ answers = [] }) => answers);

/** Every button of ours says on which card it is and whom that was made for; some first open an own account. */
const pressed = z.looseObject({
  card: z.string(),
  for: z.string(),
  start: z.string().optional(),
  opens: z.literal(true).optional().catch(undefined),
});

/** A button was pressed. What it carries decides nothing but what was meant (D13). */
export async function hearPress(step: Step, value: unknown): Promise<Reply> {
  const { menu } = step.reader.strings;
  const button = pressed.safeParse(value).data;
  if (button === undefined) return menuWith(step, menu.stale);
  const looked = await lookedAt(step, button);
  if (looked !== undefined) return refused(step, { refusal: looked });
  if (button.for !== step.by.person.id) return { text: menu.notForYou };

  const journey = button.start === undefined ? undefined : journeyById.get(button.start);
  if (journey !== undefined) {
    return button.opens === true
      ? ((await openOwn(step)) ?? journey.start({ ...step, hasOpened: true }, value))
      : journey.start(step, value);
  }
  const answering = answerings.find(({ card }) => card === button.card);
  return (await answering?.answer(step, value)) ?? menuWith(step, menu.stale);
}

/** Something was written: a wish in any language, the answer to an open question, or something close to a wish. */
export async function hearText(step: Step, text: string, open: Open | undefined): Promise<Reply> {
  const wish = wishIn(text);
  if (wish !== undefined) return grant(step, wish);

  const listening = open === undefined ? undefined : journeyById.get(open.journey);
  const reply = await listening?.listen?.(step, text, open?.data);
  if (reply !== undefined) return reply;

  const guessed = guessedIn(text);
  if (guessed !== undefined) return grant(step, guessed, text);
  return { ...menuWith(step, step.reader.strings.menu.notUnderstood), ...(open && { open }) };
}

async function grant(step: Step, wish: Wish, said = ''): Promise<Reply> {
  const { menu } = step.reader.strings;
  switch (wish.kind) {
    case 'stop':
      return menuWith(step, menu.stopped);
    case 'greeting':
      return menuWith(step, menu.greeting(plain(step.by.person.name)));
    case 'language':
      return inLanguage(step, wish.language);
    case 'journey':
      return start(step, wish.journey, said);
  }
}

async function start(step: Step, id: JourneyId, said: string): Promise<Reply> {
  const journey = journeyById.get(id);
  return journey === undefined ? menuWith(step, step.reader.strings.menu.notUnderstood) : journey.start(step, { said });
}
