import type { WordStrings } from './strings.js';

export const it: WordStrings = {
  need: ['ho bisogno di', 'mi serve', 'mi servirebbe', 'posso avere'],
  stop: ['stop', 'annulla', 'esci', 'basta', 'ferma', 'interrompi', 'lascia perdere', 'lascia stare'],
  greeting: ['ciao', 'salve', 'buongiorno', 'buon giorno', 'buon pomeriggio', 'buonasera', 'buona sera'],
};
