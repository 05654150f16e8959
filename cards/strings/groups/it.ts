import type { GroupStrings } from './strings.js';

export const it: GroupStrings = {
  introTitle: 'Sono Seatkeeper',
  introText:
    'Aiuto ciascuno di voi con le sottoscrizioni che acquista in autonomia: ottenerle, annullarle e assegnare le licenze. Menzionami e scrivi che cosa ti serve: ti rispondo nella nostra chat privata, perché prezzi e licenze sono riservati.',
  example: 'Per esempio: «@Seatkeeper assegna una licenza»',
  continued: 'Ho continuato nella tua chat.',
  ownTitle: 'Continuiamo nella nostra chat privata',
  ownText: 'Lì non posso ancora scriverti. Apri la chat: quello che hai scritto c’è già, devi solo inviarlo.',
  openInChat: 'Apri nella chat',
  pressed: 'I pulsanti funzionano solo nella nostra chat privata. Non è stato modificato nulla.',
};
