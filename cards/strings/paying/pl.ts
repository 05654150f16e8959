import type { PayingStrings } from './strings.js';
import { number, ofMonth, plural } from '../phrases/pl.js';

export const pl: PayingStrings = {
  journeys: {
    methods: {
      title: 'Formy płatności',
      words: [
        'formy płatności',
        'forma płatności',
        'metody płatności',
        'metoda płatności',
        'karta',
        'karty',
        'karta kredytowa',
        'dodaj kartę',
        'zmień kartę',
        'dodaj formę płatności',
      ],
      help: 'zobaczysz, dodasz, zmienisz lub usuniesz karty',
    },
    billing: {
      title: 'Konta rozliczeniowe',
      words: [
        'konta rozliczeniowe',
        'konto rozliczeniowe',
        'profil rozliczeniowy',
        'profile rozliczeniowe',
        'rozliczenia',
      ],
      help: 'konta rozliczeniowe, profile i formy płatności',
    },
  },
  did: {
    'method-added': 'Dodanie formy płatności',
    'method-edited': 'Edycja formy płatności',
    'method-replaced': 'Zastąpienie formy płatności',
    'method-removed': 'Usunięcie formy płatności',
  },

  accountsText: 'Które konto rozliczeniowe chcesz zobaczyć?',
  accountLabel: 'Konto rozliczeniowe',
  agreementLabel: 'Umowa',
  agreement: { MCA: 'Umowa klienta firmy Microsoft', MOSA: 'Umowa subskrypcyjna usług online firmy Microsoft' },
  profiles: (count) =>
    `${number.format(count)} ${plural(count, { one: 'profil rozliczeniowy', few: 'profile rozliczeniowe', other: 'profili rozliczeniowych' })}`,
  noAccount:
    'Nie masz jeszcze konta rozliczeniowego. Aby coś kupić lub wypróbować, potrzebujesz własnego, na formy płatności i faktury.',
  openAccount: 'Otwórz konto rozliczeniowe',
  openPays: 'Za to, co na nim kupisz, płacisz Ty, a nie Twoja organizacja.',
  openNothingYet: 'Otwarcie nic nie kosztuje. O formę płatności pytamy tylko tam, gdzie jest potrzebna.',
  opened: 'Konto rozliczeniowe zostało otwarte',
  openedNext:
    'Teraz dodaj formę płatności: dane karty wpisujesz na stronie w przeglądarce, a potem wracasz tutaj, do tego, co zaczęto.',
  profilesText: 'Który profil rozliczeniowy chcesz otworzyć?',
  profileLabel: 'Profil rozliczeniowy',
  notifications: 'Faktura i powiadomienia dotyczące rozliczeń',
  expirationDate: 'Data wygaśnięcia',
  monthsEnd: (month) => `koniec ${ofMonth(month)}`,
  expiry: (month) => `ważna do końca ${ofMonth(month)}`,
  expiredNext: (month) => `Wygasła z końcem ${ofMonth(month)}: zmień jej dane albo zastąp ją inną.`,
  expiresNext: (month) =>
    `Wygaśnie z końcem ${ofMonth(month)}, przed następną opłatą: zmień jej dane albo zastąp ją inną.`,
  expiredWarning: (card, month) =>
    `Karta ${card} wygasła z końcem ${ofMonth(month)}, więc nie można jej obciążyć. Jeśli bank podał Ci nową datę wygaśnięcia, zmień ją na tej karcie; w przeciwnym razie zastąp kartę inną.`,
  expiresWarning: (card, month, day) =>
    `Karta ${card} wygaśnie z końcem ${ofMonth(month)}, a następna opłata przypada ${day}. Jeśli bank podał Ci nową datę wygaśnięcia, zmień ją na tej karcie; w przeciwnym razie zastąp kartę inną.`,
  noMethod: 'W tym profilu rozliczeniowym nie ma formy płatności. Wybierz Zastąp, aby ją ustawić.',
  charged: 'Opłaty',
  chargedNothing: 'Żadna subskrypcja nie jest opłacana w ten sposób.',
  charge: (price, day) => `${price}, następna opłata ${day}`,
  noCharge: 'bez dalszych opłat',
  more: (count) => `i jeszcze ${number.format(count)}`,
  edit: 'Edytuj',
  replace: 'Zastąp',
  replaceWith: 'Zastąp ją inną',
  remove: 'Usuń',
  add: 'Dodaj formę płatności',
  replaceText: (profile, card) =>
    `Opłaty za profil rozliczeniowy ${profile} obciążają kartę ${card}. Która forma płatności ma ją zastąpić?`,
  replaceFirst: (profile) => `W profilu rozliczeniowym ${profile} nie ma formy płatności. Której chcesz użyć?`,
  replaceNone: 'Na tym koncie rozliczeniowym nie ma innej ważnej karty. Użyj nowej karty.',
  newCard: 'Użyj nowej karty',
  reviewTitle: (to, profile) => `Użyj karty ${to} w profilu ${profile}`,
  reviewText: (from) => `Zastąpi kartę ${from}, która pozostanie na Twojej liście.`,
  chargedFromNow: 'Opłaty od teraz',
  retried: (amount) => `odrzucona opłata ${amount} zostanie od razu ponowiona`,
  changed: 'Od poprzedniej wiadomości coś się zmieniło. Niczego nie zastąpiono. Oto aktualny stan.',
  replaced: (to, profile) => `Odtąd opłaty za profil rozliczeniowy ${profile} obciążają kartę ${to}.`,
  methodsText: 'Dane kart wprowadza się tylko na stronie w przeglądarce, nigdy tutaj na czacie.',
  methodsEmpty: 'Nie masz jeszcze żadnej formy płatności.',
  usedBy: (names) => `używana przez: ${names}`,
  unused: 'nieużywana',
  nameOnCard: 'Imię i nazwisko na karcie',
  removeTitle: (card) => `Usuń kartę ${card}`,
  removeText:
    'Karta zostanie usunięta z tego konta rozliczeniowego i nie będzie można jej obciążyć. To, co nią opłacono, pozostanie na fakturach. Aby znów jej użyć, trzeba będzie dodać ją ponownie.',
  removed: (card) => `Karta ${card} została usunięta.`,
  kindLabel: 'Rodzaj formy płatności',
  kindText: 'Za zakupy samoobsługowe płaci się kartą; płatność na podstawie faktury nie jest możliwa.',
  creditCard: 'Karta kredytowa',
  linkText: 'Szczegóły karty wprowadza się na stronie, która otwiera się w przeglądarce, nigdy tutaj na czacie.',
  editText:
    'Możesz zmienić datę wygaśnięcia, imię i nazwisko na karcie oraz adres; kod zabezpieczeń wprowadza się ponownie. Numeru karty nie można zmienić: aby użyć innej karty, zastąp ją w profilu rozliczeniowym.',
  linkRules: (minutes) =>
    `Link jest tylko dla Ciebie, jest ważny ${minutes} ${plural(minutes, { one: 'minutę', few: 'minuty', other: 'minut' })} i działa jeden raz. Gdy skończysz, ten czat zaktualizuje się sam.`,
  openPage: 'Otwórz stronę ↗',
  newLink: 'Nowy link',
  expiredChoice: (card) => `${card} (wygasła)`,
  numberTitle: 'Usuń swoją wiadomość',
  numberText:
    'Wygląda na to, że wpisany tekst zawiera numer karty płatniczej. Nie został zapisany ani nikomu przekazany. Jeśli jest w wiadomości, usuń ją: wskaż wiadomość, wybierz „…”, a potem Usuń.',
  numberWhy:
    'Czat zachowuje to, co się w nim pisze, i inni mogą to przeczytać. Szczegóły karty wprowadza się tylko na stronie, która otwiera się w przeglądarce.',
};
