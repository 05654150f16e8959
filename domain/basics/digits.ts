/** Digits of any script as 0 to 9. */
export function westernDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, westernDigit);
}

/** In every script the ten digits are consecutive, starting with 0. */
function westernDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
