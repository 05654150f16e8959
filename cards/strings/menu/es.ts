import type { MenuStrings } from './strings.js';

export const es: MenuStrings = {
  journeys: {
    menu: {
      title: 'Menú',
      words: ['menú', 'menú principal', 'inicio', 'empezar', 'comenzar'],
      help: 'todo lo que puedo hacer',
    },
  },

  title: '¿Qué desea hacer?',
  payments: 'Facturas y pagos',
  latestInvoices: 'Últimas facturas',
  more: 'Más',
  organization: 'Organización',
  text: 'Elija una opción o escríbalo con sus palabras.',
  stopped: 'Operación detenida. No se ha cambiado nada.',
  left: 'Ya no está abierto. No ha cambiado nada.',
  goOn: 'Retomar',
  notUnderstood: 'No lo he entendido. Esto es lo que puedo hacer:',
  stale: 'Ese botón ya no funciona y no se ha cambiado nada. Vuelva a empezar:',
  greeting: () => '¡Hola!',
  fault:
    'Se ha producido un problema por nuestra parte. Lo que ya había guardado está a salvo. Inténtelo de nuevo dentro de un momento.',
  notSaved:
    'No se ha cambiado nada por un problema de almacenamiento por nuestra parte. Inténtelo de nuevo más tarde; ya hemos recibido el aviso.',
  unreadable:
    'En este momento no se puede leer su cuenta. No se ha cambiado nada y sus datos están intactos; ya hemos recibido el aviso.',
  notForYou:
    'Este mensaje es para otra persona, así que no se ha cambiado nada. Escríbame «menú» para obtener el suyo.',
  tooLong: 'El texto es demasiado largo, así que no se ha cambiado nada. Acórtelo e inténtelo de nuevo.',
  unknownPerson:
    'No encuentro su cuenta en el directorio de su organización, así que todavía no puedo ayudarle. Póngase en contacto con el administrador de TI.',
  actingAs: (name) => `Ahora actúa como ${name}.`,
  nobodyToActAs: (names) => `No hay nadie con ese nombre. Puede actuar como: ${names}.`,
  timeIs: (moment) => `Ahora es el ${moment}.`,
};
