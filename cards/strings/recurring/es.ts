import type { RecurringStrings } from './strings.js';
import { people, plural, seats } from '../phrases/es.js';

export const es: RecurringStrings = {
  journeys: {
    recurring: {
      title: 'Facturación periódica',
      words: [
        'facturación periódica',
        'renovación',
        'renovación automática',
        'desactivar renovación',
        'desactivar facturación periódica',
        'activar facturación periódica',
      ],
      help: 'elija si una suscripción se renueva siempre, una vez más o nunca',
    },
  },
  did: {
    'recurring-set': 'Facturación periódica modificada',
  },

  pickText: '¿De qué suscripción quiere cambiar la facturación periódica?',
  nothing: 'No tiene ninguna suscripción cuya facturación periódica se pueda cambiar.',
  now: (setting) => `Configuración actual: ${setting}.`,
  on: (day, amount) =>
    `Se renueva el ${day} por ${amount}, impuestos incluidos, y se sigue renovando hasta que desactive la facturación periódica.`,
  once: (day, amount) => `Se renueva el ${day} por ${amount}, impuestos incluidos, y termina después de ese plazo.`,
  off: (day) => `No se renueva y termina el ${day}.`,
  trialOn: (day, amount) =>
    `El ${day} la prueba se convierte en una suscripción de pago por ${amount}, impuestos incluidos, y después se renueva cada mes.`,
  trialOff: (day) => `La prueba termina el ${day} y no se cobra nada.`,
  losesNobody: 'Nadie pierde el acceso: no hay licencias asignadas.',
  loses: (count, names, day) =>
    `${people(count)} ${plural(count, { one: 'pierde', other: 'pierden' })} el acceso después del ${day}: ${names}`,
  stillTried: (amount, lastTry) =>
    `El cargo rechazado de ${amount} sigue pendiente: seguiremos intentándolo hasta el ${lastTry}. Si para entonces sigue sin pagarse, la suscripción se detiene de inmediato.`,
  stops: (day) => `El servicio se detiene después del ${day}. Los datos se conservan 90 días y luego se eliminan.`,
  worksOn: (day) =>
    `Aun así funciona hasta el ${day}, y hasta entonces puede reactivarla. Después los datos se conservan 90 días y luego se eliminan.`,
  drops: (count) => `El cambio programado a ${seats(count)} se perdería.`,
  dropped: (count) => `El cambio programado a ${seats(count)} se ha eliminado.`,
  kept: 'Hasta entonces puede volver a cambiarla.',
  changed:
    'Algo ha cambiado desde el mensaje anterior. Su configuración sigue igual: esto es lo que significa ahora cada opción.',
  set: {
    on: (product) => `${product}: facturación periódica activada`,
    once: (product) => `${product}: se renovará una vez más`,
    off: (product) => `${product}: facturación periódica desactivada`,
  },
  switchBack: { on: 'Volver a activarla', once: 'Renovar una sola vez', off: 'Volver a desactivarla' },
};
