/** A sample person's address: the name without accents at the organisation's domain. */
export function mailOf(name: string, domain: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('Ł', 'L');
  return `${plain.toLowerCase().replaceAll(' ', '.')}@${domain}`;
}
