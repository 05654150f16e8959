import type { PolicyStrings } from './strings.js';
import { number, plural } from '../phrases/es.js';

export const es: PolicyStrings = {
  journeys: {
    policy: {
      title: 'Directiva de compras',
      words: ['directiva de compras', 'directivas de compras', 'directiva', 'directivas'],
      help: 'administradores: qué pueden comprar o probar los usuarios por su cuenta',
    },
  },

  text: 'Qué pueden comprar o probar por su cuenta las personas de su organización. Los cambios se aplican desde que se guardan.',
  label: { enabled: 'Permitir', 'trials-only': 'Permitir solo para pruebas', disabled: 'No permitir' },
  setBy: (label, name, day) => `${label} · establecida por ${name} el ${day}`,
  now: (label) => `Ahora: ${label}`,
  setByWhen: (name, moment) => `Establecida por ${name} el ${moment}.`,
  unset: 'Nadie la ha cambiado todavía.',
  meaning: {
    enabled: 'Cualquiera puede comprarlo y probarlo por su cuenta.',
    'trials-only': 'Solo pruebas sin método de pago. No se puede comprar, ni siquiera después de la prueba.',
    disabled: 'Nadie puede comprarlo ni probarlo. Quien lo intenta ve el motivo y puede solicitarlo.',
  },
  noFreeTrial: 'Este producto no tiene una prueba sin método de pago, así que tampoco se puede probar.',
  runningTrials: 'Quien tenga una prueba en curso no podrá convertirla en una suscripción de pago.',
  nobodyHas: 'Ahora nadie tiene una suscripción de este producto.',
  untouched: (live) =>
    plural(live, {
      one: `Sin cambios: ${number.format(live)} suscripción actual, que se renueva y a la que aún se pueden agregar licencias.`,
      other: `Sin cambios: ${number.format(live)} suscripciones actuales, que se renuevan y a las que aún se pueden agregar licencias.`,
    }),
  choice: 'A partir de ahora',
  reviewTitle: (product, label) => `Cambiar ${product} a «${label}»`,
  fromNow: 'Se aplica desde el momento en que guarde.',
  receiptTitle: (product, label) => `${product}: directiva cambiada a «${label}»`,
  all: 'Todos los productos',
  show: 'Mostrar',
  changed: 'Cambiados por un administrador',
  count: (matching, all) => (matching === all ? products(all) : `${number.format(matching)} de ${products(all)}`),
  noneMatches: 'Ningún producto coincide con este filtro.',
  several: 'Cambiar varios productos',
  severalText: 'Elija los productos y, después, qué se aplica a todos ellos.',
  chooseProducts: 'Elija al menos un producto.',
  severalReview: (count, label) => `Cambiar ${products(count)} a «${label}»`,
  severalCommit: (label, count) => `${label}: ${products(count)}`,
  severalReceipt: (count, label) => `Directiva cambiada a «${label}» para ${products(count)}`,
  alreadySo: (names) => `Ya están así: ${names}.`,
  noFreeTrials: (names) => `Estos no tienen una prueba sin método de pago, así que tampoco se pueden probar: ${names}.`,
  historyTitle: (product) => `Historial de la directiva: ${product}`,
  historyEmpty: 'Aquí nadie ha cambiado todavía esta directiva. A partir de ahora se anota cada cambio.',
  historyOlder: (count) =>
    plural(count, {
      one: `No se muestra ${number.format(count)} cambio anterior.`,
      other: `No se muestran ${number.format(count)} cambios anteriores.`,
    }),
  blockedTitle: (product) => `Directiva de compras: ${product} bloqueado`,
  blockedText: (name, product) => `${name} intentó obtener ${product}, que la directiva de compras no permite.`,
  blockedOnce: 'Recibe este aviso como máximo una vez al día por persona y producto.',
  message: 'Enviar un mensaje ↗',
};

function products(count: number): string {
  return `${number.format(count)} ${plural(count, { one: 'producto', other: 'productos' })}`;
}
