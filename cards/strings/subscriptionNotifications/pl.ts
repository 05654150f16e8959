import type { SubscriptionNotificationStrings } from './strings.js';
import { counted, number, plural, seats } from '../phrases/pl.js';

/** As the object of a verb: kupiono 1 licencję. */
const licences = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'licencję', few: 'licencje', other: 'licencji' })}`;

export const pl: SubscriptionNotificationStrings = {
  title: {
    bought: (who, product, count) => `${who}: kupiono ${licences(count)} produktu ${product}`,
    converted: (who, product, count) =>
      `${who}: wersję próbną produktu ${product} zmieniono na płatną (${seats(count)})`,
    becamePaid: (who, product, count) =>
      `${who}: wersja próbna produktu ${product} jest teraz płatną subskrypcją (${seats(count)})`,
    reactivated: (who, product, count) =>
      `${who}: ponownie aktywowano subskrypcję produktu ${product} (${seats(count)})`,
    tried: (who, product, count) => `${who}: rozpoczęto wersję próbną produktu ${product} (${seats(count)})`,
    more: (who, product, count) => `${who}: dodano ${licences(count)} produktu ${product}`,
    fewer: (who, product, count) => `${who}: usunięto ${licences(count)} produktu ${product}`,
    scheduled: (who, product, count) => `${who}: zaplanowano ${licences(count)} produktu ${product} na następny okres`,
    unscheduled: (who, product, count) =>
      `${who}: usunięto zaplanowaną zmianę dla produktu ${product} (liczba licencji: ${number.format(count)})`,
    cancelled: (who, product, count) => `${who}: anulowano subskrypcję produktu ${product} (${seats(count)})`,
    takenBack: (who, product, count) => `${who}: cofnięto anulowanie subskrypcji produktu ${product} (${seats(count)})`,
    undone: (who, product, count) => `${who}: cofnięto zakup produktu ${product} (${seats(count)})`,
    declined: (who, product, count, amount) =>
      `${who}: płatność${amount === undefined ? '' : ` ${amount}`} za ${counted(count, product)} została odrzucona`,
    stopped: (who, product, count) =>
      `${who}: wstrzymano nieopłaconą subskrypcję produktu ${product} (${seats(count)})`,
    ended: (who, product, count) => `${who}: subskrypcja produktu ${product} zakończyła się (${seats(count)})`,
    trialEnded: (who, product, count) => `${who}: wersja próbna produktu ${product} zakończyła się (${seats(count)})`,
  },
  licences: 'Licencje',
  assigned: (count, assigned) => `${number.format(count)}, w tym przypisane: ${number.format(assigned)}`,
  charged: 'Pobrana kwota',
  givenBack: 'Zwrócona kwota',
  notBought: 'Bank odrzucił płatność, więc niczego nie kupiono i nie pobrano opłaty.',
  price: 'Cena z podatkiem',
  feedback: (text) => `Opinia: ${text}`,
  onlyBuyer: 'Do wiadomości: zmian może dokonać tylko nabywca.',
  view: 'Wyświetl',
};
