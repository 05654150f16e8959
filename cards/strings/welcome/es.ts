import type { WelcomeStrings } from './strings.js';

export const es: WelcomeStrings = {
  title: 'Le damos la bienvenida a Seatkeeper',
  text: 'Me ocupo de las suscripciones que usted compra por su cuenta (autoservicio), directamente aquí en el chat.',
  does: {
    buy: 'Verá el precio exacto antes de cualquier cargo.',
    subscriptions: 'Qué tiene, cuánto cuesta y cuándo se renueva.',
    assign: 'A un máximo de 20 compañeros a la vez.',
    trial: 'Antes verá cuánto dura y en qué se convierte.',
    mine: 'Las que le han asignado sus compañeros.',
    request: 'Se la pediré a quien pueda dársela o permitirla.',
    admin: 'Quién ha comprado qué, cuánto cuesta y cuándo se renueva.',
    policy: 'Establezca qué se puede comprar o probar por cuenta propia.',
    notifications: 'Elija cuándo y sobre qué recibe avisos.',
    customers: 'Sus suscripciones: cuántas, en qué estado y hasta cuándo.',
  },
  admin:
    'Como administrador, recibe aquí un aviso cuando alguien de su organización compra, prueba, cambia o cancela algo.',
  limits:
    'Usted paga lo que compra. De las suscripciones que su organización compró de forma centralizada se ocupa el administrador. Escríbame con sus palabras o use los botones.',
};
