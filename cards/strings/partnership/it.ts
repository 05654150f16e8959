import { number, people, plural } from '../phrases/it.js';
import type { PartnershipStrings } from './strings.js';

export const it: PartnershipStrings = {
  journeys: {
    approvals: {
      title: 'Approvazioni',
      words: ['approvazioni', 'sospensioni da approvare', 'secondo agente', 'proposte'],
      help: 'vedi le sospensioni che attendono un altro agente e scegli se devono attenderlo',
    },
    enquiries: {
      title: 'Richieste dei clienti',
      words: ['richieste dei clienti', 'richieste clienti', 'cosa chiedono i clienti'],
      help: 'vedi che cosa hanno chiesto i clienti e rispondi',
    },
  },
  customer: 'Cliente',
  proposedBy: 'Proposta da',
  askedBy: 'Chiesto da',
  wishLabel: 'Richiesta',
  losing: 'Persone che perdono l’accesso',
  failure: 'Motivo',
  waiting: (count) =>
    `${number.format(count)} ${plural(count, { one: 'sospensione attende', other: 'sospensioni attendono' })} un altro agente.`,
  noneWaiting: 'Nessuna sospensione attende un altro agente.',
  secondIsNeeded: 'Per sospendere una sottoscrizione serve l’approvazione di un altro agente.',
  secondIsNotNeeded: 'Ogni agente può sospendere le sottoscrizioni da solo.',
  setBy: (name, moment) => `Impostato da ${name} (${moment}).`,
  need: 'Richiedi un altro agente',
  needNot: 'Consenti a un solo agente',
  proposalTitle: (product, customer) => `Sospendere ${product} per ${customer}?`,
  proposalText: {
    open: 'Se approvi, da quel momento nessuno può accedere. Gli addebiti continuano, la fatturazione ricorrente viene disattivata e resta disattivata, e le modifiche programmate vengono eliminate.',
    taken: 'Un altro agente ha approvato. La sottoscrizione sta per essere sospesa.',
    suspended: 'La sottoscrizione è sospesa.',
    failed:
      'Un altro agente ha approvato, ma non è stato possibile sospendere la sottoscrizione. Non è stato modificato nulla.',
    declined: 'La proposta è stata rifiutata. Non è stato modificato nulla.',
    withdrawn: 'La proposta è stata ritirata. Non è stato modificato nulla.',
    ended: 'Nessuno ha risposto entro 30 giorni. Non è stato modificato nulla.',
  },
  proposalStates: {
    open: 'In attesa di un altro agente',
    taken: 'Approvata',
    suspended: 'Sottoscrizione sospesa',
    failed: 'Approvata, ma non eseguita',
    declined: 'Rifiutata',
    withdrawn: 'Ritirata',
    ended: 'Scaduta',
  },
  ownProposal: 'La proposta è tua: deve approvarla un altro agente.',
  approve: 'Approva e sospendi',
  decline: 'Rifiuta',
  withdraw: 'Ritira la proposta',
  propose: 'Proponi la sospensione',
  openSubscription: 'Apri la sottoscrizione',
  proposed: 'Proposta inviata agli altri agenti.',
  losingNow: (count) => `${people(count)} ora`,
  enquiryTitle: (name, customer) => `${name} (${customer}) ti chiede qualcosa`,
  enquiryText: {
    open: 'Vale la prima risposta, e chi ha chiesto ne viene informato.',
    done: 'A questa richiesta è stato risposto.',
    declined: 'Questa richiesta è stata rifiutata.',
    ended: 'Nessuno ha risposto entro 30 giorni.',
  },
  enquiryStates: { open: 'Aperta', done: 'Evasa', declined: 'Rifiutata', ended: 'Scaduta' },
  wishes: {
    more: 'Più licenze',
    fewer: 'Meno licenze',
    suspend: 'Sospendere la sottoscrizione',
    activate: 'Attivare la sottoscrizione',
    other: 'Altro',
  },
  markDone: 'Segna come evasa',
  reasonLabel: 'Risposta a chi ha chiesto (facoltativa)',
  noEnquiries: 'Non ci sono richieste aperte dei tuoi clienti.',
  openEnquiries: (count) =>
    `${number.format(count)} ${plural(count, { one: 'richiesta aperta', other: 'richieste aperte' })}.`,
  askerTitle: {
    open: (product) => `Il partner ha ricevuto la tua richiesta su ${product}`,
    done: (product) => `Il partner ha evaso la tua richiesta su ${product}`,
    declined: (product) => `Il partner ha rifiutato la tua richiesta su ${product}`,
    ended: (product) => `Nessuno ha risposto alla tua richiesta su ${product}`,
  },
  askerText: (partner) => `${partner} gestisce questa sottoscrizione per la tua organizzazione.`,
  askAgain: 'Chiedi di nuovo al partner',
  endedForPartner: (customer) => `Non gestisci più ${customer}`,
  endedForPartnerText: (customer) =>
    `Il rapporto con ${customer} è terminato. Le sottoscrizioni che hai venduto durano fino alla fine del loro periodo, vengono addebitate fino ad allora e non si rinnovano. Nel frattempo non si può modificare nulla.`,
  endedForCustomer: (partner) => `${partner} non gestisce più le tue sottoscrizioni`,
  endedForCustomerText: (partner) =>
    `Il rapporto con ${partner} è terminato. Le sottoscrizioni acquistate da ${partner} durano fino alla fine del loro periodo e non si rinnovano. Nel frattempo nessuno può modificarle.`,
};
