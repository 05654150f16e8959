import { freeSeats, number, people, plural } from '../phrases/es.js';
import type { AboutCustomerStrings } from './strings.js';

export const es: AboutCustomerStrings = {
  customer: (name) => `Cliente: ${name}`,
  refundGoes: 'El reembolso va a la factura del cliente.',
  refundWent: (amount) => `Se han reembolsado ${amount} (impuestos incluidos) en la factura del cliente.`,
  seller: 'Vendedor',
  suspendedEnds: (product, lastDay, deletedOn) =>
    `${product} está suspendida y los siete días para cancelarla con reembolso ya han pasado. De todos modos termina después del ${lastDay}. Luego los datos se conservan 120 días y se eliminan el ${deletedOn}. No se ha cambiado nada.`,
  instead: {
    cancelling: { refund: 'Reembolso', goesOn: (price, day) => `El cliente seguirá pagando ${price} hasta el ${day}.` },
    assigning: {
      free: (product, free) =>
        free === 0
          ? `${product}: no hay licencias disponibles. Primero cambie la cantidad.`
          : `${product}: ${freeSeats(free)}.`,
      members: 'Las licencias solo se pueden asignar a personas de la organización del cliente.',
      notFound: (names) => `No he encontrado a nadie en la organización del cliente que coincida con: ${names}.`,
      result: {
        assigned: 'ahora tiene una licencia',
        'holds-one': 'ya tiene esta licencia',
        'no-free-seat': 'se queda sin licencia: no había ninguna disponible',
        guest: 'es una cuenta de invitado: solo los miembros de la organización del cliente pueden tener una licencia',
        'not-in-organization': 'no pertenece a la organización del cliente',
        disabled: 'tiene la cuenta deshabilitada',
      },
      resultOfMany: {
        assigned: 'Ahora tienen una licencia',
        'holds-one': 'Ya tienen esta licencia',
        'no-free-seat': 'No había ninguna licencia disponible',
        guest: 'Invitados, que no pueden tener una licencia',
        'not-in-organization': 'No pertenecen a la organización del cliente',
        disabled: 'Cuentas deshabilitadas',
      },
      firstOnes: (count, names) =>
        `${plural(count, { one: 'La licencia disponible', other: `Las ${number.format(count)} licencias disponibles` })}: ${names}`,
      noMore: 'No se pueden agregar más licencias a esta suscripción. Puede agregar otra suscripción.',
      buyAndAssign: (all, count, amount) => [
        `Asignar a ${number.format(all)}: agregar ${number.format(count)} por ${amount}`,
        `Asignar: agregar ${number.format(count)} por ${amount}`,
        'Asignar: agregar las que faltan',
      ],
      bought: (count, amount) => `Licencias agregadas: ${number.format(count)} por ${amount}.`,
      planChanged:
        'Ha cambiado el número de licencias disponibles o el precio. No se ha agregado ni asignado nada. Esta es la situación actual.',
    },
    unassigning: {
      holders: (product, count) =>
        `${product}: ${people(count)} ${plural(count, { one: 'tiene', other: 'tienen' })} una licencia.`,
      notFound: (names) => `Nadie con una licencia coincide con: ${names}.`,
      nothing: 'Nadie tiene una licencia, así que no hay nada que anular.',
      paid: (product) =>
        `Las licencias de ${product} siguen siendo del cliente, que las sigue pagando. Puede asignarlas a otra persona o cambiar la cantidad.`,
      result: { unassigned: 'ya no tiene licencia', 'holds-none': 'ya no tenía una licencia' },
    },
    history: { removedMethod: 'en la factura del cliente' },
    invoices: {
      account: 'Cliente',
      removedMethod: 'en la factura del cliente',
      status: {
        open: 'Aún no emitida',
        paid: 'Facturada',
        'partly-refunded': 'Facturada, con reembolso parcial',
        refunded: 'Reembolsada por completo',
        credit: 'Saldo a favor del cliente',
      },
      noneFor: (month) => `El cliente no tiene ninguna factura de ${month}.`,
      noneNumbered: 'Ninguna de las facturas del cliente tiene este número.',
      nothingBefore: (month) => `La factura de ${month} es la primera del cliente: no hay otra con la que compararla.`,
    },
    refusals: {
      'no-licences': ({ product }, words) =>
        `El cliente no tiene ninguna suscripción activa de ${words.product(product)} vendida por usted desde la que asignar licencias.`,
      'not-active': () => 'Esta suscripción ya no está activa, así que no hay nada que cambiar.',
      'nothing-to-take-back': () =>
        'No hay ninguna cancelación que se pueda deshacer: ya ha surtido efecto o no la hubo.',
    },
  },
};
