import { pluralOf } from './plural.js';
import type { Strings } from './index.js';

const plural = pluralOf('es');
const seats = (count: number) => `${count} ${plural(count, { one: 'licencia', other: 'licencias' })}`;
const freeSeats = (count: number) => `${seats(count)} ${plural(count, { one: 'disponible', other: 'disponibles' })}`;
const people = (count: number) => `${count} ${plural(count, { one: 'persona', other: 'personas' })}`;
const number = new Intl.NumberFormat('es-ES');
const everyCycle = { monthly: 'al mes', yearly: 'al año' } as const;

export const es: Strings = {
  words: {
    menu: ['menú', 'menú principal', 'inicio', 'empezar', 'comenzar'],
    help: ['ayuda', 'necesito ayuda', 'ayúdeme', 'ayúdame'],
    language: ['idioma', 'cambiar idioma', 'cambiar de idioma', 'cambiar el idioma'],
    buy: [
      'comprar licencias',
      'comprar',
      'compra',
      'comprar puestos',
      'comprar una licencia',
      'adquirir',
      'adquirir licencias',
    ],
    subscriptions: [
      'suscripciones',
      'mis suscripciones',
      'sus suscripciones',
      'mis licencias',
      'productos',
      'mis productos',
      'sus productos',
      'lista',
    ],
    assign: [
      'asignar licencias',
      'asignar',
      'asignar una licencia',
      'asignar licencia',
      'asigna',
      'asigna licencias',
      'asigna una licencia',
    ],
    cancel: [
      'cancelar suscripción',
      'cancelar suscripciones',
      'cancelar una suscripción',
      'cancelar la suscripción',
      'cancelar mi suscripción',
      'anular suscripción',
      'anular la suscripción',
      'anular mi suscripción',
      'cancelar compra',
      'anular compra',
      'dar de baja',
      'darse de baja',
      'darme de baja',
    ],
    stop: ['cancelar', 'parar', 'salir', 'detener', 'terminar', 'alto', 'déjalo', 'olvídelo'],
    greeting: ['hola', 'buenas', 'buenos días', 'buenas tardes', 'buenas noches'],
  },
  common: {
    menu: 'Menú',
    back: 'Atrás',
    continue: 'Continuar',
    save: 'Guardar',
    previous: 'Anterior',
    next: 'Siguiente',
    page: (page, of) => `Página ${page} de ${of}`,
    product: 'Producto',
    seats,
    perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
    adminCenter: 'Centro de administración ↗',
    chooseOne: 'Elija una opción.',
    andMore: (count) => `y ${plural(count, { one: 'una persona más', other: `${count} personas más` })}`,
    term: { P1M: 'un mes', P1Y: 'un año' },
    billing: { monthly: 'facturación mensual', yearly: 'facturación anual' },
    method: (brand, lastFour) => `${brand} terminada en ${lastFour}`,
    tax: (percent) => `Impuestos (${percent})`,
  },
  welcome: {
    title: 'Le damos la bienvenida a Seatkeeper',
    text: 'Me ocupo de las suscripciones que compra usted (autoservicio), directamente aquí en el chat.',
    points: [
      'Compre licencias: verá el precio al céntimo antes de cualquier cargo.',
      'Asigne licencias a sus compañeros, hasta 20 usuarios a la vez.',
      'Consulte qué tiene, cuánto cuesta y cuándo se renueva.',
      'Cancele una suscripción: antes verá quién pierde el acceso y qué se le reembolsa.',
    ],
    limits:
      'Usted paga lo que compra. De las suscripciones que su organización compró de forma centralizada se ocupa el administrador. Escríbame con sus palabras o use los botones.',
  },
  menu: {
    title: '¿Qué desea hacer?',
    text: 'Elija una opción o escríbalo con sus palabras.',
    buy: 'Comprar licencias',
    subscriptions: 'Sus suscripciones',
    assign: 'Asignar licencias',
    cancel: 'Cancelar suscripción',
    language: 'Idioma',
    help: 'Ayuda',
    stopped: 'Operación detenida. Esto no ha cambiado nada.',
    notUnderstood: 'No lo he entendido. Esto es lo que puedo hacer:',
    stale: 'Ese botón ya no funciona y no se ha cambiado nada. Vuelva a empezar:',
    greeting: (name) => `¡Hola, ${name}!`,
    fault:
      'Se ha producido un problema por nuestra parte. Lo que ya había guardado está a salvo. Inténtelo de nuevo en un momento.',
    notSaved:
      'No se ha cambiado nada: nuestro disco está lleno o no responde. Inténtelo de nuevo más tarde; ya hemos recibido el aviso.',
    unreadable:
      'En este momento no se puede leer su cuenta. No se ha cambiado nada y sus datos están intactos; ya hemos recibido el aviso.',
    notForYou:
      'Este mensaje es para otra persona, así que no se ha cambiado nada. Escríbame «menú» para obtener el suyo.',
    privately: 'Los precios y las licencias son confidenciales: escríbame en nuestro chat privado.',
    unknownPerson:
      'No encuentro su cuenta en el directorio de su organización, así que todavía no puedo ayudarle. Póngase en contacto con el administrador de TI.',
    actingAs: (name) => `Ahora actúa como ${name}.`,
    nobodyToActAs: (names) => `No hay nadie con ese nombre. Puede actuar como: ${names}.`,
  },
  help: {
    title: 'Ayuda',
    text: 'Escriba una de estas frases en cualquier momento:',
    say: (word) => `«${word}»`,
    does: {
      menu: 'todo lo que puedo hacer',
      language: 'inglés, italiano, polaco o español',
      buy: 'compre licencias de un producto; el pago es responsabilidad suya',
      subscriptions: 'sus suscripciones, con sus licencias, su precio y la próxima fecha',
      assign: 'asigne licencias a personas de su organización, hasta 20 usuarios a la vez',
      cancel: 'termine una suscripción; antes de guardar verá qué ocurre',
    },
    stop: (word) => `«${word}» detiene lo que estamos haciendo, sin cambiar nada.`,
    paths:
      'En el Centro de administración de Microsoft 365 encontrará lo mismo en Facturación › Sus productos y en Facturación › Licencias.',
    faq: 'Preguntas más frecuentes ↗',
    support: 'Soporte técnico ↗',
  },
  language: {
    title: 'Idioma',
    text: '¿En qué idioma quiere que le escriba?',
    chosen: 'A partir de ahora le escribo en español.',
  },
  buying: {
    pickTitle: 'Comprar licencias',
    pickText: '¿Qué producto desea comprar?',
    from: (name, price) => `${name} – desde ${price} al mes por licencia`,
    hidden: (count) =>
      plural(count, {
        one: `${count} producto no se muestra: su organización no permite comprarlo o no se vende allí.`,
        other: `${count} productos no se muestran: su organización no permite comprarlos o no se venden allí.`,
      }),
    nothing:
      'No hay ningún producto que pueda comprar: su organización no lo permite. Consulte al administrador sobre las compras de autoservicio.',
    optionsTitle: (product) => `Comprar ${product}`,
    seatsLabel: 'Número de licencias',
    seatsError: (least, most) => `Escriba un número entero del ${least} al ${most}.`,
    offerLabel: 'Plazo y frecuencia de facturación',
    offer: (term, billing, price) =>
      `${{ P1M: 'Un mes', P1Y: 'Un año' }[term]}, ${{ monthly: 'facturación mensual', yearly: 'facturación anual' }[billing]} – ${price} ${everyCycle[billing]} por licencia`,
    methodLabel: 'Método de pago',
    sandbox:
      'Entorno de pruebas, sin dinero real: 4242 aprueba, 0002 rechaza, 0044 cobra y responde con retraso, 0077 es lenta.',
    reviewTitle: 'Compruebe su compra',
    reviewText: 'No se compra ni se cobra nada hasta que pulse Guardar.',
    subscription: 'Suscripción',
    term: 'Plazo',
    price: 'Precio por licencia, sin impuestos',
    subtotal: 'Base imponible',
    now: 'Paga ahora',
    later: 'Después',
    laterValue: (amount, billing, day) => `${amount} ${everyCycle[billing]} desde el ${day}`,
    paidWith: 'Método de pago',
    firstDay: 'Primer cargo',
    nextCharge: 'Próximo cargo',
    termEnds: (day) => `El plazo termina el ${day} y después se renueva hasta que usted cancele.`,
    youPay: 'El pago de esta compra es responsabilidad suya, no de su organización.',
    refundable: (moment) =>
      `Puede cancelar con reembolso hasta el ${moment}: íntegro en las primeras 24 horas y después por días. Pasado ese momento, la suscripción sigue hasta el final del plazo.`,
    cancellable: 'Puede cancelar en cualquier momento, con reembolso de los días restantes.',
    changed:
      'Los precios o las fechas han cambiado desde ese mensaje. No se ha cobrado nada: estas son las condiciones actuales.',
    receiptTitle: 'Gracias por su compra',
    receiptText: (count, product) =>
      `${seats(count)} de ${product} ${plural(count, { one: 'está lista para asignarse', other: 'están listas para asignarse' })}.`,
    charged: 'Cobrado',
    reference: 'Referencia',
    assign: 'Asignar licencias',
    waitingTitle: 'Su banco aún no ha respondido',
    waitingText: (amount) =>
      `Seguimos esperando la respuesta sobre ${amount}. Se le cobrará como máximo una vez y las licencias llegan solo con el pago. Le escribiré en cuanto haya respuesta.`,
    check: 'Comprobar ahora',
    otherMethod: 'Elegir otro método de pago',
    declined: 'Se ha rechazado el pago',
  },
  subscriptions: {
    title: 'Sus suscripciones',
    count: (shown, all) => {
      const subscriptions = `${all} ${plural(all, { one: 'suscripción', other: 'suscripciones' })}`;
      return shown === all ? subscriptions : `${shown} de ${subscriptions}`;
    },
    empty: 'Todavía no tiene suscripciones.',
    emptyFiltered: 'Ninguna suscripción coincide con este filtro.',
    channelLabel: 'Tipo de compra',
    channel: { all: 'Todos', 'self-service': 'Autoservicio' },
    statusLabel: 'Estado',
    anyStatus: 'Cualquier estado',
    status: {
      pending: 'En espera del banco',
      active: 'Activa',
      suspended: 'Suspendida',
      expired: 'Expirada',
      disabled: 'Deshabilitada',
      deleted: 'Eliminada',
    },
    used: (used, total) => `${used} de ${seats(total)} en uso`,
    renews: (day) => `se renueva el ${day}`,
    ends: (day) => `termina el ${day}`,
    ended: (day) => `terminó el ${day}`,
    openLabel: 'Suscripción',
    open: 'Abrir',
    filter: 'Aplicar filtro',
    moreActions: 'Más acciones',
    cancel: 'Cancelar suscripción',
    assign: 'Asignar licencias',
    takeBack: 'Deshacer la cancelación',
    takenBack: (day) => `La cancelación se ha deshecho. La suscripción se renueva el ${day}.`,
    status_: 'Estado',
    seatsUsed: 'Licencias',
    nextDate: 'Próxima fecha',
    price: 'Precio',
    plusTax: (price) => `${price} más impuestos`,
    holders: 'Usuarios asignados',
    nobody: 'ninguno',
    bought: 'Fecha de compra',
    free: 'Disponibles',
    used_: 'En uso',
    alreadyDone: (moment) => `Usted ya hizo esta operación el ${moment}. Esta es la situación actual.`,
  },
  assigning: {
    productTitle: 'Asignar licencias',
    productText: '¿De qué producto?',
    choice: (product, free, total) => `${product} – licencias disponibles: ${free} de ${total}`,
    title: 'Asignar licencias a los usuarios',
    free: (product, free) =>
      free === 0
        ? `${product}: no hay licencias disponibles. Primero compre más licencias.`
        : `${product}: ${freeSeats(free)}.`,
    peopleLabel: 'Usuarios',
    chosenLabel: 'Personas elegidas',
    morePeople: 'Más personas',
    placeholder: 'Empiece a escribir un nombre',
    limit: (most) => `Hasta ${most} ${plural(most, { one: 'usuario', other: 'usuarios' })} a la vez.`,
    members: 'Las licencias solo se pueden asignar a personas de su organización.',
    typing: 'También puede escribirme los nombres, separados por comas.',
    assign: 'Asignar',
    unclearTitle: '¿A quién se refiere?',
    unclearText: 'Elija a la persona a la que se refiere.',
    who: (text) => `«${text}»`,
    none: 'Ninguna de estas personas',
    notFound: (names) => `No he encontrado a nadie en su organización para: ${names}.`,
    writeAgain: (names) => `Después, vuelva a escribirme estos nombres: ${names}.`,
    resultsTitle: 'Resultado de la asignación',
    summary: (assigned, asked) =>
      assigned === 0 ? 'No se ha asignado ninguna licencia.' : `Licencias asignadas: ${assigned} de ${asked}.`,
    result: {
      assigned: 'ahora tiene una licencia',
      'holds-one': 'ya tiene esta licencia, asignada por usted',
      'no-free-seat': 'se queda sin licencia: no había ninguna disponible',
      guest: 'es una persona invitada: solo los miembros de su organización pueden tener una licencia',
      'not-in-organization': 'no pertenece a su organización',
      disabled: 'tiene la cuenta deshabilitada',
    },
    unknownPerson: 'Persona desconocida',
    told: 'Avisaré a quienes hayan recibido una licencia.',
    left: (free) =>
      free === 0
        ? 'Ya no quedan licencias disponibles.'
        : `${plural(free, { one: 'Queda', other: 'Quedan' })} ${freeSeats(free)}.`,
    more: 'Asignar más licencias',
    nextBatch: (count) => `Siguiente: ${people(count)}`,
    batches: (limit, rest) =>
      `Hasta ${limit} usuarios a la vez: estos son los primeros ${limit}; después de asignarlos ${plural(rest, { one: 'sigue', other: 'siguen' })} ${plural(rest, { one: 'una persona más', other: `otras ${rest} personas` })}.`,
    tooMany: (most) => `Puedo guardar como máximo ${most} personas a la vez; las demás quedan fuera.`,
    buyMore: 'Comprar licencias',
  },
  cancelling: {
    pickTitle: 'Cancelar suscripción',
    pickText: '¿Qué suscripción desea cancelar?',
    title: 'Cancelar suscripción',
    reasonLabel: 'Motivo de la cancelación',
    reasonError: 'Elija un motivo.',
    reasons: {
      'no-longer-needed': 'Ya no se necesita',
      'too-expensive': 'Demasiado cara',
      'missing-features': 'Faltan características',
      'moving-to-another-product': 'Cambio a otro producto',
      'technical-problems': 'Problemas técnicos',
      'bought-by-mistake': 'Compra por error',
      other: 'Otro motivo',
    },
    feedbackLabel: 'Comentarios (opcional)',
    feedbackError: (most) =>
      `Use como máximo ${number.format(most)} ${plural(most, { one: 'carácter', other: 'caracteres' })}.`,
    whenLabel: 'Cuándo',
    when: { now: 'Ahora, con reembolso de los días restantes', 'at-term-end': 'Al final del plazo' },
    reviewTitle: 'Qué ocurre si cancela',
    endsNow: 'La suscripción termina de inmediato.',
    endsLater: (day) => `La suscripción sigue igual hasta el ${day} y no se renueva.`,
    losesNobody: 'Nadie pierde el acceso: no hay licencias asignadas.',
    loses: (count, names) =>
      `${people(count)} ${plural(count, { one: 'pierde', other: 'pierden' })} el acceso de inmediato: ${names}`,
    losesLater: (count, names, day) =>
      `${people(count)} ${plural(count, { one: 'pierde', other: 'pierden' })} el acceso el ${day}: ${names}`,
    lostNobody: 'Nadie ha perdido el acceso: no había licencias asignadas.',
    lost: (count, names) =>
      `${people(count)} ${plural(count, { one: 'ha perdido', other: 'han perdido' })} el acceso: ${names}`,
    refund: 'Se le reembolsa',
    refundTo: (method) => `en la tarjeta ${method}`,
    noRefund: 'No hay reembolso.',
    noRefundLate: 'No hay reembolso: los siete días para obtenerlo ya han pasado.',
    data: 'Los datos se conservan 90 días después de que se detenga el servicio y luego se eliminan.',
    goesOn: (price, day) => `Seguirá pagando ${price} hasta el ${day}.`,
    canTakeBack: (day) => `Puede deshacer la cancelación hasta el ${day}.`,
    final: 'Esta cancelación no se puede deshacer.',
    keep: 'Conservar la suscripción',
    receiptTitle: 'Suscripción cancelada',
    receiptNow: (product) => `La suscripción de ${product} ha terminado.`,
    receiptLater: (product, day) => `La suscripción de ${product} termina el ${day} y no se renueva.`,
    nothingToCancel: 'No tiene ninguna suscripción que se pueda cancelar.',
    openFirst: 'Abra la suscripción y elija Más acciones.',
    changed: 'Algo ha cambiado desde ese mensaje. No se ha cancelado nada: esto es lo que ocurriría ahora.',
  },
  notices: {
    received: (product) => `Tiene una licencia de ${product}`,
    receivedFrom: (name) => `De: ${name}`,
    receivedText: 'Puede usarla de inmediato. No tiene que pagar nada.',
  },
  refusalTitle: 'No es posible',
  refusals: {
    'not-found': () => 'No la encuentro entre sus suscripciones. Puede que pertenezca a otra persona.',
    'terms-changed': () =>
      'Los precios o las fechas han cambiado desde ese mensaje. No se ha cambiado nada; vuelva a comprobarlo.',
    guest: () =>
      'Los usuarios invitados no pueden comprar ni asignar licencias aquí. Use la cuenta de su propia organización o pídaselo a una persona que sea miembro.',
    'account-disabled': () =>
      'Su cuenta está deshabilitada en el directorio de su organización. Póngase en contacto con el administrador de TI.',
    'tenant-not-eligible': () =>
      'Las compras de autoservicio no están disponibles para su organización. Póngase en contacto con el administrador de TI.',
    'product-not-offered': ({ product }, words) =>
      `${words.product(product)} no se vende a su organización de esta forma.`,
    policy: ({ product, policy }, words) =>
      policy === 'trials-only'
        ? `Su organización solo permite pruebas gratuitas de ${words.product(product)}. Si necesita comprarlo, consulte al administrador.`
        : `Su organización no permite comprar ${words.product(product)}. Si lo necesita, consulte al administrador.`,
    'seats-out-of-range': ({ least, most }) =>
      `El número de licencias debe ser un número entero del ${least} al ${most}.`,
    'no-payment-method': () =>
      'No hay ningún método de pago para esta compra. Elija otro o agregue uno en el centro de administración, en Facturación › Facturas y pagos › Métodos de pago.',
    'card-expired': ({ lastFour, expired }, words) =>
      `La tarjeta terminada en ${lastFour} ha expirado (fecha de expiración: ${words.month(expired)}). Elija otro método de pago.`,
    'payment-declined': ({ lastFour }) =>
      `El banco ha rechazado la tarjeta terminada en ${lastFour}. No se ha comprado ni cobrado nada. Elija otro método de pago o consulte a su banco.`,
    'nobody-chosen': () =>
      'Todavía no ha elegido a nadie. Empiece a escribir un nombre y seleccione a la persona en la lista.',
    'too-many-people': ({ limit, asked }) =>
      `Ha elegido ${people(asked)}. Se pueden agregar hasta ${limit} ${plural(limit, { one: 'usuario', other: 'usuarios' })} a la vez: asigne ${limit} ahora y el resto después.`,
    'no-subscription': () => 'Todavía no tiene ninguna suscripción activa. Primero compre licencias.',
    'no-licences': ({ product }, words) =>
      `No tiene ninguna suscripción activa de ${words.product(product)} desde la que asignar licencias. Primero compre licencias.`,
    'already-cancelled': ({ endsOn }, words) =>
      `Esta suscripción ya está cancelada. La fecha de finalización es el ${words.day(endsOn)}.`,
    'not-active': () =>
      'Esta suscripción ya no está activa, así que no hay nada que cambiar. Consulte su estado en Sus suscripciones o compre licencias nuevas.',
    'payment-pending': ({ since }, words) =>
      `El banco no responde desde el ${words.moment(since)}. Podrá usar las licencias en cuanto lo haga.`,
    'nothing-to-take-back': () =>
      'No hay ninguna cancelación que se pueda deshacer: ya ha surtido efecto o no la hubo. Consulte el estado en Sus suscripciones; si la suscripción ha terminado, compre licencias nuevas.',
  },
};
