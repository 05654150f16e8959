import type { CustomersStrings } from './strings.js';
import { number, plural } from '../phrases/es.js';

const subscription = (count: number) => plural(count, { one: 'suscripción', other: 'suscripciones' });
const customers = (count: number) => `${number.format(count)} ${plural(count, { one: 'cliente', other: 'clientes' })}`;

export const es: CustomersStrings = {
  journeys: {
    customers: {
      title: 'Clientes',
      words: ['clientes', 'mis clientes', 'nuestros clientes', 'gestión de clientes', 'cliente', 'mostrar cliente'],
      help: 'para partners: sus clientes y las suscripciones de cada uno',
    },
  },

  count: (matching, all) => (matching === all ? customers(all) : `${number.format(matching)} de ${customers(all)}`),
  none: 'Su organización no tiene clientes en este momento.',
  emptyFiltered:
    'Ningún cliente coincide. Compruebe cómo está escrito, o busque por dominio, producto o id. de Microsoft.',
  severalAlike: (count) => `Coinciden ${customers(count)}. Elija uno: el dominio los distingue.`,
  searchLabel: 'Buscar',
  searchHint: 'Empresa, dominio, producto o id. de Microsoft',
  search: 'Buscar',
  filterLabel: 'Mostrar',
  filter: { with: 'Con suscripciones que usted administra', without: 'Sin suscripciones que usted administre' },
  showAll: 'Todos los clientes',
  wanted: (text) => `«${text}»`,
  unit: subscription,
  subscriptions: (count) => `${number.format(count)} ${subscription(count)}`,
  viewOnlyCount: (count) => `${number.format(count)} solo de consulta`,
  suspendedCount: (count) => `${number.format(count)} ${plural(count, { one: 'suspendida', other: 'suspendidas' })}`,
  noSubscriptions: 'Este cliente todavía no tiene suscripciones.',
  back: 'Todos los clientes',
  toCustomer: 'Volver al cliente',
  viewOnly: 'Solo de consulta',
  boughtDirectly: 'comprada directamente',
  soldBy: (partner) => `vendida por ${partner}`,
  directNote: (customer) => `${customer} compró esta suscripción directamente. Puede consultarla, pero no cambiarla.`,
  soldByNote: (partner) =>
    `Esta suscripción la vendió ${partner}. Puede consultarla, pero solo ese partner puede cambiarla.`,
  suspendedBy: (name, day) => `Suspendida por ${name} el ${day}`,
  customerLabel: 'Cliente',
  domainLabel: 'Dominio principal',
  idLabel: 'Id. de Microsoft',
  sinceLabel: 'Cliente desde',
  limitsLabel: 'Licencias permitidas',
  limits: (least, most) => `de ${number.format(least)} a ${number.format(most)}`,
};
