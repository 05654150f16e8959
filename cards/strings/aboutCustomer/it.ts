import { after, freeSeats, number, on, people, plural, until } from '../phrases/it.js';
import type { AboutCustomerStrings } from './strings.js';

export const it: AboutCustomerStrings = {
  customer: (name) => `Cliente: ${name}`,
  refundGoes: 'Il rimborso va sulla fattura del cliente.',
  refundWent: (amount) => `${amount} (imposte incluse): rimborso sulla fattura del cliente.`,
  seller: 'Venditore',
  suspendedEnds: (product, lastDay, deletedOn) =>
    `${product} è sospesa e i sette giorni per annullarla con rimborso sono trascorsi. Termina comunque ${after(lastDay)}. Poi i dati vengono conservati per 120 giorni ed eliminati ${on(deletedOn)}. Non è stato modificato nulla.`,
  instead: {
    cancelling: {
      refund: 'Rimborso',
      goesOn: (price, day) => `Il cliente continuerà a pagare ${price} ${until(day)}.`,
    },
    assigning: {
      free: (product, free) =>
        free === 0
          ? `${product}: nessuna licenza disponibile. Modifica prima la quantità.`
          : `${product}: ${freeSeats(free)}.`,
      members: 'Le licenze possono essere assegnate solo agli utenti dell’organizzazione del cliente.',
      notFound: (names) => `Nell’organizzazione del cliente non ho trovato nessuno che corrisponda a: ${names}.`,
      result: {
        assigned: 'ora ha una licenza',
        'holds-one': 'ha già questa licenza',
        'no-free-seat': 'non ha ricevuto una licenza: nessuna era disponibile',
        guest: 'è ospite: solo i membri dell’organizzazione del cliente possono avere una licenza',
        'not-in-organization': 'non fa parte dell’organizzazione del cliente',
        disabled: 'ha un account disabilitato',
      },
      resultOfMany: {
        assigned: 'Ora hanno una licenza',
        'holds-one': 'Hanno già questa licenza',
        'no-free-seat': 'Nessuna licenza disponibile',
        guest: 'Ospiti, che non possono avere una licenza',
        'not-in-organization': 'Non fanno parte dell’organizzazione del cliente',
        disabled: 'Account disabilitati',
      },
      firstOnes: (count, names) =>
        `${plural(count, { one: 'La licenza disponibile', other: `Le ${number.format(count)} licenze disponibili` })}: ${names}`,
      noMore:
        'Non si possono aggiungere altre licenze a questa sottoscrizione. Puoi aggiungere un’altra sottoscrizione.',
      buyAndAssign: (all, count, amount) => [
        `Assegna a ${number.format(all)}: aggiungi ${number.format(count)} per ${amount}`,
        `Assegna: aggiungi ${number.format(count)} per ${amount}`,
        'Assegna: aggiungi le mancanti',
      ],
      bought: (count, amount) => `Licenze aggiunte: ${number.format(count)} per ${amount}.`,
      planChanged:
        'Il numero di licenze disponibili o il prezzo è cambiato. Non ho aggiunto né assegnato nulla. Ecco la situazione attuale.',
    },
    unassigning: {
      holders: (product, count) =>
        `${product}: ${people(count)} ${plural(count, { one: 'ha', other: 'hanno' })} una licenza.`,
      notFound: (names) => `Nessuna persona con una licenza corrisponde a: ${names}.`,
      nothing: 'Nessuno ha una licenza, quindi non c’è nulla da annullare.',
      paid: (product) =>
        `Le licenze di ${product} restano al cliente, che continua a pagarle. Puoi assegnarle ad altri oppure modificare la quantità.`,
      result: { unassigned: 'non ha più la licenza', 'holds-none': 'non aveva più una licenza' },
    },
    history: { removedMethod: 'sulla fattura del cliente' },
    invoices: {
      account: 'Cliente',
      removedMethod: 'sulla fattura del cliente',
      status: {
        open: 'Non ancora emessa',
        paid: 'Fatturata',
        'partly-refunded': 'Fatturata, in parte rimborsata',
        refunded: 'Interamente rimborsata',
        credit: 'A credito del cliente',
      },
      noneFor: (month) => `Il cliente non ha fatture di ${month}.`,
      noneNumbered: 'Nessuna delle fatture del cliente ha questo numero.',
      nothingBefore: (month) =>
        `La fattura di ${month} è la prima del cliente: non ce n’è un’altra con cui confrontarla.`,
    },
    refusals: {
      'no-licences': ({ product }, words) =>
        `Il cliente non ha una sottoscrizione attiva di ${words.product(product)} venduta da te da cui assegnare licenze.`,
      'not-active': () => 'Questa sottoscrizione non è più attiva, quindi non c’è nulla da modificare.',
      'nothing-to-take-back': () =>
        'Non c’è un annullamento da revocare: ha già avuto effetto oppure non è mai stato richiesto.',
    },
  },
};
