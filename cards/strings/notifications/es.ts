import type { NotificationsStrings } from './strings.js';

export const es: NotificationsStrings = {
  received: (product) => `Tiene una licencia de ${product}`,
  receivedFrom: (name) => `De: ${name}`,
  receivedText: 'Puede usarla de inmediato. No tiene que pagar nada.',
  removed: (product) => `Ya no tiene una licencia de ${product}`,
  removedFrom: (name) => `Retirada por: ${name}`,
  removedText: (name) => `Ya no puede usarla. Si todavía la necesita, o si es un error, consulte a ${name}.`,
  tooLong: 'Este mensaje era demasiado largo para mostrarlo aquí. Abra el menú para ver el estado actual.',
  adminLost: (name) => `Ya no puedo comunicarme con ${name}`,
  adminLostText: (name) =>
    `Mis mensajes ya no llegan a ${name}: el bot se ha bloqueado o desinstalado, o el chat ya no existe. Llegarán cuando ${name} vuelva a escribirme.`,
};
