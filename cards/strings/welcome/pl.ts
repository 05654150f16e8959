import type { WelcomeStrings } from './strings.js';

export const pl: WelcomeStrings = {
  title: 'Witamy w aplikacji Seatkeeper',
  text: 'Pomagam obsługiwać subskrypcje kupowane samodzielnie (zakupy samoobsługowe) bezpośrednio na czacie.',
  points: [
    'Kup licencje: widzisz cenę co do grosza przed pobraniem jakiejkolwiek opłaty.',
    'Przypisz licencje współpracownikom, maksymalnie 20 użytkownikom jednocześnie.',
    'Sprawdź, co masz, ile to kosztuje i kiedy się odnawia.',
    'Anuluj subskrypcję: najpierw widzisz, kto straci dostęp i jaki będzie zwrot.',
  ],
  admin:
    'Jako administrator dostajesz tu wiadomość, gdy ktoś w organizacji coś kupi, wypróbuje, zmieni lub anuluje. W „Powiadomieniach” wybierasz, kiedy i o czym; w menu, w obszarze „Organizacja”, są wszystkie subskrypcje, prośby o licencje i zasady zakupów.',
  limits:
    'Za swoje zakupy płacisz samodzielnie. Subskrypcjami kupionymi centralnie przez organizację zajmuje się administrator. Napisz do mnie własnymi słowami lub użyj przycisków.',
};
