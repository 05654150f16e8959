import type { NotificationsStrings } from './strings.js';

export const it: NotificationsStrings = {
  received: (product) => `Hai una licenza di ${product}`,
  receivedFrom: (name) => `Da: ${name}`,
  receivedText: 'Puoi usarla subito. Non devi pagare nulla.',
  removed: (product) => `Non hai più una licenza di ${product}`,
  removedFrom: (name) => `Revocata da: ${name}`,
  removedText: (name) => `Non puoi più usarla. Se ti serve ancora, o se è un errore, chiedi a ${name}.`,
  tooLong: 'Questo messaggio era troppo lungo per essere mostrato qui. Apri il menu per vedere la situazione.',
  adminLost: (name) => `Non riesco più a raggiungere ${name}`,
  adminLostText: (name) =>
    `I miei messaggi non raggiungono più ${name}: il bot è stato bloccato o disinstallato, oppure la chat non esiste più. Arriveranno quando ${name} mi scriverà di nuovo.`,
};
