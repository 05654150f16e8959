import type { SalesStrings } from './strings.js';
import { everyCycle, number, on, people, plural, seats as licences, since, until } from '../phrases/it.js';

const seats = (count: number) => `${number.format(count)} ${plural(count, { one: 'postazione', other: 'postazioni' })}`;

export const it: SalesStrings = {
  journeys: {
    quantity: {
      title: 'Modifica quantità',
      words: ['modifica quantità', 'cambia quantità', 'quantità'],
      help: 'imposti il numero di licenze di un cliente; prima vedi il prezzo',
    },
    status: {
      title: 'Modifica stato',
      words: [
        'modifica stato',
        'sospendi',
        'attiva',
        'sospendi abbonamento',
        'sospendi sottoscrizione',
        'attiva sottoscrizione',
      ],
      help: 'sospendi o attivi la sottoscrizione di un cliente; prima vedi che cosa succede',
    },
    add: {
      title: 'Aggiungi nuovi abbonamenti',
      words: ['aggiungi nuovi abbonamenti', 'aggiungi', 'aggiungi abbonamento', 'aggiungi sottoscrizione', 'vendi'],
      help: 'vendi a un cliente una nuova sottoscrizione o avvii una prova',
    },
  },
  customer: 'Cliente',
  pickCustomer: 'Per quale cliente?',
  noCustomers: 'Al momento non hai clienti.',
  pickSubscription: (customer) => `Quale sottoscrizione di ${customer}?`,
  nothingSold: (customer) => `Non hai venduto a ${customer} alcuna sottoscrizione per cui sia possibile.`,
  toCustomer: 'Torna al cliente',
  submit: 'Invia',
  invoiced: 'Sulla fattura del cliente.',
  onInvoice: 'In fattura ora',
  refunded: 'Rimborso in fattura',
  changed:
    'Qualcosa è cambiato rispetto al messaggio precedente. Non è stato salvato né addebitato nulla: ecco le condizioni attuali.',
  unchanged: 'Non è stato modificato nulla.',

  quantityTitle: (product, customer) => `Modifica quantità: ${product} per ${customer}`,
  limits: (least, most) => `L’offerta prevede da ${number.format(least)} a ${licences(most)}.`,
  newTotal: 'Nuovo numero di licenze',
  removable: (count, moment) =>
    `${licences(count)} ${plural(count, { one: 'si può restituire', other: 'si possono restituire' })} ${until(moment)}.`,
  removableLater: (day) => `Ora non si possono restituire licenze. Il numero può diminuire al rinnovo, ${on(day)}.`,
  notFewer: (day) =>
    `La fatturazione ricorrente è disattivata: il numero può solo aumentare, fino al termine della sottoscrizione ${on(day)}.`,
  holders: (names) => `Assegnate a ${names}.`,
  slipText: (entered, held, product, customer) =>
    `${customer} ha ${licences(held)} di ${product} e hai inserito ${number.format(entered)}. Non è ancora cambiato nulla.`,
  moreTitle: (count, product, customer) => `Aggiungi ${licences(count)} di ${product} per ${customer}`,
  fewerTitle: (count, product, customer) => `Rimuovi ${licences(count)} di ${product} per ${customer}`,
  laterTitle: (total, product, customer, day) => `Porta ${product} per ${customer} a ${licences(total)} ${on(day)}`,
  moreDone: (count, product, customer) =>
    `${product} per ${customer}: ${licences(count)} ${plural(count, { one: 'aggiunta', other: 'aggiunte' })}`,
  fewerDone: (count, product, customer) =>
    `${product} per ${customer}: ${licences(count)} ${plural(count, { one: 'rimossa', other: 'rimosse' })}`,
  laterDone: (total, product, customer, day) =>
    `${product} per ${customer}: ${licences(total)} ${plural(total, { one: 'programmata', other: 'programmate' })} ${since(day)}`,
  tooLate: (held, day) =>
    `I sette giorni per restituire queste licenze sono trascorsi: il cliente mantiene ${licences(held)} fino al rinnovo, ${on(day)}.`,
  untilThen: (held, day) => `Il cliente mantiene ${licences(held)} fino al rinnovo, ${on(day)}.`,
  rest: (count, day) =>
    `Le altre licenze si possono togliere solo al rinnovo: ${since(day)} il cliente avrà ${licences(count)}.`,
  boughtBack:
    'Negli ultimi 31 giorni il cliente ha ricevuto il rimborso totale di questo prodotto: queste licenze vengono rimborsate solo in proporzione ai giorni.',
  again: (product, day) =>
    `Se il cliente riprende ${product} entro ${on(day)}, quelle licenze vengono rimborsate solo in proporzione ai giorni.`,
  submitPay: (amount) => [`Invia: paga ${amount}`, 'Invia: paga l’importo indicato'],
  submitCredit: (amount) => [`Invia: rimborso di ${amount}`, 'Invia: rimborso indicato'],
  submitTotal: (count) => [`Invia: ${licences(count)}`],
  submitFrom: (count, day, brief) => [
    `Invia: ${licences(count)} ${since(day)}`,
    `Invia: ${licences(count)} ${since(brief)}`,
    `Invia: modifica ${on(brief)}`,
  ],
  keepQuantity: 'Mantieni la quantità',
  over: 'Questa sottoscrizione non è più attiva. Non è stato modificato nulla.',

  statusTitle: (product, customer) => `Modifica stato: ${product} per ${customer}`,
  verify: 'Verifica che sia proprio questa la sottoscrizione.',
  statusLabel: 'Modifica stato in',
  to: { suspend: 'Sospendi', activate: 'Attiva' },
  suspendTitle: (product, customer) => `Sospendi ${product} per ${customer}`,
  activateTitle: (product, customer) => `Attiva ${product} per ${customer}`,
  suspendedTitle: (product, customer) => `${product} per ${customer}: sottoscrizione sospesa`,
  activatedTitle: (product, customer) => `${product} per ${customer}: sottoscrizione di nuovo attiva`,
  loses: (count) =>
    count === 0
      ? 'Nessuno perde l’accesso: non ci sono licenze assegnate.'
      : `${people(count)} ${plural(count, { one: 'perde', other: 'perdono' })} subito l’accesso.`,
  lost: (count) =>
    count === 0
      ? 'Non c’erano licenze assegnate.'
      : `${people(count)} ${plural(count, { one: 'ha perso', other: 'hanno perso' })} l’accesso.`,
  regains: (count) =>
    count === 0
      ? 'Al momento non ci sono licenze assegnate.'
      : `${people(count)} ${plural(count, { one: 'può', other: 'possono' })} accedere di nuovo da subito.`,
  regained: (count) =>
    count === 0
      ? 'Al momento non ci sono licenze assegnate.'
      : `${people(count)} ${plural(count, { one: 'può', other: 'possono' })} accedere di nuovo.`,
  people: 'Licenze assegnate a',
  beginsEnd: 'Il cliente avvia il processo di annullamento del proprio account.',
  goesOn: (amount, billing, next, last) =>
    `Gli addebiti continuano ${until(last)}: ${amount} ${everyCycle[billing]} (imposte incluse), il prossimo ${on(next)}.`,
  paidUntil: (last) =>
    `Il periodo è già addebitato fino al termine, ${on(last)}: non ci sono altri addebiti né rimborsi.`,
  recurringGoesOff: 'La fatturazione ricorrente viene disattivata e resta disattivata anche dopo l’attivazione.',
  recurringStaysOff: 'La fatturazione ricorrente è disattivata e lo resta anche dopo l’attivazione.',
  data: (last, deleted) =>
    `Si può attivare ${until(last)}; altrimenti quel giorno termina e i dati vengono eliminati ${on(deleted)}.`,
  fixed: 'Finché è sospesa non si può modificare la quantità né assegnare licenze.',
  nameHint: (most, name) =>
    `Perderebbero l’accesso più di ${people(most)}. Per confermare, scrivi il nome del cliente: ${name}`,
  nameLabel: 'Nome del cliente',
  saveSuspend: 'Salva: sospendi',
  saveActivate: 'Salva: attiva',
  keepActive: 'Mantieni attiva',
  keepSuspended: 'Mantieni sospesa',
  endsOn: (day) =>
    `La fatturazione ricorrente resta disattivata: la sottoscrizione termina ${on(day)}, a meno che tu non la riattivi.`,
  notBack: 'Una modifica programmata in precedenza non viene ripristinata.',
  activatingIsFree: 'L’attivazione non costa nulla. Il periodo e gli addebiti restano invariati.',
  suspendedBy: (name, moment) => `Sospesa da ${name} ${on(moment)}.`,
  activatedBy: (name, moment) => `Attivata da ${name} ${on(moment)}.`,

  addTitle: (customer) => `Aggiungi una sottoscrizione per ${customer}`,
  offerLabel: 'Seleziona offerta',
  offer: ({ product, term, billing, price, least, most, hasTrial }) =>
    [
      `${product}: ${price} per postazione ${everyCycle[billing]}`,
      { P1M: 'durata un mese', P1Y: 'durata un anno' }[term],
      `da ${number.format(least)} a ${seats(most)}`,
      ...(hasTrial ? ['prova gratuita'] : []),
    ].join(', '),
  seatsLabel: 'Numero di postazioni',
  seats,
  seatsError: (least, most) =>
    `Inserisci un numero intero di postazioni da ${number.format(least)} a ${number.format(most)}.`,
  noOffers: 'Non ci sono offerte che puoi vendere a questo cliente.',
  narrow: (shown, all) =>
    `Vedi ${number.format(shown)} offerte su ${number.format(all)}. Scrivi il nome di un prodotto per vedere le sue offerte.`,
  onlyOne: (products) =>
    `Non compaiono nell’elenco perché è ammessa una sola sottoscrizione per cliente e il cliente ce l’ha già: ${products}.`,
  chooseOffer: 'Scegli un’offerta.',
  noTrial: 'Per questa offerta non c’è una prova gratuita. Scegline una che la prevede.',
  confirmTitle: (count, product, customer) => `Aggiungi ${seats(count)} di ${product} per ${customer}`,
  confirmLabel: 'Conferma il numero di postazioni',
  confirmHint: 'Se lo modifichi qui, vedi prima il nuovo prezzo.',
  otherNumber: (from, to) =>
    `Hai cambiato ${number.format(from)} in ${number.format(to)}. Non è ancora stato aggiunto nulla: ecco il prezzo per ${seats(to)}.`,
  done: (count, amount) => [
    `Fine: ${seats(count)} per ${amount}`,
    `Fine: ${seats(count)}, ${amount}`,
    `Fine: ${seats(count)}`,
  ],
  otherOffer: 'Cambia offerta',
  dontAdd: 'Non aggiungere',
  added: (count, product, amount) =>
    `${product}: ${seats(count)} ${plural(count, { one: 'aggiunta', other: 'aggiunte' })} per ${amount} (imposte incluse). L’importo va sulla fattura del cliente.`,
  trialTitle: (count, product, customer) => `Avvia una prova di ${product} con ${licences(count)} per ${customer}`,
  startTrial: 'Avvia la prova',
  trialThen: (day, amount, billing) =>
    `Diventa una sottoscrizione a pagamento ${on(day)}: ${amount} ${everyCycle[billing]} (imposte incluse), sulla fattura del cliente.`,
  trialFixed: 'Durante la prova non si possono modificare il numero di licenze né lo stato.',
  trialStarted: (count, product, last) => `${product}: prova iniziata con ${licences(count)}, ${until(last)}.`,
};
