import { z } from 'zod';

/** How many people a card can carry along: three batches. */
export const mostChosen = 60;

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const dashes = [8, 12, 16, 20];

/** People as a button carries them: the directory's ids in 22 characters each, so that a whole plan fits on a card. */
export function packed(people: readonly string[]): string {
  return people.map((id) => (guid.test(id) ? shortened(id) : `~${id}`)).join(',');
}

export const packedText = z.string().max(20_000);

export const packedPeople = packedText
  .transform((text) =>
    text
      .split(',')
      .filter((part) => part !== '')
      .map((part) => (part.startsWith('~') ? part.slice(1) : lengthened(part))),
  )
  .pipe(z.array(z.string().max(200)).max(mostChosen));

function shortened(id: string): string {
  const bytes = id.replaceAll('-', '').match(/../g) ?? [];
  const text = btoa(String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16))));
  return text.slice(0, 22).replaceAll('+', '-').replaceAll('/', '_');
}

/** What is none of ours becomes an id that nobody has. */
function lengthened(text: string): string {
  if (!/^[\w-]{22}$/.test(text)) return text;
  const bytes = atob(`${text.replaceAll('-', '+').replaceAll('_', '/')}==`);
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return dashes.reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex);
}
