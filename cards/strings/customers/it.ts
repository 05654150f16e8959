import type { CustomersStrings } from './strings.js';
import { number, on, plural } from '../phrases/it.js';

const subscription = (count: number) => plural(count, { one: 'sottoscrizione', other: 'sottoscrizioni' });
const customers = (count: number) => `${number.format(count)} ${plural(count, { one: 'cliente', other: 'clienti' })}`;

export const it: CustomersStrings = {
  journeys: {
    customers: {
      title: 'Gestione clienti',
      words: ['clienti', 'gestione clienti', 'i miei clienti', 'i nostri clienti', 'cliente', 'mostra cliente'],
      help: 'per i partner: i tuoi clienti e le loro sottoscrizioni',
    },
  },

  count: (matching, all) => (matching === all ? customers(all) : `${number.format(matching)} di ${customers(all)}`),
  none: 'Al momento la tua organizzazione non ha clienti.',
  emptyFiltered: 'Nessun cliente corrisponde. Controlla come è scritto, o cerca per dominio, prodotto o ID Microsoft.',
  severalAlike: (count) => `${customers(count)} corrispondono. Scegline uno: il dominio li distingue.`,
  searchLabel: 'Cerca',
  searchHint: 'Azienda, dominio, prodotto o ID Microsoft',
  search: 'Cerca',
  filterLabel: 'Mostra',
  filter: { with: 'Con sottoscrizioni gestite da te', without: 'Senza sottoscrizioni gestite da te' },
  showAll: 'Tutti i clienti',
  wanted: (text) => `«${text}»`,
  unit: subscription,
  subscriptions: (count) => `${number.format(count)} ${subscription(count)}`,
  viewOnlyCount: (count) => `${number.format(count)} in sola visualizzazione`,
  suspendedCount: (count) => `${number.format(count)} ${plural(count, { one: 'sospesa', other: 'sospese' })}`,
  noSubscriptions: 'Questo cliente non ha ancora sottoscrizioni.',
  back: 'Tutti i clienti',
  toCustomer: 'Torna al cliente',
  viewOnly: 'Sola visualizzazione',
  boughtDirectly: 'acquistata direttamente',
  soldBy: (partner) => `venduta da ${partner}`,
  directNote: (customer) =>
    `${customer} ha acquistato questa sottoscrizione direttamente. Puoi visualizzarla, ma non modificarla.`,
  soldByNote: (partner) =>
    `Questa sottoscrizione è stata venduta da ${partner}. Puoi visualizzarla, ma solo quel partner può modificarla.`,
  suspendedBy: (name, day) => `Sospesa da ${name} ${on(day)}`,
  customerLabel: 'Cliente',
  domainLabel: 'Dominio primario',
  idLabel: 'ID Microsoft',
  sinceLabel: 'Inizio della relazione',
  limitsLabel: 'Licenze consentite',
  limits: (least, most) => `da ${number.format(least)} a ${number.format(most)}`,
};
