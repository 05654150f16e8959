import type { WelcomeStrings } from './strings.js';

export const pl: WelcomeStrings = {
  title: 'Witamy w aplikacji Seatkeeper',
  text: 'Pomagam obsługiwać subskrypcje kupowane samodzielnie (zakupy samoobsługowe) bezpośrednio na czacie.',
  does: {
    buy: 'Przed pobraniem jakiejkolwiek opłaty widzisz cenę co do grosza.',
    subscriptions: 'Co masz, ile to kosztuje i kiedy się odnawia.',
    assign: 'Maksymalnie 20 współpracownikom jednocześnie.',
    trial: 'Najpierw widzisz, jak długo potrwa i co będzie potem.',
    mine: 'Te, które przypisali Ci współpracownicy.',
    request: 'Zapytam osoby, które mogą ją dać lub na nią zezwolić.',
    admin: 'Kto co kupił, ile to kosztuje i kiedy się odnawia.',
    policy: 'Ustaw, co można samodzielnie kupić lub wypróbować.',
    notifications: 'Wybierz, kiedy i o czym chcesz wiedzieć.',
    customers: 'Ich subskrypcje: ile licencji, w jakim stanie, do kiedy.',
  },
  admin: 'Jako administrator dostajesz tu wiadomość, gdy ktoś w organizacji coś kupi, wypróbuje, zmieni lub anuluje.',
  limits:
    'Za swoje zakupy płacisz samodzielnie. Subskrypcjami kupionymi centralnie przez organizację zajmuje się administrator. Napisz do mnie własnymi słowami lub użyj przycisków.',
};
