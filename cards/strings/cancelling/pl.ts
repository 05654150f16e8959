import type { CancellingStrings } from './strings.js';
import { plural, people, number, seats } from '../phrases/pl.js';

export const pl: CancellingStrings = {
  journeys: {
    cancel: {
      title: 'Anuluj subskrypcję',
      words: [
        'anuluj subskrypcję',
        'anuluj moją subskrypcję',
        'anuluj moje subskrypcje',
        'anulować subskrypcję',
        'anulowanie subskrypcji',
        'zakończ subskrypcję',
        'zakończyć subskrypcję',
        'anulować zakup',
        'anuluj wersję próbną',
        'zakończ wersję próbną',
        'przerwij wersję próbną',
        'zrezygnuj z subskrypcji',
        'rezygnacja z subskrypcji',
        'wypowiedz subskrypcję',
      ],
      help: 'zakończysz subskrypcję; przed zapisaniem zobaczysz, co się stanie',
    },
  },
  did: {
    'subscription-cancelled': 'Anulowanie subskrypcji',
    'cancellation-taken-back': 'Cofnięcie anulowania',
  },

  pickTitle: 'Anuluj subskrypcję',
  pickText: 'Którą subskrypcję chcesz anulować?',
  title: 'Anuluj subskrypcję',
  reasonLabel: 'Powód anulowania',
  reasonError: 'Wybierz powód.',
  reasons: {
    'no-longer-needed': 'Nie jest już potrzebna',
    'too-expensive': 'Jest zbyt droga',
    'missing-features': 'Brakuje funkcji',
    'moving-to-another-product': 'Przejście na inny produkt',
    'technical-problems': 'Problemy techniczne',
    'bought-by-mistake': 'Zakup przez pomyłkę',
    other: 'Inny powód',
  },
  feedbackLabel: 'Opinie (opcjonalnie)',
  feedbackError: (most) =>
    `Użyj maksymalnie ${number.format(most)} ${plural(most, { one: 'znaku', other: 'znaków' })}.`,
  whenLabel: 'Kiedy',
  when: { now: 'Teraz, ze zwrotem za pozostałe dni', 'at-term-end': 'Na koniec okresu' },
  reviewTitle: (count, product) => `Anuluj ${product} (${seats(count)})`,
  endsNow: 'Subskrypcja kończy się od razu.',
  endsLater: (day) => `Subskrypcja pozostaje bez zmian do ${day} i się nie odnowi.`,
  losesNobody: 'Nikt nie traci dostępu: żadna licencja nie jest przypisana.',
  loses: (count, names) =>
    `${people(count)} od razu ${plural(count, { few: 'tracą', other: 'traci' })} dostęp: ${names}`,
  losesLater: (count, names, day) =>
    `${people(count)} ${plural(count, { few: 'tracą', other: 'traci' })} dostęp po ${day}: ${names}`,
  lostNobody: 'Nikt nie stracił dostępu: żadna licencja nie była przypisana.',
  lost: (count, names) =>
    `${people(count)} ${plural(count, { one: 'straciła', few: 'straciły', other: 'straciło' })} dostęp: ${names}`,
  refund: 'Kwota zwrotu',
  refunded: 'Zwrócona kwota',
  refundTo: (method) => `na kartę ${method}`,
  goesBack: (method) => `Zwrot trafi na kartę ${method}.`,
  wentBack: (amount, method) => `Zwrócono ${amount} z podatkiem na kartę ${method}.`,
  noRefund: 'Zwrot pieniędzy nie przysługuje.',
  noRefundLate: 'Zwrot pieniędzy nie przysługuje: siedem dni na zwrot już minęło.',
  noRefundTrial: 'Zwrot nie przysługuje: wersja próbna była bezpłatna, więc nie było żadnej opłaty.',
  data: 'Dane są przechowywane przez 90 dni od wyłączenia usługi, a potem usuwane.',
  goesOn: (price, day) => `Opłata ${price} będzie nadal pobierana do dnia ${day}.`,
  canTakeBack: (day) => `Anulowanie możesz cofnąć do ${day}.`,
  final: 'Tego anulowania nie można cofnąć.',
  keep: 'Zachowaj subskrypcję',
  receiptNow: (product) => `${product}: subskrypcja anulowana i zakończona`,
  receiptLater: (product, day) => `${product}: subskrypcja anulowana, kończy się ${day}`,
  nothingTitle: 'Nie ma czego anulować',
  nothingToCancel:
    'Nie masz subskrypcji, którą można anulować. W Twoich subskrypcjach widać, co się zakończyło lub jest już anulowane.',
  openFirst: 'Otwórz subskrypcję, a potem wybierz Więcej akcji.',
  changed: 'Od poprzedniej wiadomości coś się zmieniło. Niczego nie anulowano. Oto, co stałoby się teraz.',
};
