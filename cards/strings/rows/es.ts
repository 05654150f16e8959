import type { RowStrings } from './strings.js';

export const es: RowStrings = {
  open: (what) => `Abrir ${what}`,
  choose: (what) => `Elegir ${what}`,
  replace: (what) => `Reemplazar por ${what}`,
  hint: 'Seleccione una fila, o escriba su nombre o su número.',
};
