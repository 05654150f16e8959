import { createHash } from 'node:crypto';

const longest = 120;
const plain = /^[a-z0-9-]{1,120}$/;
const special = /[^a-z0-9-]/g;
const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

/**
 * A name for a file or folder that is safe on every system and different for every id, also where case is ignored:
 * other characters than `a-z 0-9 -` become `=` and their four hexadecimal digits, long ids `==` and their SHA-256.
 */
export function fileName(id: string): string {
  if (plain.test(id)) return reserved.test(id) ? escaped(id.charAt(0)) + id.slice(1) : id;
  if (id === '') return '=';

  const name = id.length > longest ? undefined : id.replace(special, escaped);
  return name === undefined || name.length > longest ? `==${digestOf(id)}` : name;
}

function escaped(character: string): string {
  return `=${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Over UTF-16 code units, which tell lone surrogates apart; UTF-8 would not. */
function digestOf(id: string): string {
  return createHash('sha256').update(Buffer.from(id, 'utf16le')).digest('hex');
}
