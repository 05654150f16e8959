import type { PayingStrings } from './strings.js';
import { number, plural } from '../phrases/es.js';

export const es: PayingStrings = {
  journeys: {
    methods: {
      title: 'Métodos de pago',
      words: [
        'métodos de pago',
        'método de pago',
        'tarjeta',
        'tarjetas',
        'tarjeta de crédito',
        'agregar tarjeta',
        'agregar un método de pago',
        'añadir tarjeta',
        'cambiar tarjeta',
      ],
      help: 'vea, agregue, edite o quite tarjetas',
    },
    billing: {
      title: 'Cuentas de facturación',
      words: [
        'cuentas de facturación',
        'cuenta de facturación',
        'facturación',
        'perfil de facturación',
        'perfiles de facturación',
      ],
      help: 'sus cuentas de facturación, perfiles y métodos de pago',
    },
  },
  did: {
    'method-added': 'Método de pago agregado',
    'method-edited': 'Método de pago editado',
    'method-replaced': 'Método de pago reemplazado',
    'method-removed': 'Método de pago quitado',
  },

  accountsText: '¿Qué cuenta de facturación desea ver?',
  accountLabel: 'Cuenta de facturación',
  agreementLabel: 'Contrato',
  agreement: {
    MCA: 'Contrato de cliente de Microsoft',
    MOSA: 'Contrato de suscripción a los servicios en línea de Microsoft',
  },
  profiles: (count) =>
    `${number.format(count)} ${plural(count, { one: 'perfil de facturación', other: 'perfiles de facturación' })}`,
  noAccount:
    'Todavía no tiene una cuenta de facturación. Para comprar o probar algo necesita una propia, con sus métodos de pago y facturas.',
  openAccount: 'Abrir una cuenta de facturación',
  openPays: 'Lo que compre con ella lo paga usted, no su organización.',
  openNothingYet: 'Abrirla no cuesta nada. Solo se pide un método de pago cuando hace falta.',
  opened: 'Cuenta de facturación abierta',
  openedNext:
    'Ahora agregue un método de pago: escriba los datos de la tarjeta en una página del navegador y después siga aquí con lo que estaba haciendo.',
  profilesText: '¿Qué perfil de facturación desea abrir?',
  profileLabel: 'Perfil de facturación',
  notifications: 'Notificaciones de facturas y facturación',
  expirationDate: 'Fecha de expiración',
  monthsEnd: (month) => `final de ${month}`,
  expiry: (month) => `expira al final de ${month}`,
  expiredNext: (month) => `Expiró al final de ${month}: edítela o reemplácela.`,
  expiresNext: (month) => `Expira al final de ${month}, antes del próximo cargo: edítela o reemplácela.`,
  expiredWarning: (card, month) =>
    `La tarjeta ${card} expiró al final de ${month}, así que no se puede cargar nada en ella. Si su banco le ha dado una nueva fecha de expiración, edítela; si no, reemplácela.`,
  expiresWarning: (card, month, day) =>
    `La tarjeta ${card} expira al final de ${month} y el próximo cargo es el ${day}. Si su banco le ha dado una nueva fecha de expiración, edítela; si no, reemplácela.`,
  noMethod: 'En este perfil de facturación no hay ningún método de pago. Elija Reemplazar para poner uno.',
  charged: 'Cargos',
  chargedNothing: 'No hay suscripciones que se cobren con este método.',
  charge: (price, day) => `${price}, próximo cargo el ${day}`,
  noCharge: 'no se cobra nada más',
  more: (count) => `y ${number.format(count)} más`,
  edit: 'Editar',
  replace: 'Reemplazar',
  replaceWith: 'Reemplazarla por',
  remove: 'Quitar',
  add: 'Agregar un método de pago',
  replaceText: (profile, card) =>
    `Los cargos del perfil de facturación ${profile} van a ${card}. ¿Qué método de pago ocupa su lugar?`,
  replaceFirst: (profile) => `En el perfil de facturación ${profile} no hay ningún método de pago. ¿Cuál desea usar?`,
  replaceNone: 'En esta cuenta de facturación no hay otra tarjeta válida guardada. Use una tarjeta nueva.',
  newCard: 'Usar una tarjeta nueva',
  reviewTitle: (to, profile) => `Usar ${to} para ${profile}`,
  reviewText: (from) => `Ocupa el lugar de ${from}, que sigue en su lista.`,
  chargedFromNow: 'Cargos a partir de ahora',
  retried: (amount) => `se intenta de nuevo enseguida el cargo de ${amount} que fue rechazado`,
  changed: 'Algo ha cambiado desde el mensaje anterior. No se ha reemplazado nada: esta es la situación actual.',
  replaced: (to, profile) => `Desde ahora, los cargos del perfil de facturación ${profile} van a ${to}.`,
  methodsText: 'Los datos de las tarjetas se escriben solo en una página del navegador, nunca aquí en el chat.',
  methodsEmpty: 'Todavía no tiene ningún método de pago.',
  usedBy: (names) => `en uso para ${names}`,
  unused: 'sin uso',
  nameOnCard: 'Nombre en la tarjeta',
  removeTitle: (card) => `Quitar la tarjeta ${card}`,
  removeText:
    'La tarjeta se quita de esta cuenta de facturación y ya no se le podrá cargar nada. Lo que ha pagado sigue en sus facturas. Para volver a usarla tendrá que agregarla de nuevo.',
  removed: (card) => `${card} se ha quitado.`,
  kindLabel: 'Tipo de método de pago',
  kindText: 'Las compras de autoservicio se pagan con tarjeta; no es posible pagar mediante factura.',
  creditCard: 'Tarjeta de crédito',
  linkText: 'Los detalles de la tarjeta se escriben en una página que se abre en su navegador, nunca aquí en el chat.',
  editText:
    'Puede cambiar la fecha de expiración, el nombre en la tarjeta y la dirección, y debe escribir de nuevo el código de seguridad. El número de la tarjeta no se puede cambiar: para usar otra tarjeta, reemplácela en el perfil de facturación.',
  linkRules: (minutes) =>
    `El enlace es solo para usted, es válido durante ${minutes} minutos y funciona una sola vez. Cuando termine, este chat se actualiza solo.`,
  openPage: 'Abrir la página ↗',
  newLink: 'Nuevo enlace',
  expiredChoice: (card) => `${card} (expirada)`,
  numberTitle: 'Elimine su mensaje',
  numberText:
    'Parece que lo que ha escrito contiene el número de una tarjeta de pago. No lo he guardado ni se lo he pasado a nadie. Si está en un mensaje, elimínelo: señale el mensaje, seleccione «…» y después Eliminar.',
  numberWhy:
    'Un chat guarda lo que se escribe en él y otros podrían leerlo. Los detalles de la tarjeta se escriben solo en una página que se abre en su navegador.',
};
