import type { GroupStrings } from './strings.js';

export const pl: GroupStrings = {
  introTitle: 'Jestem Seatkeeper',
  introText:
    'Pomagam w sprawach subskrypcji kupowanych samodzielnie: w zakupie, anulowaniu i przypisywaniu licencji. Oznacz mnie i napisz, czego potrzebujesz. Odpowiem na naszym prywatnym czacie, bo ceny i licencje to sprawy poufne.',
  example: 'Na przykład: „@Seatkeeper przypisz licencję”',
  continued: 'Ciąg dalszy jest na Twoim czacie.',
  ownTitle: 'Przejdźmy na nasz prywatny czat',
  ownText: 'Nie mogę jeszcze tam do Ciebie pisać. Otwórz czat: Twoja wiadomość jest już wpisana, wystarczy ją wysłać.',
  openInChat: 'Otwórz na czacie',
  pressed: 'Przyciski działają tylko na naszym prywatnym czacie. Niczego nie zmieniono.',
};
