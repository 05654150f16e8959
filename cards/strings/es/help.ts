import type { Strings } from '../index.js';

export const help: Strings['help'] = {
  title: 'Ayuda',
  text: 'Escriba una de estas frases en cualquier momento:',
  say: (word) => `«${word}»`,
  does: {
    request: 'solicite una licencia a quienes pueden darla, o a los administradores',
    requests: 'qué ha pasado con las licencias que ha solicitado',
    asked: 'administradores: todas las solicitudes de licencias de la organización',
    policy: 'administradores: qué se puede comprar o probar por cuenta propia',
    seats: 'fija el total de licencias de una suscripción; antes ve el precio',
    unassign: 'quita licencias a personas',
    trial: 'prueba un producto durante un mes',
    billing: 'sus cuentas de facturación, perfiles y métodos de pago',
    methods: 'ver, agregar, editar o quitar tarjetas',
    invoices: 'sus facturas, también en PDF',
    recurring: 'si una suscripción se renueva: activada, una vez más o desactivada',
    history: 'quién cambió qué, cuándo y por cuánto',
    undo: 'devuelve una compra en 24 horas',
    reactivate: 'recupera una suscripción expirada',
    admin: 'administradores: todas las suscripciones de autoservicio de la organización, en modo de solo lectura',
    mine: 'las licencias que tiene, de quién y hasta cuándo',
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
  billPaths:
    'En el Centro de administración de Microsoft 365 encontrará facturas y tarjetas en Facturación › Facturas y pagos.',
  licences: 'Licencias',
  faq: 'Preguntas más frecuentes ↗',
  support: 'Soporte técnico ↗',
};
