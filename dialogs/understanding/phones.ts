/** The fewest and the most digits of a phone number, including its country code. */
const fewest = 9;
const most = 13;

/** Separators between two phone numbers, unlike those between groups of one. */
const between = /[/,;|\n]/;

/** Separators between the groups of one phone number, the same throughout. */
const within = /^\d+(?:([ .-])\d+(?:\1\d+)*)?$/;

/**
 * Whether the grouping shows that digits are phone numbers: several in a row, or one with a country code that could
 * also start a payment card's number. Payment card numbers of up to sixteen digits never match: their halves are too
 * short for two phones, and their usual groups have four digits.
 */
export function isPhones(found: string): boolean {
  const numbers = found.split(between).map((number) => number.trim());
  if (numbers.length > 1) return numbers.every(isPhone);
  if (!within.test(found)) return false;
  const lengths = groupsOf(found).map(({ length }) => length);
  return isRepeated(lengths) || isAbroad(found);
}

function groupsOf(number: string): readonly string[] {
  return number.match(/\d+/g) ?? [];
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, length) => total + length, 0);
}

function isPhone(number: string): boolean {
  const lengths = groupsOf(number).map(({ length }) => length);
  const isLong = sum(lengths) >= fewest && sum(lengths) <= most;
  // Thirteen digits without groups can be an old payment card's number.
  const isGrouped = lengths.length > 1 || sum(lengths) < most;
  return isLong && isGrouped && within.test(number) && lengths.every((length) => length > 1) && !isOfFours(lengths);
}

function isOfFours(lengths: readonly number[]): boolean {
  return lengths.every((length) => length === 4);
}

/** The same grouping repeated, including groups of three: `48 601 234 567 48 602 345 678`. */
function isRepeated(lengths: readonly number[]): boolean {
  return [2, 3, 4].some((times) => {
    const size = lengths.length / times;
    const pattern = lengths.slice(0, size);
    const isSame = Number.isInteger(size) && lengths.every((length, index) => length === pattern[index % size]);
    const isNumber = sum(pattern) >= fewest && sum(pattern) <= most - 1;
    return isSame && isNumber && pattern.includes(3) && pattern.every((length) => length > 1 && length < 5);
  });
}

/** Thirteen digits with the code of Germany or Austria as a separate group. */
function isAbroad(found: string): boolean {
  const [country = '', ...others] = groupsOf(found);
  const digits = sum([country, ...others].map(({ length }) => length));
  return (
    /^4[39]$/.test(country) &&
    digits === most &&
    others.length > 1 &&
    others.length < 5 &&
    others.every(({ length }) => length > 1)
  );
}
