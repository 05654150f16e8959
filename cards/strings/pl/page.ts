import type { Strings } from '../index.js';
import { number, plural } from './phrases.js';

export const page: Strings['page'] = {
  heading: 'Forma płatności',
  opening: 'Chwileczkę…',
  noScript: 'Ta strona wymaga języka JavaScript. Włącz go w przeglądarce i ponownie otwórz link.',
  titles: { add: 'Dodaj formę płatności', replace: 'Zastąp formę płatności', edit: 'Edytuj formę płatności' },
  organization: 'Organizacja',
  account: 'Konto rozliczeniowe',
  profile: 'Profil rozliczeniowy',
  card: 'Karta',
  firstIntro:
    'Karta zostanie zapisana na tym koncie rozliczeniowym i odtąd będzie używana do płatności za zakupy na tym koncie. Teraz nie pobierzemy żadnej opłaty.',
  intro: {
    add: 'Karta zostanie zapisana na tym koncie rozliczeniowym. Teraz nie pobierzemy żadnej opłaty, a karta nie będzie używana, dopóki jej nie wybierzesz.',
    replace:
      'Karta zostanie zapisana i od teraz będzie obciążana za ten profil rozliczeniowy. Poprzednia karta pozostanie na liście. Od razu ponawiamy tylko odrzuconą płatność.',
    edit: 'Zmień datę wygaśnięcia, imię i nazwisko na karcie lub adres i ponownie wpisz kod zabezpieczeń. Numeru karty nie można zmienić; aby użyć innej karty, zastąp ją na czacie w profilu rozliczeniowym.',
  },
  privacy:
    'Numer karty i kod zabezpieczeń trafiają wyłącznie do operatora płatności. Nie są tu przechowywane i nigdy nie pojawiają się na czacie.',
  required: 'Wszystkie pola są wymagane.',
  number: 'Numer karty',
  numberHint: 'Visa, Mastercard lub American Express',
  expires: 'Data wygaśnięcia',
  expiresHint: 'MM/RR',
  code: 'Kod zabezpieczeń',
  codeHint: '3 cyfry na odwrocie; American Express: 4 z przodu',
  name: 'Imię i nazwisko na karcie',
  address: 'Adres',
  addressHint: 'Ulica, kod pocztowy, miejscowość i kraj',
  faults: {
    'number-missing': 'Wpisz numer karty.',
    'number-wrong': 'To nie jest numer karty. Sprawdź cyfry.',
    'number-brand': 'Ta karta nie jest tu przyjmowana. Użyj karty Visa, Mastercard lub American Express.',
    'expires-missing': 'Wpisz datę wygaśnięcia.',
    'expires-wrong': 'Wpisz miesiąc i rok tak jak na karcie, na przykład 08/29.',
    'expires-past': 'Ta karta wygasła. Użyj innej.',
    'code-missing': 'Wpisz kod zabezpieczeń.',
    'code-three': 'Kod zabezpieczeń ma 3 cyfry. Znajduje się na odwrocie karty.',
    'code-four': 'Kod zabezpieczeń ma 4 cyfry. Znajduje się z przodu karty.',
    'name-missing': 'Wpisz imię i nazwisko tak jak na karcie.',
    'name-long': 'Imię i nazwisko mogą mieć maksymalnie 100 znaków.',
    'name-number': 'Nie wpisuj tu numeru karty.',
    'address-missing': 'Wpisz adres.',
    'address-long': 'Adres może mieć maksymalnie 300 znaków.',
    'address-number': 'Nie wpisuj tu numeru karty.',
  },
  faultsTitle: (count) =>
    `Popraw ${number.format(count)} ${plural(count, { one: 'pole', few: 'pola', other: 'pól' })}. Niczego nie zapisano.`,
  replace: 'Zastąp',
  saving: 'Zapisywanie…',
  timeLeft: (minutes) =>
    minutes < 1
      ? 'Ta strona zamknie się za niecałą minutę.'
      : `Ta strona zamknie się za ${minutes} ${plural(minutes, { one: 'minutę', few: 'minuty', other: 'minut' })}.`,
  sandboxTitle: 'Środowisko testowe: bez prawdziwych pieniędzy',
  sandboxText:
    'Działają tylko te numery testowe, z dowolną przyszłą datą i dowolnym kodem zabezpieczeń. Nigdy nie wpisuj tu prawdziwej karty.',
  sandboxCards: {
    approve: 'płatności są przyjmowane',
    decline: 'płatności są odrzucane',
    silent: 'bank odpowiada z opóźnieniem',
    slow: 'bank jest powolny',
    verify: 'bank prosi o potwierdzenie',
    refuse: 'bank nie przyjmuje karty',
  },
  verifyTitle: 'Twój bank prosi o potwierdzenie',
  verifyText: (card) => `Potwierdź, że chcesz zapisać kartę ${card}. Do tego czasu nic nie zostanie zapisane.`,
  verifySandbox: 'Środowisko testowe: ten krok zastępuje stronę Twojego banku.',
  approve: 'Potwierdź',
  fail: 'Nie potwierdzaj',
  refused: 'Bank nie przyjmuje tej karty. Niczego nie zapisano. Sprawdź dane lub użyj innej karty.',
  notConfirmed: 'Bank nie otrzymał Twojego potwierdzenia. Niczego nie zapisano. Spróbuj ponownie lub użyj innej karty.',
  noAnswer: 'Bank nie odpowiada. Niczego nie zapisano. Spróbuj ponownie.',
  offline: 'Połączenie zostało przerwane. Spróbuj ponownie.',
  doneTitles: {
    add: 'Dodano formę płatności',
    replace: 'Zastąpiono formę płatności',
    edit: 'Zaktualizowano formę płatności',
  },
  told: 'Możesz zamknąć tę stronę; czat został zaktualizowany.',
  untold: 'Możesz zamknąć tę stronę. Aby zobaczyć kartę, napisz na czacie „formy płatności”.',
  goneTitle: 'Ten link nie działa',
  gone: 'Każdy link działa tylko raz i wygasa po 15 minutach. Jeśli karta została tu właśnie zapisana, znajdziesz ją na czacie. W przeciwnym razie wróć na czat i poproś o nowy link: napisz „formy płatności”.',
  usedFor: 'Używana przez',
  usedForNothing: 'Na razie nieużywana',
  usedForProfile: (name) => `profil rozliczeniowy ${name}`,
  goOn: { buy: 'Wróć do zakupu', trial: 'Wróć do wersji próbnej' },
  attach:
    'Na razie nie jest używana. Aby jej użyć, otwórz konto rozliczeniowe i zastąp nią kartę w profilu rozliczeniowym.',
  retried: 'Odrzucona płatność jest ponawiana z tą kartą.',
};
