import type { ExtensionStrings } from './strings.js';

export const es: ExtensionStrings = {
  shared: {
    subscriptions: (product) => `Suscripción: ${product}`,
    products: (product) => `Producto: ${product}`,
    invoices: (month) => `Factura de ${month}`,
    holders: (product) => `Quién tiene ${product}`,
    customers: (about) => about,
  },
  sharedText: 'En el chat, cada persona ve solo lo suyo.',
  openInChat: 'Abrir en el chat',
  held: (product, since) => `${product} · desde el ${since}`,
  narrow: {
    title: (most) => `Solo se muestran los primeros ${most}`,
    text: 'Escriba más letras del nombre para acotar la búsqueda.',
  },
  nothingFound: (text, hint) => `No hay resultados para «${text}». ${hint}`,
  searchHint: {
    subscriptions: 'Pruebe con el principio del nombre de un producto.',
    products: 'Pruebe con el principio del nombre de un producto.',
    invoices: 'Pruebe con un mes, un producto o un número de factura.',
    holders: 'Pruebe con el principio del nombre de una persona o de un producto.',
    customers: 'Pruebe con el principio del nombre o del dominio de una empresa, o del nombre de un producto.',
  },
  nothingHeld: {
    subscriptions: 'Todavía no tiene suscripciones. Use «Comprar licencias» para obtener la primera.',
    products: 'Ahora mismo no puede comprar nada. Use «Solicitar una licencia» para pedir una.',
    invoices: 'Todavía no tiene facturas. Aparecerán aquí después del primer cargo.',
    holders: 'Nadie tiene todavía una de sus licencias. Use «Asignar licencia» para dar una.',
    customers: 'No atiende a ningún cliente.',
  },
  noticeTitle: 'Aquí no se puede continuar',
  late: 'Está tardando más de lo habitual y continúa en segundo plano. Vuelva a comprobarlo dentro de un momento.',
  checkAgain: 'Volver a comprobar',
  alsoInChat: 'También lo encontrará en su chat con Seatkeeper.',
  notInChat:
    'No tiene un chat con Seatkeeper, así que esto solo se muestra aquí. Agregue la aplicación para recibir allí los recibos.',
  notPicked: (names) => `No se ha elegido a: ${names}.`,
  reasons: {
    app: 'bot o aplicación',
    group: 'equipo, canal o etiqueta',
    guest: 'persona invitada',
    disabled: 'la cuenta está deshabilitada',
    outside: 'no pertenece a su organización',
    unknown: 'sin cuenta en su directorio',
  },
  nameless: 'Alguien',
  nobodyInMessage: 'En este mensaje no hay nadie a quien asignar una licencia. Elija usted a las personas.',
  pickLater: (names) => `Elija primero el producto y después a estas personas: ${names}.`,
  onlyInTeams: 'Seatkeeper solo funciona en Microsoft Teams. Abra Teams e inténtelo allí.',
  notOffered: 'No puedo hacer esto. No se ha cambiado nada. Escríbame «menú» para ver qué puedo hacer.',
};
