import type { RefusalStrings } from './strings.js';
import { number, chosenPeople, people, plural, someSeats } from '../phrases/pl.js';

export const pl: RefusalStrings = {
  'not-found': () => 'Nie ma jej wśród Twoich subskrypcji. Być może należy do kogoś innego.',
  'terms-changed': () =>
    'Od poprzedniej wiadomości zmieniły się ceny lub daty. Niczego nie zapisano; sprawdź jeszcze raz.',
  'review-outdated': () =>
    'Na razie nic się nie zmieniło, bo ten przycisk był we wcześniejszej wiadomości. Oto aktualny stan. Jeśli chcesz kontynuować, wybierz przycisk jeszcze raz.',
  'computer-only': () => 'Ceny i płatności nie są dostępne na telefonie. Otwórz Teams na komputerze i tam kontynuuj.',
  guest: () =>
    'Goście nie mogą tu kupować ani przypisywać licencji. Użyj konta własnej organizacji albo poproś o to kogoś z tej organizacji.',
  'account-disabled': () =>
    'Twoje konto jest wyłączone w katalogu Twojej organizacji. Skontaktuj się z administratorem IT.',
  'tenant-not-eligible': () =>
    'Zakupy samoobsługowe nie są dostępne w Twojej organizacji. Skontaktuj się z administratorem IT.',
  'product-not-offered': ({ product }, words) =>
    `Produkt ${words.product(product)} nie jest sprzedawany Twojej organizacji w ten sposób.`,
  'no-price': ({ product, currency }, words) =>
    `Produkt ${words.product(product)} nie ma ceny w walucie Twojej organizacji (${currency}), więc na razie nie można go kupić. Wybierz inny produkt albo skontaktuj się z pomocą techniczną.`,
  policy: ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Administratorzy Twojej organizacji zezwalają tylko na bezpłatne wersje próbne produktu ${words.product(product)} (zasady zakupów). Jeśli potrzebujesz licencji, poproś o nią.`
      : `Administratorzy Twojej organizacji nie zezwalają na zakup produktu ${words.product(product)} (zasady zakupów). Jeśli go potrzebujesz, poproś o niego.`,
  'seats-out-of-range': ({ least, most }) =>
    `Liczba licencji musi być liczbą całkowitą od ${number.format(least)} do ${number.format(most)}.`,
  'no-payment-method': () =>
    'Brak formy płatności dla tego zakupu. Możesz wprowadzić kartę na stronie w przeglądarce; w Centrum administracyjnym znajdziesz to w obszarze Rozliczenia › Rachunki i płatności › Formy płatności.',
  'card-expired': ({ lastFour, expired }, words) =>
    `Karta z końcówką ${lastFour} wygasła (data wygaśnięcia: ${words.month(expired)}). Wybierz inną formę płatności.`,
  'payment-declined': ({ lastFour }) =>
    `Bank odrzucił kartę z końcówką ${lastFour}. Niczego nie kupiono i nie pobrano opłaty. Wybierz inną formę płatności lub zapytaj w banku.`,
  'nobody-chosen': () => 'Nikogo jeszcze nie wybrano. Zacznij wpisywać imię lub nazwisko i wybierz osobę z listy.',
  'too-many-people': ({ limit, asked }) =>
    `Wybrano ${chosenPeople(asked)}. Licencje można przypisać maksymalnie ${number.format(limit)} ${plural(limit, { one: 'użytkownikowi', other: 'użytkownikom' })} jednocześnie: przypisz najpierw ${number.format(limit)}, a resztę później.`,
  'product-not-owned': ({ products }, words) =>
    `Nie masz subskrypcji ${products.map(words.product).join(' ani ')}. Wybierz jedną ze swoich subskrypcji albo kup licencje.`,
  'no-subscription': () => 'Nie masz jeszcze aktywnej subskrypcji. Najpierw kup licencje.',
  'no-licences': ({ product }, words) =>
    `Nie masz aktywnej subskrypcji produktu ${words.product(product)}, z której można przypisać licencje. Najpierw kup licencje.`,
  'already-cancelled': ({ lastDay }, words) =>
    `Ta subskrypcja jest już anulowana.${lastDay === undefined ? '' : ` Kończy się ${words.day(lastDay)}.`}`,
  'not-active': () =>
    'Ta subskrypcja nie jest już aktywna, więc nie ma czego zmieniać. Sprawdź jej stan w obszarze „Twoje subskrypcje” albo kup nowe licencje.',
  'payment-pending': ({ since }, words) =>
    `Bank nie odpowiada od ${words.moment(since)}. Z licencji będzie można korzystać, gdy tylko odpowie.`,
  'nothing-to-take-back': () =>
    'Nie ma anulowania, które można cofnąć: już weszło w życie albo go nie było. Sprawdź stan w obszarze „Twoje subskrypcje”; jeśli subskrypcja się zakończyła, kup nowe licencje.',
  'payment-overdue': ({ nextTry }, words) =>
    `Ostatnia opłata za tę subskrypcję została odrzucona i najpierw trzeba rozwiązać ten problem. Ustaw inną kartę w profilu rozliczeniowym; następna próba: ${words.moment(nextTry)}.`,
  'below-assigned': ({ total, assigned }) =>
    `Przypisane licencje: ${number.format(assigned)}, więc najniższa dziś łączna liczba to ${number.format(assigned)}, a nie ${number.format(total)}. Najpierw usuń czyjeś przypisanie.`,
  'same-total': ({ total }) => `Łączna liczba to już ${number.format(total)}, więc nie ma czego zmieniać.`,
  'wrong-direction': ({ doing, now, total }) =>
    doing === 'buy'
      ? `Masz ${someSeats(now)}, a podana łączna liczba to ${number.format(total)}, czyli mniej. Aby zmniejszyć, wybierz Usuń licencje.`
      : `Masz ${someSeats(now)}, a podana łączna liczba to ${number.format(total)}, czyli więcej. Aby zwiększyć, wybierz Kup licencje.`,
  'no-seats-left': ({ product }, words) =>
    `W subskrypcji zostaje co najmniej jedna licencja. Aby zakończyć subskrypcję produktu ${words.product(product)}, wybierz Anuluj subskrypcję.`,
  'trial-fixed': ({ product, lastDay }, words) =>
    `Wersja próbna produktu ${words.product(product)} trwa do ${words.day(lastDay)} i do tego czasu nie można zmienić liczby licencji. Najpierw przejdź na wersję płatną.`,
  'recurring-off': ({ product, lastDay }, words) =>
    `Rozliczanie cykliczne produktu ${words.product(product)} jest wyłączone, a subskrypcja kończy się ${words.day(lastDay)}. Aby usunąć licencje, najpierw włącz rozliczanie cykliczne.`,
  'nothing-scheduled': () => 'Dla tej subskrypcji nie ma już zaplanowanej zmiany.',
  'undo-too-late': ({ until }, words) =>
    `Zakup można cofnąć w ciągu 24 godzin; termin minął ${words.moment(until)}. Nadal możesz usunąć licencje lub anulować subskrypcję.`,
  'undo-assigned': ({ assigned, free, needed }) =>
    `Zwrócić można tylko nieprzypisane licencje (przypisane: ${number.format(assigned)}, dostępne: ${number.format(free)}, potrzebne: ${number.format(needed)}). Najpierw usuń czyjeś przypisanie.`,
  'nothing-to-undo': () => 'Nie ma tu zakupu, który można cofnąć.',
  'undo-bought-back': ({ product }, words) =>
    `Te licencje kupiono w ciągu 31 dni od pełnego zwrotu za produkt ${words.product(product)}, więc tego zakupu nie można cofnąć. Nadal możesz usunąć licencje lub anulować subskrypcję.`,
  'no-trial': ({ product }, words) => `Produkt ${words.product(product)} nie ma wersji próbnej. Możesz go kupić.`,
  'trial-used': ({ product, on }, words) =>
    `Wersja próbna produktu ${words.product(product)} została już wykorzystana (od ${words.day(on)}). Każdy produkt można wypróbować tylko raz; możesz go kupić.`,
  'owns-product': ({ product }, words) =>
    `Produkt ${words.product(product)} jest już kupiony, więc nie ma dla niego wersji próbnej. Możesz kupić więcej licencji.`,
  'trial-policy': ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Administratorzy Twojej organizacji zezwalają tylko na wersje próbne bez formy płatności, a wersja próbna produktu ${words.product(product)} jej wymaga (zasady zakupów). Jeśli go potrzebujesz, poproś o niego.`
      : `Administratorzy Twojej organizacji nie zezwalają na wypróbowanie produktu ${words.product(product)} (zasady zakupów). Jeśli go potrzebujesz, poproś o niego.`,
  'not-a-trial': () => 'To już jest płatna subskrypcja.',
  'trial-needs-method': ({ product, lastDay }, words) =>
    `Ta wersja próbna produktu ${words.product(product)} nie ma formy płatności i kończy się sama ${words.day(lastDay)}. Aby ją zachować, przejdź na wersję płatną.`,
  'trial-not-once': ({ product }, words) =>
    `Wersja próbna produktu ${words.product(product)} zmienia się w płatną subskrypcję albo się kończy. Jedno odnowienie będzie można wybrać, gdy będzie płatna.`,
  'recurring-same': () => 'Rozliczanie cykliczne jest już tak ustawione.',
  'cannot-reactivate': () =>
    'Subskrypcję można ponownie aktywować tylko przez 30 dni od wygaśnięcia. Możesz kupić nowe licencje.',
  'method-in-use': ({ lastFour, profiles, products }, words) =>
    `Karta z końcówką ${lastFour} nadal jest używana przez: ${[...profiles.map(words.text), ...products.map(words.product)].join(', ')}, więc nie można jej usunąć. Najpierw ustaw tam inną formę płatności.`,
  'same-method': ({ lastFour }) => `Karta z końcówką ${lastFour} jest już w tym profilu rozliczeniowym.`,
  'card-invalid': () => 'Te dane karty są nieprawidłowe. Niczego nie zapisano.',
  'too-many-methods': ({ limit }) =>
    `To konto rozliczeniowe ma już maksymalną liczbę form płatności: ${number.format(limit)}. Najpierw usuń jedną z tych, których już nie używasz.`,
  'too-many-changes': ({ span, limit, again }, words) =>
    `Liczba zmian na koncie rozliczeniowym w ciągu ${span === 'hour' ? 'godziny' : '24 godzin'} jest ograniczona do ${number.format(limit)}. Kolejne będą możliwe od ${words.moment(again)}. Nadal możesz anulować subskrypcję, cofnąć zakup, usunąć przypisanie licencji, wyłączyć rozliczanie cykliczne i usunąć formę płatności.`,
  'admins-only': () =>
    'Mogą to zrobić tylko administratorzy globalni i administratorzy rozliczeń Twojej organizacji. Niczego nie zmieniono.',
  'same-policy': ({ product }, words) => `Zasady dla produktu ${words.product(product)} są już tak ustawione.`,
  'policy-changed': ({ product, by, at }, words) =>
    `Zasady dla produktu ${words.product(product)} zostały w międzyczasie zmienione: ${words.text(by)}, ${words.moment(at)}. Twoja zmiana nie została zapisana; sprawdź ponownie.`,
  'request-exists': ({ product, at }, words) =>
    `Prośba o produkt ${words.product(product)} została już wysłana: ${words.moment(at)}. Wystarczy jedna prośba o dany produkt.`,
  'too-many-requests': ({ limit, again }, words) =>
    `Liczba próśb o licencje w ciągu 24 godzin jest ograniczona do ${number.format(limit)}. Ponownie możesz poprosić ${words.moment(again)}.`,
  'holds-licence': ({ product }, words) =>
    `Masz już licencję produktu ${words.product(product)}. W obszarze „Twoje licencje” zobaczysz, od kogo.`,
  'has-pool': ({ product }, words) =>
    `Produkt ${words.product(product)} to Twój zakup, więc możesz przypisać licencję sobie.`,
  'nobody-has': ({ product }, words) =>
    `Nikt w Twojej organizacji nie ma licencji produktu ${words.product(product)} do przypisania, więc nie ma kogo poprosić. Możesz jednak kupić go samodzielnie.`,
  'request-closed': ({ state, by, at }, words) =>
    ({
      open: 'Ta prośba jest otwarta.',
      taken: `Tą prośbą zajmuje się już ${words.text(by)}, od ${words.moment(at)}. Niczego nie zmieniono.`,
      assigned: `Na tę prośbę już odpowiedziano: ${words.text(by)}, ${words.moment(at)}. Niczego nie zmieniono.`,
      allowed: `Na tę prośbę już odpowiedziano: ${words.text(by)}, ${words.moment(at)}. Niczego nie zmieniono.`,
      refused: `Na tę prośbę już odpowiedziano: ${words.text(by)}, ${words.moment(at)}. Niczego nie zmieniono.`,
      withdrawn: `Ta prośba została wycofana: ${words.text(by)}, ${words.moment(at)}. Niczego nie zmieniono.`,
      ended: `Ta prośba wygasła bez odpowiedzi ${words.moment(at)}.`,
    })[state],
  'admins-look': ({ product, purchaser }, words) =>
    `Nabywca ${words.text(purchaser)} kupił produkt ${words.product(product)} i tylko on może go zmienić. Jako administrator masz wgląd tylko do odczytu; niczego nie zmieniono. Jeśli coś ma wyglądać inaczej, napisz do nabywcy.`,
  suspended: ({ product }, words) =>
    `Subskrypcja ${words.product(product)} jest wstrzymana. Nic nie zmieniono. Najpierw ją aktywuj, a potem wprowadź zmianę.`,
  'not-suspended': ({ product }, words) =>
    `Subskrypcja ${words.product(product)} jest aktywna, więc nie ma czego aktywować.`,
  'offer-unknown': () =>
    'Wśród ofert, które możesz sprzedać temu klientowi, nie ma takiej. Niczego nie dodano. Wybierz ofertę z listy.',
  'customer-tried': ({ product, on }, words) =>
    `Ten klient już wypróbował ${words.product(product)} (od ${words.day(on)}). Każdy produkt można wypróbować tylko raz. Możesz dodać płatną subskrypcję.`,
  'customer-owns': ({ product }, words) =>
    `Ten klient ma już ${words.product(product)}, więc nie może go wypróbować za darmo. Możesz zmienić liczbę licencji.`,
  'one-per-customer': ({ product, isSuspended }, words) =>
    `Ten klient ma już ${words.product(product)}, a ta oferta pozwala na jedną subskrypcję na klienta. ${isSuspended ? 'Jest wstrzymana: aktywuj ją.' : 'Możesz zmienić jej liczbę licencji.'}`,
  'name-differs': ({ name, losing }, words) =>
    `Dostęp ${plural(losing, { one: 'straciłaby', few: 'straciłyby', other: 'straciłoby' })} ${people(losing)}. Aby wstrzymać subskrypcję, wpisz dokładnie nazwę klienta: ${words.text(name)}. Nic nie zmieniono.`,
  'partner-manages': ({ product, partner }, words) =>
    `Subskrypcją ${words.product(product)} zarządza dla Twojej organizacji ${words.text(partner)} i tylko ten partner może ją zmienić. Nic nie zmieniono. Możesz poprosić partnera.`,
  'view-only': ({ product, customer, seller }, words) =>
    seller === undefined
      ? `${words.text(customer)} ma subskrypcję ${words.product(product)} kupioną bezpośrednio. Możesz ją wyświetlić, ale zmienić może ją tylko klient. Nic nie zmieniono.`
      : `${words.text(customer)} ma subskrypcję ${words.product(product)} od innego partnera: ${words.text(seller)}. Możesz ją wyświetlić, ale zmienić może ją tylko tamten partner. Nic nie zmieniono.`,
  'needs-second-agent': ({ product }, words) =>
    `Wstrzymanie subskrypcji ${words.product(product)} wymaga zgody innego agenta z Twojej organizacji. Nic nie zmieniono. Możesz to zaproponować.`,
  'own-proposal': ({ product }, words) =>
    `Propozycja wstrzymania ${words.product(product)} pochodzi od Ciebie, więc zgodzić się musi inny agent. Nic nie zmieniono.`,
  'proposal-exists': ({ product, by, at }, words) =>
    `Propozycja wstrzymania ${words.product(product)} już czeka na innego agenta (${words.text(by)}, ${words.moment(at)}).`,
  'proposal-closed': ({ state, by, at }, words) =>
    ({
      open: 'Ta propozycja jest otwarta.',
      taken: `Zgoda na tę propozycję: ${words.text(by)}, ${words.moment(at)}.`,
      suspended: `Zgoda na tę propozycję: ${words.text(by)}. Subskrypcję wstrzymano: ${words.moment(at)}.`,
      failed: `Zgoda na tę propozycję: ${words.text(by)}, ${words.moment(at)}. Subskrypcji nie udało się jednak wstrzymać.`,
      declined: `Odmowa: ${words.text(by)}, ${words.moment(at)}.`,
      withdrawn: `Propozycję wycofano: ${words.text(by)}, ${words.moment(at)}.`,
      ended: `Ta propozycja wygasła bez odpowiedzi: ${words.moment(at)}.`,
    })[state],
  'enquiry-closed': ({ state, by, at }, words) =>
    state === 'ended'
      ? `Ta prośba wygasła bez odpowiedzi: ${words.moment(at)}.`
      : `Na tę prośbę już odpowiedziano: ${words.text(by)}, ${words.moment(at)}. Nic nie zmieniono.`,
  'agents-only': () => 'Mogą to zrobić tylko agenci partnera. Nic nie zmieniono.',
  'same-setting': () => 'Jest już tak ustawione.',
};
