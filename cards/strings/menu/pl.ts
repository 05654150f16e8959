import type { MenuStrings } from './strings.js';

export const pl: MenuStrings = {
  journeys: {
    menu: {
      title: 'Menu',
      words: ['menu', 'menu główne', 'strona główna', 'początek'],
      help: 'wszystko, co potrafię',
    },
  },

  title: 'Co chcesz zrobić?',
  payments: 'Rachunki i płatności',
  latestInvoices: 'Ostatnie faktury',
  more: 'Więcej',
  organization: 'Organizacja',
  text: 'Wybierz lub napisz własnymi słowami.',
  stopped: 'Przerwano. Nic się przez to nie zmieniło.',
  left: 'To już nie jest otwarte. Nic się przez to nie zmieniło.',
  goOn: 'Wróć do tego',
  notUnderstood: 'Nie rozumiem tej wiadomości. Oto, co potrafię:',
  stale: 'Ten przycisk już nie działa i niczego nie zmieniono. Zacznij od nowa:',
  greeting: () => 'Dzień dobry!',
  fault: 'Coś poszło nie tak po naszej stronie. Zapisane zmiany są bezpieczne. Spróbuj ponownie za chwilę.',
  notSaved:
    'Niczego nie zmieniono z powodu problemu z pamięcią po naszej stronie. Spróbuj ponownie później; wiemy już o tym.',
  unreadable:
    'W tej chwili nie można odczytać Twojego konta. Niczego nie zmieniono, a Twoje dane są nienaruszone; wiemy już o tym.',
  notForYou:
    'Ta wiadomość jest przeznaczona dla innej osoby, więc niczego nie zmieniono. Napisz do mnie „menu”, aby otrzymać własną.',
  tooLong: 'Tekst jest za długi, więc niczego nie zmieniono. Skróć go i spróbuj ponownie.',
  unknownPerson:
    'Nie mogę znaleźć Cię w katalogu Twojej organizacji, więc na razie nie mogę nic zrobić. Skontaktuj się z administratorem IT.',
  actingAs: (name) => `Działasz teraz jako ${name}.`,
  nobodyToActAs: (names) => `Nie ma nikogo o takim imieniu i nazwisku. Możesz działać jako: ${names}.`,
  timeIs: (moment) => `Jest teraz ${moment}.`,
};
