import type { Language } from '../cards/language.js';
import { readerFor } from '../cards/language.js';
import { languagePicker } from '../cards/menu/languagePicker.js';
import { menuWith } from './menuDialog.js';
import type { Journey, Reply, Step } from './step.js';
import { on, show } from './step.js';

export const languageJourney: Journey = {
  id: 'language',
  kind: 'looks',
  start: (step) => Promise.resolve({ ...show(step, languagePicker, {}), isAboutLanguage: true }),
  answers: [on(languagePicker, (step, { language }) => Promise.resolve(inLanguage(step, language)))],
};

/** A step as the person reads it from now on. */
export function readIn(step: Step, language: Language): Step {
  return { ...step, reader: readerFor(step.by.person.id, language, step.locale, step.tenant.cloud) };
}

/** Confirms in the language that was chosen. */
export function inLanguage(step: Step, language: Language): Reply {
  const own = readIn(step, language);
  return { ...menuWith(own, own.reader.strings.language.chosen), language };
}
