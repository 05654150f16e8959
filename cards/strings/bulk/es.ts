import { number, plural } from '../phrases/es.js';
import type { BulkStrings } from './strings.js';

const subscriptions = (count: number) =>
  `${number.format(count)} ${plural(count, { one: 'suscripción', other: 'suscripciones' })}`;
const changes = (count: number) => `${number.format(count)} ${plural(count, { one: 'cambio', other: 'cambios' })}`;

export const es: BulkStrings = {
  journeys: {
    bulk: {
      title: 'Cambiar licencias en bloque',
      words: ['cambiar licencias en bloque', 'cambiar varios clientes', 'cambio en bloque', 'varios clientes'],
      help: 'para partners: fije a la vez las licencias de varios clientes',
    },
  },
  chosen: (count) =>
    count === 0
      ? 'Escriba los nuevos totales, en tantas páginas como quiera.'
      : `${changes(count)} ${plural(count, { one: 'escrito', other: 'escritos' })}.`,
  keepEmpty: 'Una casilla vacía no cambia nada.',
  onlyChosen: 'Solo lo que ha escrito',
  nothingFound: 'Aquí no hay nada que pueda cambiar.',
  rowLabel: (about, held, assigned) =>
    `${about}: ahora ${number.format(held)}, ${number.format(assigned)} ${plural(assigned, { one: 'asignada', other: 'asignadas' })}`,
  review: 'Revisar',
  startOver: 'Borrar todo',
  full: (most) => `Caben ${subscriptions(most)} a la vez. Envíe primero estas; las demás no se han añadido.`,
  reviewTitle: (count, customers) =>
    `Cambiar ${subscriptions(count)} de ${number.format(customers)} ${plural(customers, { one: 'cliente', other: 'clientes' })}`,
  invoiced: 'Los cargos y los abonos van en la factura de cada cliente.',
  later: (seats, day) => `${number.format(seats)} desde el ${day}`,
  leftOut: (count) =>
    `${changes(count)} no ${plural(count, { one: 'es posible y queda fuera', other: 'son posibles y quedan fuera' })}.`,
  nothingLeft: 'Ninguno de estos cambios es posible.',
  submit: (count) => `Enviar ${number.format(count)}`,
  submitPay: (count, amount) => `Enviar ${number.format(count)} por ${amount}`,
  submitCredit: (count, amount) => `Enviar ${number.format(count)}: abono ${amount}`,
  submitBoth: (count, charge, credit) => `Enviar ${number.format(count)}: ${charge}, abono ${credit}`,
  slip: 'Como mucho la mitad del total de hoy: ¿es de verdad el nuevo total?',
  edit: 'Cambiar los totales',
  changed: 'Estos cambios ya se habían revisado. Estas son las cifras de ahora.',
  running: (done, all) => `${number.format(done)} de ${changes(all)} ${plural(all, { one: 'hecho', other: 'hechos' })}`,
  runningText: 'No hace falta esperar: un mensaje le avisará cuando estén todos hechos.',
  finished: (count) => `${changes(count)} ${plural(count, { one: 'hecho', other: 'hechos' })}`,
  refusedCount: (count) => `${number.format(count)} sin hacer`,
  notSeen: (count) =>
    `${changes(count)} de clientes que ya no gestiona no se ${plural(count, { one: 'muestra', other: 'muestran' })}.`,
  states: { done: 'Cambiada', scheduled: 'Programada', waiting: 'En espera', refused: 'Sin cambiar' },
  show: 'Mostrar todo',
  refresh: 'Actualizar',
  correct: 'Corregir lo no cambiado',
  file: 'cambios.csv',
  column: {
    before: 'Licencias antes',
    after: 'Licencias después',
    amount: 'Importe con impuestos',
    currency: 'Moneda',
    result: 'Resultado',
    reason: 'Motivo',
  },
};
