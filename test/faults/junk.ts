import type { Chance } from './seeded.js';

/** Values that no card and no client sends, and some that they nearly do. */
export function junkFrom(chance: Chance): readonly unknown[] {
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCodePoint(0x20 + chance.below(0x2fff))).join('');
  return [
    ...[
      undefined,
      null,
      true,
      false,
      0,
      -0,
      -1,
      1,
      1.5,
      1e9,
      1e308,
      -1e308,
      2 ** 53,
      4_294_967_296,
      '',
      ' ',
      '\0',
      '0',
      '-1',
    ],
    ...[
      '1e9',
      '１０',
      '٣',
      'NaN',
      'null',
      'undefined',
      '[object Object]',
      '__proto__',
      'constructor',
      'toString',
      '../../etc/passwd',
    ],
    ...[
      'a'.repeat(200),
      'b'.repeat(30_000),
      'c'.repeat(200_000),
      '🪑'.repeat(5_000),
      'e\u0301'.repeat(1_000),
      '\u202Eabc',
      '\uD800',
      '\uFEFF',
    ],
    ...[
      '${title}',
      '${1+1}',
      '{{DATE(2020)}}',
      '$data',
      '[x](javascript:1)',
      '<at>bot</at>',
      '**bold**',
      '\r\n\r\nGET / HTTP/1.1',
    ],
    ...[
      'account-1',
      'visa-4242',
      'P1M monthly',
      'CFQ7TTC0HD33',
      'sub-',
      'save',
      'review',
      'continue',
      'assign',
      'take-back',
      'menu',
    ],
    ...[
      '2026-02-30T25:61:00Z',
      '0000-00-00',
      'http://127.0.0.1:1/',
      'http://127.0.0.1:9/x/',
      'https://example.org/',
      'file:///etc/passwd',
    ],
    ...[
      [],
      [[]],
      [null],
      [1, 'a', {}],
      Array(300).fill({ id: 'x' }),
      {},
      { id: {} },
      { length: 3 },
      { toString: 1 },
      { then: 'x' },
    ],
    nested(60),
    nested(70),
    nested(400),
    JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":"x"}') as unknown,
    { type: 'Action.Execute', data: { $ref: '#' }, '@odata.type': 'x' },
    ...Array.from({ length: 12 }, (_, i) => letters(1 + i * i)),
  ];
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let i = 0; i < depth; i++) value = i % 2 === 0 ? [value] : { value };
  return value;
}

const poison = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'length',
  '$data',
  '$when',
  'type',
];

/** The value with a few places replaced, removed or added. */
export function mutated(value: unknown, chance: Chance, junk: readonly unknown[]): unknown {
  const copy = structuredClone(value);
  for (let times = 1 + chance.below(3); times > 0; times--) mutate(copy, chance, junk);
  return copy;
}

function mutate(value: unknown, chance: Chance, junk: readonly unknown[]): void {
  if (typeof value !== 'object' || value === null) return;

  const fields = value as Record<string, unknown>; // an array has its places by name too
  const key = chance.pick([...Object.keys(fields), 'value', 'data']);
  const child = fields[key];
  if (typeof child === 'object' && child !== null && chance.happens(0.7)) mutate(child, chance, junk);
  else if (chance.happens(0.15)) Reflect.deleteProperty(fields, key);
  else if (chance.happens(0.15)) define(fields, chance.pick(poison), chance.pick(junk));
  else if (typeof child === 'string' && chance.happens(0.2)) define(fields, key, spoiled(child, chance));
  else define(fields, key, chance.pick(junk));
}

/** An own field, also where plain assignment would change the prototype. */
function define(fields: object, key: string, value: unknown): void {
  if (Array.isArray(fields) && key === 'length') return; // cannot be just anything
  Object.defineProperty(fields, key, {
    value: structuredClone(value),
    writable: true,
    enumerable: true,
    configurable: true,
  });
}

function spoiled(text: string, chance: Chance): string {
  const at = chance.below(text.length + 1);
  return (
    text.slice(0, at) + chance.pick(['', '\0', '\u0301', '"', '%00', ' ', '/', text]) + text.slice(at + chance.below(2))
  );
}
