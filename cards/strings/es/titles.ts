import type { Strings } from '../index.js';

export const titles: Strings['titles'] = {
  menu: 'Menú',
  help: 'Ayuda',
  language: 'Idioma',
  buy: 'Comprar licencias',
  trial: 'Prueba gratuita',
  subscriptions: 'Sus suscripciones',
  seats: 'Cambiar licencias',
  assign: 'Asignar licencias',
  unassign: 'Anular la asignación',
  admin: 'Todas las suscripciones',
  mine: 'Mis licencias',
  recurring: 'Facturación periódica',
  undo: 'Deshacer la compra',
  reactivate: 'Reactivar',
  history: 'Historial',
  cancel: 'Cancelar suscripción',
  methods: 'Métodos de pago',
  billing: 'Cuentas de facturación',
  invoices: 'Facturas',
  notifications: 'Notificaciones',
};
