import type { Language } from '../cards/language.js';
import { readerFor } from '../cards/language.js';
import { languagePicker } from '../cards/menu/languagePicker.js';
import { withoutPrices } from '../cards/withoutPrices.js';
import { menuWith } from './menuDialog.js';
import type { Journey } from './journey.js';
import { on } from './journey.js';
import type { Reply } from './replies.js';
import { show } from './replies.js';
import type { Turn } from './turn.js';

export const languageJourney: Journey = {
  id: 'language',
  kind: 'looks',
  start: (turn) => Promise.resolve({ ...show(turn, languagePicker, {}), isAboutLanguage: true }),
  answers: [on(languagePicker, (turn, { language }) => Promise.resolve(inLanguage(turn, language)))],
};

/** The turn in the person's new language. */
export function readIn(turn: Turn, language: Language): Turn {
  const { zone, address, surface, showsPrices } = turn.reader;
  const reader = { ...readerFor(turn.by.person.id, language, turn.locale, turn.tenant.cloud, zone), address, surface };
  return { ...turn, reader: showsPrices ? reader : withoutPrices(reader) };
}

/** Confirms the choice in the new language. */
export function inLanguage(turn: Turn, language: Language): Reply {
  const own = readIn(turn, language);
  return { ...menuWith(own, own.reader.strings.language.chosen), language };
}
