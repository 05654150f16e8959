import type { RecurringStrings } from './strings.js';
import { people, plural, someSeats } from '../phrases/pl.js';

export const pl: RecurringStrings = {
  journeys: {
    recurring: {
      title: 'Rozliczanie cykliczne',
      words: [
        'rozliczanie cykliczne',
        'odnawianie',
        'automatyczne odnawianie',
        'wyłącz odnawianie',
        'włącz odnawianie',
        'wyłącz rozliczanie cykliczne',
        'włącz rozliczanie cykliczne',
      ],
      help: 'ustawisz, czy subskrypcja ma się odnawiać: zawsze, jeszcze raz lub wcale',
    },
  },
  did: {
    'recurring-set': 'Zmiana rozliczania cyklicznego',
  },

  pickText: 'Dla której subskrypcji chcesz zmienić rozliczanie cykliczne?',
  nothing: 'Nie masz subskrypcji, dla której można zmienić rozliczanie cykliczne.',
  now: (setting) => `Obecne ustawienie: ${setting}.`,
  on: (day, amount) =>
    `Odnawia się ${day} za ${amount} z podatkiem i będzie się odnawiać, dopóki nie wyłączysz rozliczania cyklicznego.`,
  once: (day, amount) => `Odnawia się ${day} za ${amount} z podatkiem i kończy się po tym okresie.`,
  off: (day) => `Nie odnawia się i kończy się ${day}.`,
  trialOn: (day, amount) =>
    `Wersja próbna zmienia się ${day} w płatną subskrypcję za ${amount} z podatkiem, a potem odnawia się co miesiąc.`,
  trialOff: (day) => `Wersja próbna kończy się ${day} i żadna opłata nie zostanie pobrana.`,
  losesNobody: 'Nikt nie traci dostępu: żadna licencja nie jest przypisana.',
  loses: (count, names, day) =>
    `${people(count)} ${plural(count, { few: 'tracą', other: 'traci' })} dostęp po ${day}: ${names}`,
  stillTried: (amount, lastTry) =>
    `Odrzucona opłata w wysokości ${amount} nadal jest należna: próbujemy ją pobrać do ${lastTry}. Jeśli i wtedy się nie uda, subskrypcja od razu przestanie działać.`,
  stops: (day) => `Usługa przestaje działać po ${day}. Dane są przechowywane przez 90 dni, a potem usuwane.`,
  worksOn: (day) =>
    `Mimo to działa do ${day} i do tego czasu możesz ją ponownie aktywować. Potem dane są przechowywane przez 90 dni i usuwane.`,
  drops: (count) => `Zaplanowana zmiana na ${someSeats(count)} zostałaby usunięta.`,
  dropped: (count) => `Zaplanowana zmiana na ${someSeats(count)} została usunięta.`,
  kept: 'Do tego czasu możesz przywrócić poprzednie ustawienie.',
  changed:
    'Od poprzedniej wiadomości coś się zmieniło. Twoje ustawienie pozostaje bez zmian. Oto, co teraz oznacza każda opcja.',
  set: {
    on: (product) => `${product}: rozliczanie cykliczne jest włączone`,
    once: (product) => `${product}: odnowi się jeszcze raz`,
    off: (product) => `${product}: rozliczanie cykliczne jest wyłączone`,
  },
  switchBack: { on: 'Włącz ponownie', once: 'Odnów jeszcze raz', off: 'Wyłącz ponownie' },
};
