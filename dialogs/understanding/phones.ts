/** The fewest and the most digits of a phone number, its country's included. */
const fewest = 9;
const most = 13;

/** What stands between two phone numbers, as opposed to the groups of one. */
const between = /[/,;|\n]/;

/** What stands between the groups of one phone number, all along the same. */
const within = /^\d+(?:([ .-])\d+(?:\1\d+)*)?$/;

/**
 * Whether digits are phone numbers by the way in which they are grouped: several beside each other, or one of a country
 * whose code could begin a card's number. A payment card of sixteen digits or fewer cannot be read so: its halves are
 * too short to be two, and its usual groups are of four.
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
  // Thirteen digits in one piece can be an old card's number.
  const isGrouped = lengths.length > 1 || sum(lengths) < most;
  return isLong && isGrouped && within.test(number) && lengths.every((length) => length > 1) && !isOfFours(lengths);
}

function isOfFours(lengths: readonly number[]): boolean {
  return lengths.every((length) => length === 4);
}

/** The same groups again and again, threes among them: `48 601 234 567 48 602 345 678`. */
function isRepeated(lengths: readonly number[]): boolean {
  return [2, 3, 4].some((times) => {
    const size = lengths.length / times;
    const pattern = lengths.slice(0, size);
    const isSame = Number.isInteger(size) && lengths.every((length, index) => length === pattern[index % size]);
    const isNumber = sum(pattern) >= fewest && sum(pattern) <= most - 1;
    return isSame && isNumber && pattern.includes(3) && pattern.every((length) => length > 1 && length < 5);
  });
}

/** Thirteen digits that begin with the code of Germany or Austria in a group of its own. */
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
