/** How the answer of an input is read. */
export type InputKind = 'text' | 'number' | 'date' | 'choice' | 'choices';

/** The inputs of a card by their ids. */
export type Inputs = ReadonlyMap<string, InputKind>;

type Fields = Readonly<Record<string, unknown>>;

const kinds: Readonly<Record<string, InputKind>> = {
  'Input.Text': 'text',
  'Input.Number': 'number',
  'Input.Date': 'date',
  'Input.Time': 'text',
  'Input.Toggle': 'text',
  'Input.ChoiceSet': 'choice',
};

/** The inputs in a layout; those whose id is only known when it is filled in are not among them. */
export function inputsIn(layout: unknown): Inputs {
  return new Map(found(layout));
}

function found(node: unknown): readonly (readonly [string, InputKind])[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, id, isMultiSelect } = node as Fields; // any part of a layout
  const kind = typeof type === 'string' ? kinds[type] : undefined;
  const own: readonly (readonly [string, InputKind])[] =
    kind !== undefined && typeof id === 'string' && !id.includes('${')
      ? [[id, kind === 'choice' && isMultiSelect === true ? 'choices' : kind]]
      : [];
  return [...own, ...Object.values(node).flatMap(found)];
}

/**
 * What a client has sent, as the schemas of the cards read it. Clients differ: an empty input comes as null, as an empty
 * text or not at all; a number as a text; a choice as a list of one; several choices with commas, with semicolons or as
 * a list; a date with a time. What fits none of these is left as it is.
 */
export function asEntered(value: object, inputs: Inputs): Fields {
  const sent = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  const empty = [...inputs.keys()].map((id) => [id, ''] as const);
  const entries = [...empty, ...sent].map(([id, one]: readonly [string, unknown]) => {
    const kind = inputs.get(id);
    return [id, kind === undefined ? one : entered(one, kind)] as const;
  });
  return Object.fromEntries(entries);
}

function entered(value: unknown, kind: InputKind): unknown {
  const items = Array.isArray(value) ? value.map(textOf) : [textOf(value)];
  if (!items.every((item) => item !== undefined)) return value;
  switch (kind) {
    case 'number':
      return typeof value === 'number' ? value : alone(items);
    case 'date':
      return dayIn(alone(items));
    case 'choices':
      return items
        .flatMap((item) => item.split(/[,;]/))
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .join(',');
    case 'text':
    case 'choice':
      return alone(items);
  }
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Several where one was asked for are none: nobody can say which was meant. */
function alone(items: readonly string[]): string {
  return items.length === 1 ? (items[0] ?? '') : '';
}

/** With the year first and no time but midnight a day is clear, whatever zone is named with it. */
const clear = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/i;
/** A time without a zone is that of the person's own clock. */
const local = /^(\d{4})(-)(\d\d)-(\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/i;

/** The day that a client means as `YYYY-MM-DD`; what is not clear stays as it was sent. */
function dayIn(text: string): string {
  const written = text.trim();
  const [, year = '', , month = '', day = ''] = clear.exec(written) ?? local.exec(written) ?? [];
  return year === '' ? written : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
