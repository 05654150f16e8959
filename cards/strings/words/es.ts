import type { WordStrings } from './strings.js';

export const es: WordStrings = {
  need: ['necesito', 'me hace falta', 'necesitaría', 'puedo tener'],
  stop: ['parar', 'cancelar', 'salir', 'detener', 'terminar', 'alto', 'déjalo', 'olvídelo'],
  greeting: ['hola', 'buenas', 'buenos días', 'buenas tardes', 'buenas noches'],
};
