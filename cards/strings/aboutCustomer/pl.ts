import { freeSeats, number, people, plural } from '../phrases/pl.js';
import type { AboutCustomerStrings } from './strings.js';

export const pl: AboutCustomerStrings = {
  customer: (name) => `Klient: ${name}`,
  refundGoes: 'Zwrot zostanie ujęty na fakturze klienta.',
  refundWent: (amount) => `Zwrot ${amount} z podatkiem ujęto na fakturze klienta.`,
  seller: 'Sprzedawca',
  suspendedEnds: (product, lastDay, deletedOn) =>
    `Subskrypcja ${product} jest wstrzymana, a siedem dni na anulowanie ze zwrotem już minęło. I tak kończy się po ${lastDay}. Potem dane są przechowywane przez 120 dni i ${deletedOn} zostaną usunięte. Nic nie zmieniono.`,
  instead: {
    cancelling: {
      refund: 'Kwota zwrotu',
      goesOn: (price, day) => `Klient będzie nadal płacić ${price} do dnia ${day}.`,
    },
    assigning: {
      free: (product, free) =>
        free === 0
          ? `${product}: brak dostępnych licencji. Najpierw zmień liczbę licencji.`
          : `${product}: ${freeSeats(free)}.`,
      members: 'Licencje można przypisywać tylko osobom w organizacji klienta.',
      notFound: (names) => `W organizacji klienta nie udało się znaleźć: ${names}.`,
      result: {
        assigned: 'ma teraz licencję',
        'holds-one': 'ma już tę licencję',
        'no-free-seat': 'bez licencji: żadna nie była dostępna',
        guest: 'jest gościem: licencję mogą mieć tylko osoby w organizacji klienta',
        'not-in-organization': 'nie należy do organizacji klienta',
        disabled: 'ma wyłączone konto',
      },
      resultOfMany: {
        assigned: 'Mają teraz licencję',
        'holds-one': 'Mają już tę licencję',
        'no-free-seat': 'Brak dostępnej licencji',
        guest: 'Goście, którzy nie mogą mieć licencji',
        'not-in-organization': 'Nie należą do organizacji klienta',
        disabled: 'Wyłączone konta',
      },
      firstOnes: (count, names) => `Dostępne licencje (${number.format(count)}): ${names}`,
      noMore: 'Do tej subskrypcji nie można dodać kolejnych licencji. Możesz dodać inną subskrypcję.',
      buyAndAssign: (all, count, amount) => [
        `Przypisz (${people(all)}): dodaj ${number.format(count)} za ${amount}`,
        `Przypisz: dodaj ${number.format(count)} za ${amount}`,
        'Przypisz: dodaj za podaną kwotę',
      ],
      bought: (count, amount) => `Dodane licencje: ${number.format(count)} za ${amount}.`,
      planChanged:
        'Zmieniła się liczba dostępnych licencji lub cena. Niczego nie dodano ani nie przypisano. Oto obecny stan.',
    },
    unassigning: {
      holders: (product, count) =>
        `${product}: ${people(count)} ${plural(count, { one: 'ma', few: 'mają', other: 'ma' })} licencję.`,
      notFound: (names) => `Wśród osób z licencją nikt nie pasuje do: ${names}.`,
      nothing: 'Nikt nie ma licencji, więc nie ma czego odbierać.',
      paid: (product) =>
        `Licencje produktu ${product} pozostają u klienta, który nadal za nie płaci. Możesz przypisać je innym osobom albo zmienić ich liczbę.`,
      result: { unassigned: 'nie ma już licencji', 'holds-none': 'bez licencji już wcześniej' },
    },
    history: { removedMethod: 'na fakturze klienta' },
    invoices: {
      account: 'Klient',
      removedMethod: 'na fakturze klienta',
      status: {
        open: 'Jeszcze niewystawiona',
        paid: 'Zafakturowana',
        'partly-refunded': 'Zafakturowana, częściowo zwrócona',
        refunded: 'Zwrócona w całości',
        credit: 'Nadpłata klienta',
      },
      noneFor: (month) => `Klient nie ma faktury za ${month}.`,
      noneNumbered: 'Żadna z faktur klienta nie ma tego numeru.',
      nothingBefore: (month) => `Faktura za ${month} jest pierwszą fakturą klienta: nie ma innej do porównania.`,
    },
    refusals: {
      'no-licences': ({ product }, words) =>
        `Klient nie ma od Ciebie aktywnej subskrypcji produktu ${words.product(product)}, z której można przypisać licencje.`,
      'not-active': () => 'Ta subskrypcja nie jest już aktywna, więc nie ma czego zmieniać.',
      'nothing-to-take-back': () => 'Nie ma anulowania, które można cofnąć: już weszło w życie albo go nie było.',
    },
  },
};
