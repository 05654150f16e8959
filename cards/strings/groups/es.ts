import type { GroupStrings } from './strings.js';

export const es: GroupStrings = {
  introTitle: 'Soy Seatkeeper',
  introText:
    'Ayudo a cada persona con las suscripciones que compra por su cuenta: conseguirlas, cancelarlas y asignar licencias. Mencióneme y escriba lo que necesita. Le responderé en nuestro chat privado, porque los precios y las licencias son confidenciales.',
  example: 'Por ejemplo: «@Seatkeeper asignar una licencia»',
  continued: 'He continuado en su chat.',
  ownTitle: 'Sigamos en nuestro chat privado',
  ownText: 'Todavía no puedo escribirle allí. Abra el chat: su mensaje ya está escrito, solo tiene que enviarlo.',
  openInChat: 'Abrir en el chat',
  pressed: 'Los botones solo funcionan en nuestro chat privado. No se ha cambiado nada.',
};
