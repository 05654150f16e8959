import type { RefusalStrings } from './strings.js';
import { number, people, plural, seats } from '../phrases/es.js';

export const es: RefusalStrings = {
  'not-found': () => 'No la encuentro entre sus suscripciones. Puede que pertenezca a otra persona.',
  'terms-changed': () =>
    'Los precios o las fechas han cambiado desde el mensaje anterior. No se ha guardado nada; vuelva a comprobarlo.',
  'review-outdated': () =>
    'Todavía no se ha cambiado nada, porque ese botón estaba en un mensaje anterior. Esta es la situación actual. Si quiere continuar, selecciónelo de nuevo.',
  'computer-only': () =>
    'Los precios y los pagos no están disponibles en el teléfono. Abra Teams en un ordenador y continúe desde ahí.',
  guest: () =>
    'Los usuarios invitados no pueden comprar ni asignar licencias aquí. Use la cuenta de su propia organización o pídaselo a alguien de esta organización.',
  'account-disabled': () =>
    'Su cuenta está deshabilitada en el directorio de su organización. Póngase en contacto con el administrador de TI.',
  'tenant-not-eligible': () =>
    'Las compras de autoservicio no están disponibles para su organización. Póngase en contacto con el administrador de TI.',
  'product-not-offered': ({ product }, words) =>
    `${words.product(product)} no se vende a su organización de esta forma.`,
  'no-price': ({ product, currency }, words) =>
    `${words.product(product)} no tiene precio en ${currency}, la moneda de su organización, así que por ahora no se puede comprar. Elija otro producto o póngase en contacto con el soporte técnico.`,
  policy: ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Los administradores de su organización solo permiten pruebas gratuitas de ${words.product(product)} (directiva de compras). Si necesita una licencia, solicítela.`
      : `Los administradores de su organización no permiten comprar ${words.product(product)} (directiva de compras). Si lo necesita, solicítelo.`,
  'seats-out-of-range': ({ least, most }) =>
    `El número de licencias debe ser un número entero del ${number.format(least)} al ${number.format(most)}.`,
  'no-payment-method': () =>
    'No hay ningún método de pago para esta compra. Puede introducir una tarjeta en una página del navegador; en el Centro de administración está en Facturación › Facturas y pagos › Métodos de pago.',
  'card-expired': ({ lastFour, expired }, words) =>
    `La tarjeta terminada en ${lastFour} ha expirado (fecha de expiración: ${words.month(expired)}). Elija otro método de pago.`,
  'payment-declined': ({ lastFour }) =>
    `El banco ha rechazado la tarjeta terminada en ${lastFour}. No se ha comprado ni cobrado nada. Elija otro método de pago o consulte a su banco.`,
  'nobody-chosen': () =>
    'Todavía no ha elegido a nadie. Empiece a escribir un nombre y seleccione a la persona en la lista.',
  'too-many-people': ({ limit, asked }) =>
    `Ha elegido ${people(asked)}. Se pueden agregar hasta ${number.format(limit)} ${plural(limit, { one: 'usuario', other: 'usuarios' })} a la vez: asigne ${number.format(limit)} ahora y el resto después.`,
  'product-not-owned': ({ products }, words) =>
    `No tiene ninguna suscripción de ${products.map(words.product).join(' ni de ')}. Elija una de las suyas o compre licencias.`,
  'no-subscription': () => 'Todavía no tiene ninguna suscripción activa. Primero compre licencias.',
  'no-licences': ({ product }, words) =>
    `No tiene ninguna suscripción activa de ${words.product(product)} desde la que asignar licencias. Primero compre licencias.`,
  'already-cancelled': ({ lastDay }, words) =>
    `Esta suscripción ya está cancelada.${lastDay === undefined ? '' : ` Termina el ${words.day(lastDay)}.`}`,
  'not-active': () =>
    'Esta suscripción ya no está activa, así que no hay nada que cambiar. Consulte su estado en «Sus suscripciones» o compre licencias nuevas.',
  'payment-pending': ({ since }, words) =>
    `El banco no responde desde el ${words.moment(since)}. Podrá usar las licencias en cuanto lo haga.`,
  'nothing-to-take-back': () =>
    'No hay ninguna cancelación que se pueda deshacer: ya ha surtido efecto o no la hubo. Consulte el estado en «Sus suscripciones»; si la suscripción ha terminado, compre licencias nuevas.',
  'payment-overdue': ({ nextTry }, words) =>
    `El último cargo de esta suscripción se ha rechazado: resuelva primero este problema. Elija otra tarjeta para el perfil de facturación; lo intentaremos de nuevo el ${words.moment(nextTry)}.`,
  'below-assigned': ({ total, assigned }) =>
    `${plural(assigned, { one: 'Hay 1 licencia asignada', other: `Hay ${number.format(assigned)} licencias asignadas` })}, así que el total mínimo hoy es ${number.format(assigned)}, no ${number.format(total)}. Quite antes alguna asignación.`,
  'same-total': ({ total }) => `El total ya es ${number.format(total)}: no hay nada que cambiar.`,
  'wrong-direction': ({ doing, now, total }) =>
    doing === 'buy'
      ? `Tiene ${seats(now)} y ha indicado un total de ${number.format(total)}, que es menor. Para reducir, elija Quitar licencias.`
      : `Tiene ${seats(now)} y ha indicado un total de ${number.format(total)}, que es mayor. Para aumentar, elija Comprar licencias.`,
  'no-seats-left': ({ product }, words) =>
    `Una suscripción conserva al menos una licencia. Para cancelar la suscripción de ${words.product(product)}, elija Cancelar suscripción.`,
  'trial-fixed': ({ product, lastDay }, words) =>
    `El número de licencias es fijo mientras dura la prueba de ${words.product(product)}, hasta el ${words.day(lastDay)}. Conviértala antes en una suscripción de pago.`,
  'recurring-off': ({ product, lastDay }, words) =>
    `La facturación periódica de ${words.product(product)} está desactivada y la suscripción termina el ${words.day(lastDay)}. Para quitar licencias, active antes la facturación periódica.`,
  'nothing-scheduled': () => 'Ya no hay ningún cambio programado para esta suscripción.',
  'undo-too-late': ({ until }, words) =>
    `Una compra se puede deshacer durante 24 horas; el plazo terminó el ${words.moment(until)}. Todavía puede quitar licencias o cancelar.`,
  'undo-assigned': ({ assigned, free, needed }) =>
    `Solo se pueden devolver licencias sin asignar: asignadas ${number.format(assigned)}, disponibles ${number.format(free)}, necesarias ${number.format(needed)}. Quite antes alguna asignación.`,
  'nothing-to-undo': () => 'Aquí no hay ninguna compra que se pueda deshacer.',
  'undo-bought-back': ({ product }, words) =>
    `Estas licencias se compraron en los 31 días siguientes a un reembolso íntegro de ${words.product(product)}, así que esta compra no se puede deshacer. Todavía puede quitar licencias o cancelar.`,
  'no-trial': ({ product }, words) => `No hay prueba de ${words.product(product)}. Puede comprarlo.`,
  'trial-used': ({ product, on }, words) =>
    `Ya ha probado ${words.product(product)}, desde el ${words.day(on)}. Cada producto se puede probar una sola vez; puede comprarlo.`,
  'owns-product': ({ product }, words) =>
    `Ya ha comprado ${words.product(product)}, así que no hay prueba. Puede comprar más licencias.`,
  'trial-policy': ({ product, policy }, words) =>
    policy === 'trials-only'
      ? `Los administradores de su organización solo permiten pruebas sin método de pago, y la de ${words.product(product)} requiere uno (directiva de compras). Si lo necesita, solicítelo.`
      : `Los administradores de su organización no permiten probar ${words.product(product)} (directiva de compras). Si lo necesita, solicítelo.`,
  'not-a-trial': () => 'Ya es una suscripción de pago.',
  'trial-needs-method': ({ product, lastDay }, words) =>
    `Esta prueba de ${words.product(product)} no tiene método de pago y termina sola el ${words.day(lastDay)}. Para conservarla, conviértala en una suscripción de pago.`,
  'trial-not-once': ({ product }, words) =>
    `La prueba de ${words.product(product)} se convierte en una suscripción de pago o termina. Podrá elegir una sola renovación cuando sea de pago.`,
  'recurring-same': () => 'La facturación periódica ya está configurada así.',
  'cannot-reactivate': () =>
    'Una suscripción solo se puede reactivar durante los 30 días siguientes a su expiración. Puede comprar licencias nuevas.',
  'method-in-use': ({ lastFour, profiles, products }, words) =>
    `La tarjeta terminada en ${lastFour} no se puede quitar porque se usa para ${[...profiles.map(words.text), ...products.map(words.product)].join(', ')}. Elija antes otro método de pago.`,
  'same-method': ({ lastFour }) => `La tarjeta terminada en ${lastFour} ya está en este perfil de facturación.`,
  'card-invalid': () => 'Los datos de la tarjeta no son válidos. No se ha guardado nada.',
  'too-many-methods': ({ limit }) =>
    `Esta cuenta de facturación ya tiene el máximo de ${number.format(limit)} métodos de pago. Quite antes uno que ya no use.`,
  'too-many-changes': ({ span, limit, again }, words) =>
    `Puede hacer como máximo ${number.format(limit)} ${plural(limit, { one: 'cambio', other: 'cambios' })} en una cuenta de facturación en ${span === 'hour' ? 'una hora' : '24 horas'}. Podrá hacer más a partir del ${words.moment(again)}. Mientras tanto, puede cancelar una suscripción, deshacer una compra, anular una asignación, desactivar la facturación periódica y quitar un método de pago.`,
  'admins-only': () =>
    'Solo pueden hacerlo los administradores globales y de facturación de su organización. No se ha cambiado nada.',
  'same-policy': ({ product }, words) => `La directiva de ${words.product(product)} ya está configurada así.`,
  'policy-changed': ({ product, by, at }, words) =>
    `Mientras tanto, ${words.text(by)} ha cambiado la directiva de ${words.product(product)}, el ${words.moment(at)}. Su cambio no se ha guardado; revíselo de nuevo.`,
  'request-exists': ({ product, at }, words) =>
    `Ya ha solicitado ${words.product(product)}, el ${words.moment(at)}. Una solicitud por producto es suficiente.`,
  'too-many-requests': ({ limit, again }, words) =>
    `Puede solicitar como máximo ${number.format(limit)} licencias en 24 horas. Podrá solicitar otra el ${words.moment(again)}.`,
  'holds-licence': ({ product }, words) =>
    `Ya tiene una licencia de ${words.product(product)}. En «Sus licencias» puede ver quién se la asignó.`,
  'has-pool': ({ product }, words) =>
    `Usted ha comprado ${words.product(product)}, así que puede asignarse una licencia.`,
  'nobody-has': ({ product }, words) =>
    `Nadie en su organización tiene licencias de ${words.product(product)} que pueda asignarle, así que no hay a quién pedirlas. Puede comprarlo usted.`,
  'request-closed': ({ state, by, at }, words) =>
    ({
      open: 'Esta solicitud está abierta.',
      taken: `${words.text(by)} se ocupa de esta solicitud desde el ${words.moment(at)}. No se ha cambiado nada.`,
      assigned: `${words.text(by)} respondió a esta solicitud el ${words.moment(at)}. No se ha cambiado nada.`,
      allowed: `${words.text(by)} respondió a esta solicitud el ${words.moment(at)}. No se ha cambiado nada.`,
      refused: `${words.text(by)} respondió a esta solicitud el ${words.moment(at)}. No se ha cambiado nada.`,
      withdrawn: `${words.text(by)} retiró esta solicitud el ${words.moment(at)}. No se ha cambiado nada.`,
      ended: `Esta solicitud terminó sin respuesta el ${words.moment(at)}.`,
    })[state],
  'admins-look': ({ product, purchaser }, words) =>
    `${words.text(purchaser)} compró ${words.product(product)} y es la única persona que puede cambiarlo. Como administrador usted solo puede verlo; no se ha cambiado nada. Si algo debe cambiar, escriba al comprador.`,
  suspended: ({ product }, words) =>
    `${words.product(product)} está suspendida. No se ha cambiado nada. Actívela primero y haga luego el cambio.`,
  'not-suspended': ({ product }, words) => `${words.product(product)} está activa, así que no hay nada que activar.`,
  'offer-unknown': () =>
    'Entre las ofertas que puede vender a este cliente no hay ninguna así. No se ha agregado nada. Elija una de la lista.',
  'customer-tried': ({ product, on }, words) =>
    `Este cliente ya probó ${words.product(product)} a partir del ${words.day(on)}. Cada producto se puede probar una sola vez. Puede agregar una suscripción de pago.`,
  'customer-owns': ({ product }, words) =>
    `Este cliente ya tiene ${words.product(product)}, así que no puede probarlo gratis. Puede cambiar la cantidad.`,
  'one-per-customer': ({ product, isSuspended }, words) =>
    `Este cliente ya tiene ${words.product(product)}, y esta oferta admite una sola suscripción por cliente. ${isSuspended ? 'Está suspendida: actívela.' : 'Puede cambiar su cantidad.'}`,
  'name-differs': ({ name, losing }, words) =>
    `${people(losing)} ${plural(losing, { one: 'perdería', other: 'perderían' })} el acceso. Para suspender la suscripción, escriba exactamente el nombre del cliente: ${words.text(name)}. No se ha cambiado nada.`,
  'partner-manages': ({ product, partner }, words) =>
    `${words.text(partner)} administra ${words.product(product)} para su organización y es el único que puede cambiarlo. No se ha cambiado nada. Puede pedírselo.`,
  'view-only': ({ product, customer, seller }, words) =>
    seller === undefined
      ? `${words.text(customer)} compró ${words.product(product)} directamente. Puede ver la suscripción, pero solo el cliente puede cambiarla. No se ha cambiado nada.`
      : `${words.text(customer)} tiene ${words.product(product)} con otro partner, ${words.text(seller)}. Puede ver la suscripción, pero solo ese partner puede cambiarla. No se ha cambiado nada.`,
  'needs-second-agent': ({ product }, words) =>
    `Para suspender ${words.product(product)} hace falta la aprobación de otro agente de su organización. No se ha cambiado nada. Puede proponerlo.`,
  'own-proposal': ({ product }, words) =>
    `La suspensión de ${words.product(product)} la ha propuesto usted, así que la tiene que aprobar otro agente. No se ha cambiado nada.`,
  'proposal-exists': ({ product, by, at }, words) =>
    `${words.text(by)} ya propuso suspender ${words.product(product)} (${words.moment(at)}). La propuesta espera a otro agente.`,
  'proposal-closed': ({ state, by, at }, words) =>
    ({
      open: 'Esta propuesta está abierta.',
      taken: `${words.text(by)} aprobó esta propuesta (${words.moment(at)}).`,
      suspended: `${words.text(by)} aprobó esta propuesta y la suscripción se suspendió (${words.moment(at)}).`,
      failed: `${words.text(by)} aprobó esta propuesta (${words.moment(at)}), pero no se pudo suspender la suscripción.`,
      declined: `${words.text(by)} rechazó esta propuesta (${words.moment(at)}).`,
      withdrawn: `${words.text(by)} retiró esta propuesta (${words.moment(at)}).`,
      ended: `Esta propuesta caducó sin respuesta (${words.moment(at)}).`,
    })[state],
  'enquiry-closed': ({ state, by, at }, words) =>
    state === 'ended'
      ? `Esta solicitud caducó sin respuesta (${words.moment(at)}).`
      : `${words.text(by)} ya ha respondido a esta petición (${words.moment(at)}). No se ha cambiado nada.`,
  'agents-only': () => 'Solo los agentes de un partner pueden hacerlo. No se ha cambiado nada.',
  'same-setting': () => 'Ya está configurado así.',
};
