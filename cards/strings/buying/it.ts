import type { BuyingStrings } from './strings.js';
import { counted, everyCycle, number, on, plural, seats, since, until } from '../phrases/it.js';

export const it: BuyingStrings = {
  journeys: {
    buy: {
      title: 'Acquista licenze',
      words: [
        'acquista licenze',
        'acquista',
        'acquistare',
        'acquista postazioni',
        'compra',
        'comprare',
        'compra licenze',
        'acquisto',
      ],
      help: 'acquisti licenze di un prodotto; il pagamento è a tuo carico',
    },
  },
  did: {
    'seats-bought': 'Acquisto',
    'payment-declined': 'Pagamento rifiutato',
  },

  pickTitle: 'Acquista licenze',
  pickText: 'Quale prodotto vuoi acquistare?',
  from: (price) => `da ${price} al mese per licenza`,
  hidden: (count) =>
    plural(count, {
      one: `${number.format(count)} prodotto non è mostrato: la tua organizzazione non ne consente l’acquisto oppure non è in vendita nel tuo Paese o nella tua valuta.`,
      other: `${number.format(count)} prodotti non sono mostrati: la tua organizzazione non ne consente l’acquisto oppure non sono in vendita nel tuo Paese o nella tua valuta.`,
    }),
  nothing:
    'Non ci sono prodotti che puoi acquistare: la tua organizzazione non lo consente. Chiedi all’amministratore informazioni sugli acquisti self-service.',
  noPrices: (currency) =>
    `Per ora non c’è nulla da acquistare: nessun prodotto ha un prezzo in ${currency}, la valuta della tua organizzazione. Contatta il supporto tecnico.`,
  optionsTitle: (product) => `Acquista ${product}`,
  owned: (count, product) =>
    `Hai già ${seats(count)} di ${product}. Con questo acquisto crei una seconda sottoscrizione, con durata e fatturazione proprie.`,
  ownedTrial: (product) =>
    `Stai provando ${product} gratuitamente. Con questo acquisto crei una seconda sottoscrizione.`,
  ownedAdd: 'Puoi invece aggiungere licenze a quella che hai: vedrai il prezzo prima di pagare.',
  ownedConvert: 'Puoi invece passare a pagamento la versione di valutazione: vedrai il prezzo prima di pagare.',
  addToFirst: 'Aggiungi alla mia sottoscrizione',
  second: 'Crea una seconda sottoscrizione',
  seatsLabel: 'Numero di licenze',
  seatsError: (least, most) => `Inserisci un numero intero da ${number.format(least)} a ${number.format(most)}.`,
  offerLabel: 'Durata e frequenza di fatturazione',
  offer: (term, billing, price) =>
    `${{ P1M: 'Un mese', P1Y: 'Un anno' }[term]}, ${{ monthly: 'fatturazione mensile', yearly: 'fatturazione annuale' }[billing]} – ${price} ${everyCycle[billing]} per licenza`,
  methodLabel: 'Metodo di pagamento',
  sandbox:
    'Ambiente di prova, nessun addebito reale: 4242 approva, 0002 rifiuta, 0044 addebita ma risponde in ritardo, 0077 è lenta.',
  reviewTitle: (count, product) => `Acquista ${seats(count)} di ${product}`,
  amountNow: (amount) => `${amount} ora (imposte incluse)`,
  amountBack: (amount) => `${amount} di rimborso (imposte incluse)`,
  subscription: 'Sottoscrizione',
  term: 'Durata',
  price: 'Prezzo per licenza, imposte escluse',
  subtotal: 'Subtotale, imposte escluse',
  now: 'Paghi ora',
  later: 'In seguito',
  laterValue: (amount, billing, day) => `${amount} ${everyCycle[billing]} (imposte incluse) ${since(day)}`,
  next: (later) => `In seguito ${later}.`,
  then: (amount, billing, day) =>
    `In seguito ${amount} ${everyCycle[billing]} (imposte incluse) ${since(day)}, finché non annulli.`,
  thenInAll: (amount, day, all, last) =>
    `In seguito ${amount} al mese (imposte incluse) ${since(day)}: in tutto ${all} ${until(last)}. Poi si rinnova finché non annulli.`,
  inAll: (all, last) => `In tutto ${all} (imposte incluse) ${until(last)}.`,
  paidWith: 'Metodo di pagamento',
  nextCharge: 'Prossimo addebito',
  termEnds: (day) => `Il periodo termina ${on(day)}.`,
  youPay: 'Paghi tu, non l’organizzazione.',
  refundable: (moment) => `Rimborso totale se annulli entro 24 ore, poi in proporzione ai giorni ${until(moment)}.`,
  cancellable: 'Puoi annullare in qualsiasi momento, con il rimborso dei giorni rimanenti.',
  cancelLater: 'Se annulli più tardi, la sottoscrizione prosegue fino al termine del periodo.',
  changed:
    'I prezzi o le date sono cambiati rispetto al messaggio precedente. Non è stato addebitato nulla: ecco le condizioni attuali.',
  receiptTitle: (count, product) =>
    `${product}: ${seats(count)} ${plural(count, { one: 'acquistata', other: 'acquistate' })}`,
  receiptText: (amount, method) => `${amount} (imposte incluse): addebito sulla carta ${method}.`,
  charged: 'Addebitato',
  reference: 'Riferimento',
  assign: 'Assegna licenze',
  waitingTitle: {
    buying: (count, product) => `Acquisto di ${counted(count, product)}: in attesa della banca`,
    converting: (count, product) => `Passaggio a pagamento di ${counted(count, product)}: in attesa della banca`,
    reactivating: (count, product) => `Riattivazione di ${counted(count, product)}: in attesa della banca`,
    giving: (name, product) => `${product} per ${name}: in attesa della banca`,
  },
  waitingText: (amount) =>
    `Attendiamo l’esito per ${amount}. L’addebito avviene al massimo una volta e le licenze arrivano solo con il pagamento. Ti scrivo appena c’è una risposta.`,
  check: 'Controlla ora',
  otherMethod: 'Altro metodo di pagamento',
  declined: (amount, count, product) =>
    `Il pagamento${amount === undefined ? '' : ` di ${amount}`} per ${counted(count, product)} è stato rifiutato`,
};
