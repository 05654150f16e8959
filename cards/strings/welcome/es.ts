import type { WelcomeStrings } from './strings.js';

export const es: WelcomeStrings = {
  title: 'Le damos la bienvenida a Seatkeeper',
  text: 'Me ocupo de las suscripciones que usted compra por su cuenta (autoservicio), directamente aquí en el chat.',
  points: [
    'Compre licencias: verá el precio exacto antes de cualquier cargo.',
    'Asigne licencias a sus compañeros, hasta 20 usuarios a la vez.',
    'Consulte qué tiene, cuánto cuesta y cuándo se renueva.',
    'Cancele una suscripción: antes verá quién pierde el acceso y qué se le reembolsa.',
  ],
  admin:
    'Como administrador, recibe aquí un aviso cuando alguien de su organización compra, prueba, cambia o cancela algo. En «Notificaciones» elige cuándo y sobre qué; en «Organización», dentro del menú, están todas las suscripciones, las solicitudes de licencias y la directiva de compras.',
  limits:
    'Usted paga lo que compra. De las suscripciones que su organización compró de forma centralizada se ocupa el administrador. Escríbame con sus palabras o use los botones.',
};
