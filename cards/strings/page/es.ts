import type { PageStrings } from './strings.js';
import { number, plural } from '../phrases/es.js';

export const es: PageStrings = {
  heading: 'Método de pago',
  opening: 'Un momento…',
  noScript: 'Esta página necesita JavaScript. Actívelo en el navegador y vuelva a abrir el enlace.',
  titles: {
    add: 'Agregar un método de pago',
    replace: 'Reemplazar el método de pago',
    edit: 'Editar un método de pago',
  },
  organization: 'Organización',
  account: 'Cuenta de facturación',
  profile: 'Perfil de facturación',
  card: 'Tarjeta',
  firstIntro:
    'La tarjeta se guarda en esta cuenta de facturación y, a partir de ahora, se usa para pagar lo que compre con esta cuenta. Ahora no se cobra nada.',
  intro: {
    add: 'La tarjeta se guarda en esta cuenta de facturación. Ahora no se cobra nada, y la tarjeta no se usa hasta que usted la elija.',
    replace:
      'La tarjeta se guarda y desde ahora se usa para este perfil de facturación. La tarjeta anterior sigue en su lista. Solo se reintenta de inmediato un cargo rechazado.',
    edit: 'Cambie la fecha de expiración, el nombre en la tarjeta o la dirección, y vuelva a escribir el código de seguridad. El número de la tarjeta no se puede cambiar; para usar otra, reemplácela en el perfil de facturación, en el chat.',
  },
  privacy:
    'El número de la tarjeta y el código de seguridad van únicamente al proveedor de pagos. No se guardan aquí y nunca aparecen en el chat.',
  required: 'Todos los campos son obligatorios.',
  number: 'Número de la tarjeta',
  numberHint: 'Visa, Mastercard o American Express',
  expires: 'Fecha de expiración',
  expiresHint: 'MM/AA',
  code: 'Código de seguridad',
  codeHint: '3 cifras en el reverso; American Express: 4 en el anverso',
  name: 'Nombre en la tarjeta',
  address: 'Dirección',
  addressHint: 'Calle, código postal, ciudad y país',
  faults: {
    'number-missing': 'Escriba el número de la tarjeta.',
    'number-wrong': 'No es un número de tarjeta. Compruebe las cifras.',
    'number-brand': 'Esta tarjeta no se acepta aquí. Use una tarjeta Visa, Mastercard o American Express.',
    'expires-missing': 'Escriba la fecha de expiración.',
    'expires-wrong': 'Escriba el mes y el año como figuran en la tarjeta, por ejemplo 08/29.',
    'expires-past': 'Esta tarjeta ha expirado. Use otra.',
    'code-missing': 'Escriba el código de seguridad.',
    'code-three': 'El código de seguridad tiene 3 cifras. Está en el reverso de la tarjeta.',
    'code-four': 'El código de seguridad tiene 4 cifras. Está en el anverso de la tarjeta.',
    'name-missing': 'Escriba el nombre como figura en la tarjeta.',
    'name-long': 'El nombre puede tener hasta 100 caracteres.',
    'name-number': 'No escriba aquí un número de tarjeta.',
    'address-missing': 'Escriba la dirección.',
    'address-long': 'La dirección puede tener hasta 300 caracteres.',
    'address-number': 'No escriba aquí un número de tarjeta.',
  },
  faultsTitle: (count) =>
    `Corrija ${number.format(count)} ${plural(count, { one: 'campo', other: 'campos' })}. No se ha guardado nada.`,
  replace: 'Reemplazar',
  saving: 'Guardando…',
  timeLeft: (minutes) =>
    minutes < 1
      ? 'Esta página se cierra en menos de un minuto.'
      : `Esta página se cierra en ${minutes} ${plural(minutes, { one: 'minuto', other: 'minutos' })}.`,
  sandboxTitle: 'Entorno de pruebas: sin dinero real',
  sandboxText:
    'Solo funcionan estos números de prueba, con cualquier fecha futura y cualquier código de seguridad. Nunca introduzca aquí una tarjeta real.',
  sandboxCards: {
    approve: 'los cargos se aprueban',
    decline: 'los cargos se rechazan',
    silent: 'el banco responde tarde',
    slow: 'el banco es lento',
    verify: 'el banco le pide que confirme',
    refuse: 'el banco no acepta la tarjeta',
  },
  verifyTitle: 'Su banco le pide que confirme',
  verifyText: (card) => `Confirme que quiere guardar la tarjeta ${card}. Hasta entonces no se guarda nada.`,
  verifySandbox: 'Entorno de pruebas: este paso sustituye a la página de su banco.',
  approve: 'Confirmar',
  fail: 'No confirmar',
  refused: 'El banco no acepta esta tarjeta. No se ha guardado nada. Compruebe los datos o use otra tarjeta.',
  notConfirmed:
    'El banco no ha recibido su confirmación. No se ha guardado nada. Inténtelo de nuevo o use otra tarjeta.',
  noAnswer: 'El banco no responde. No se ha guardado nada. Inténtelo de nuevo.',
  tooManyTries: (again) =>
    `Ha hecho demasiados intentos. No se ha guardado nada. Podrá intentarlo de nuevo a partir del ${again}.`,
  offline: 'La conexión se ha interrumpido. Inténtelo de nuevo.',
  doneTitles: {
    add: 'Método de pago agregado',
    replace: 'Método de pago reemplazado',
    edit: 'Método de pago actualizado',
  },
  chatUpdated: 'Puede cerrar esta página; el chat se ha actualizado.',
  chatNotUpdated: 'Puede cerrar esta página. Para verlo, escriba «métodos de pago» en el chat.',
  goneTitle: 'Este enlace no funciona',
  gone: 'Cada enlace funciona una sola vez y caduca a los 15 minutos. Si acaba de guardar aquí una tarjeta, la encontrará en el chat. Si no, vuelva al chat y pida un enlace nuevo: escriba «métodos de pago».',
  usedFor: 'Se usa para',
  usedForNothing: 'Todavía nada',
  usedForProfile: (name) => `perfil de facturación ${name}`,
  useFor: (what) => `Usarla para ${what}`,
  useNow: 'Usarla y continuar',
  attach:
    'Todavía no se usa. Para usarla, abra la cuenta de facturación y reemplace la tarjeta de un perfil de facturación.',
  retried: 'Se está reintentando con ella un cargo rechazado.',
};
