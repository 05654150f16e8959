import { createRequire } from 'node:module';
import path from 'node:path';
import type { ErrorObject } from 'ajv';
import { Ajv } from 'ajv';
import { createFormatter, createParser, DEFAULT_CONFIG, SchemaGenerator } from 'ts-json-schema-generator';
import { longestTitle } from '../../cards/fitting.js';

/** The most that a message extension sends, in whatever way it is counted. */
const mostBytes = 28 * 1024;
const mostActions = 6;
const mostColumns = 3;
/** A screen reader has to come to an end. */
const longestLabel = 140;

/** What every client of ours can draw; for anything else a card says what stands in for it. */
const core: ReadonlySet<unknown> = new Set([
  'AdaptiveCard',
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Image',
  'ImageSet',
  'Media',
  'Container',
  'ColumnSet',
  'Column',
  'FactSet',
  'Table',
  'TableRow',
  'TableCell',
  'ActionSet',
  'Input.Text',
  'Input.Number',
  'Input.Date',
  'Input.Time',
  'Input.Toggle',
  'Input.ChoiceSet',
  'Data.Query',
  'Action.Execute',
  'Action.Submit',
  'Action.OpenUrl',
  'Action.ShowCard',
  'Action.ToggleVisibility',
]);

export type Node = Readonly<Record<string, unknown>>;

/** Everything that is wrong with a card, in words; nothing for one that Teams draws as it is meant. */
export function faultsOf(card: unknown, { said = [] }: { readonly said?: readonly string[] } = {}): readonly string[] {
  const nodes = nodesOf(card);
  const rows = rowActionsOf(nodes);
  const ofNodes = nodes.flatMap((node) => nodeFaults(node, rows.includes(node) ? longestLabel : longestTitle));
  return [...schemaFaults(card), ...cardFaults(card), ...ofNodes, ...standInFaults(nodes), ...textFaults(card, said)];
}

/** What stands in for an element that not every client knows must be one that every client draws as it is meant. */
function standInFaults(nodes: readonly Node[]): readonly string[] {
  const newer = nodes.filter(({ type, fallback }) => !core.has(type) && fallback !== undefined);
  return newer.flatMap(({ type, fallback }) => {
    const where = `the fallback of ${String(type)}`;
    if (!isNode(fallback)) return [`${where}: nothing is drawn`];
    return nodesOf(fallback)
      .flatMap((node) => [
        ...nodeFaults(node, longestTitle),
        ...(core.has(node.type) ? [] : ['not every client knows it']),
      ])
      .map((fault) => `${where}: ${fault}`);
  });
}

/** What a press on a row does: its title is read out, not drawn. */
export function rowActionsOf(nodes: readonly Node[]): readonly Node[] {
  return nodes.flatMap(({ selectAction }) => (isNode(selectAction) ? [selectAction] : []));
}

/** Every object of a card that is drawn or pressed, from the outside in; the twins for old clients only if asked for. */
export function nodesOf(card: unknown, { withTwins = false } = {}): readonly Node[] {
  if (Array.isArray(card)) return card.flatMap((child) => nodesOf(child, { withTwins }));
  if (!isNode(card)) return [];
  const inner = Object.entries(card).flatMap(([key, child]) =>
    key === 'data' || (key === 'fallback' && !withTwins) ? [] : nodesOf(child, { withTwins }),
  );
  return [...('type' in card ? [card] : []), ...inner];
}

/** Every text that somebody reads, and what kind of text it is. */
export function textsOf(card: unknown): readonly { readonly kind: 'markdown' | 'plain'; readonly text: string }[] {
  return nodesOf(card).flatMap((node) => {
    const markdown = [
      node.type === 'TextBlock' ? [node.text] : [],
      listOf(node.facts).flatMap((fact) => [fact.title, fact.value]),
    ];
    const other = [node.title, node.label, node.errorMessage, node.placeholder, node.altText];
    const choices = listOf(node.choices).map(({ title }) => title);
    return [
      ...markdown.flat().map((text) => ({ kind: 'markdown' as const, text })),
      ...[...other, ...choices].map((text) => ({ kind: 'plain' as const, text })),
    ].flatMap(({ kind, text }) => (typeof text === 'string' ? [{ kind, text }] : []));
  });
}

export function isAction(node: Node): boolean {
  return typeof node.type === 'string' && node.type.startsWith('Action.');
}

export function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function cardFaults(card: unknown): readonly string[] {
  const text = JSON.stringify(card);
  const nodes = nodesOf(card);
  const rows = rowActionsOf(nodes);
  const actions = nodes.filter((node) => isAction(node) && !rows.includes(node)).length;
  const labels = rows.map(({ title }) => title);
  // Those of a card's parts have the size of what they stand over.
  const titles = nodes.filter(
    ({ style, size }) => style === 'heading' && (size === 'Large' || size === 'Medium'),
  ).length;
  const ids = nodes.filter(({ type }) => isInput(type)).map(({ id }) => id);
  return faults('card', [
    [!isNode(card) || card.version !== '1.5', 'version is not 1.5'],
    [!isNode(card) || !isText(card.fallbackText), 'no fallbackText'],
    [!isNode(card) || !isText(card.speak), 'nothing to read aloud'],
    [Buffer.byteLength(text, 'utf8') > mostBytes, 'more than 28 KB in UTF-8'],
    [Buffer.byteLength(text, 'utf16le') > mostBytes, 'more than 28 KB in UTF-16'],
    [actions > mostActions, `${actions} actions`],
    [new Set(labels).size !== labels.length, 'two rows with one label'],
    [titles !== 1, `${titles} titles`],
    [nodes.some(({ style, size }) => style === 'heading' && size === undefined), 'a heading as large as a title'],
    [new Set(ids).size !== ids.length, 'two inputs with one id'],
    [isNode(card) && 'actions' in card, 'actions outside an ActionSet, where old clients ignore the fallback'],
  ]);
}

function nodeFaults(node: Node, longest: number): readonly string[] {
  const { type } = node;
  return faults(typeof type === 'string' ? type : 'node', [
    [!core.has(type) && node.fallback === undefined, 'no fallback, though not every client knows it'],
    [type === 'TextBlock' && !isText(node.text), 'empty text'],
    [type === 'TextBlock' && node.wrap !== true, 'does not wrap'],
    [type === 'Image' && !isText(node.altText), 'no altText'],
    [type === 'ColumnSet' && listOf(node.columns).length > mostColumns, 'too many columns'],
    [type === 'FactSet' && listOf(node.facts).length === 0, 'no facts'],
    [
      type === 'FactSet' && !listOf(node.facts).every((fact) => isText(fact.title) && isText(fact.value)),
      'an empty fact',
    ],
    [isInput(type) && !isText(node.id), 'no id'],
    [isInput(type) && !isText(node.label), 'no label'],
    [isInput(type) && node.isRequired === true && !isText(node.errorMessage), 'required, but no errorMessage'],
    ...(type === 'Input.ChoiceSet' ? choiceFaults(node) : []),
    ...(isAction(node) ? actionFaults(node, longest) : []),
  ]);
}

function choiceFaults(node: Node): readonly Check[] {
  const choices = listOf(node.choices);
  const values = choices.map(({ value }) => value);
  const picked = typeof node.value === 'string' ? node.value.split(node.isMultiSelect === true ? ',' : '\n') : [];
  return [
    [node.wrap !== true, 'cuts its choices'],
    [!choices.every(({ title, value }) => isText(title) && isText(value)), 'an empty choice'],
    [new Set(values).size !== values.length, 'two choices with one value'],
    [node.isMultiSelect === true && values.some((value) => String(value).includes(',')), 'a comma in a choice’s value'],
    [picked.some((value) => value !== '' && !values.includes(value)), 'what is chosen is not among the choices'],
  ];
}

function actionFaults(node: Node, longest: number): readonly Check[] {
  const { type, title, fallback: twin } = node;
  const isExecute = type === 'Action.Execute';
  return [
    [!isText(title), 'no title'],
    [typeof title === 'string' && title.length > longest, `title is cut: ${String(title)}`],
    [type === 'Action.OpenUrl' && !/^https:\/\/[^/]+\//.test(String(node.url)), 'no address'],
    [isExecute && !isText(node.verb), 'no verb'],
    [isExecute && (!isNode(twin) || twin.type !== 'Action.Submit'), 'no twin for clients without Action.Execute'],
    [isExecute && isNode(twin) && !sameButton(node, twin), 'a twin that does something else'],
  ];
}

function sameButton(button: Node, twin: Node): boolean {
  return (['title', 'data', 'style', 'associatedInputs'] as const).every(
    (key) => JSON.stringify(button[key]) === JSON.stringify(twin[key]),
  );
}

/** What the template did not fill, or filled with nothing. `said` is what the sample's people have written themselves. */
function textFaults(node: unknown, said: readonly string[], at = ''): readonly string[] {
  if (node === null || node === undefined) return [`${at}: ${String(node)}`];
  if (Array.isArray(node)) return node.flatMap((child, index) => textFaults(child, said, `${at}/${index}`));
  if (typeof node === 'object')
    return Object.entries(node).flatMap(([key, child]) => textFaults(child, said, `${at}/${key}`));
  if (typeof node !== 'string') return [];

  const ours = said.reduce((text, theirs) => text.replaceAll(theirs, ''), node);
  return /\$\{|\bundefined\b|\bNaN\b|\[object /.test(ours) ? [`${at}: ${node}`] : [];
}

type Check = readonly [isFault: boolean, fault: string];

function faults(where: string, checks: readonly Check[]): readonly string[] {
  return checks.flatMap(([isFault, fault]) => (isFault ? [`${where}: ${fault}`] : []));
}

function isInput(type: unknown): boolean {
  return typeof type === 'string' && type.startsWith('Input.');
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function listOf(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

interface Schema {
  readonly definitions: Readonly<
    Record<string, { readonly properties?: { readonly type?: { readonly const?: string } } }>
  >;
}

let examiner: { readonly ajv: Ajv; readonly definitionOf: ReadonlyMap<unknown, string> } | undefined;

/** Against the types of Microsoft's own card library: wrong names, wrong types and wrong spellings of a value. */
function schemaFaults(card: unknown): readonly string[] {
  const { ajv, definitionOf } = (examiner ??= newExaminer());
  const wrongIn = (node: Node) => {
    const validate = ajv.getSchema(`cards#/definitions/${definitionOf.get(node.type) ?? ''}`);
    return validate === undefined ? 'unknown type' : validate(node) ? undefined : shortest(validate.errors ?? []);
  };
  if (ajv.validate('cards', card)) return [];
  // A fault is a fault of everything around it too: told where it is.
  const wrong = nodesOf(card, { withTwins: true }).flatMap((node) => ({ node, fault: wrongIn(node) }));
  const innermost = wrong
    .filter(({ fault }) => fault !== undefined)
    .filter(
      ({ node }, _, all) =>
        !nodesOf(node, { withTwins: true }).some((inner) => inner !== node && all.some((one) => one.node === inner)),
    );
  return innermost.length === 0
    ? ['schema: not a card']
    : innermost.map(({ node, fault }) => `schema: ${String(node.type)}: ${fault ?? ''}`);
}

function shortest(errors: readonly ErrorObject[]): string {
  const told = errors
    .filter(({ keyword }) => keyword !== 'anyOf')
    .map(({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
  return told.toSorted((a, b) => a.split('/').length - b.split('/').length)[0] ?? '';
}

/** Takes two seconds: once, when first needed. */
function newExaminer(): NonNullable<typeof examiner> {
  const { resolve } = createRequire(import.meta.url);
  const types = path.join(path.dirname(resolve('@microsoft/teams.cards')), 'core.d.ts');
  // The generator reads what its own compiler has parsed, and that one is older than ours.
  const compiler = createRequire(resolve('ts-json-schema-generator'))('typescript') as {
    createProgram: (files: readonly string[], options: object) => ConstructorParameters<typeof SchemaGenerator>[0];
  };
  const program = compiler.createProgram([types], { lib: ['lib.es5.d.ts'], types: [], strictNullChecks: true });
  const config = { ...DEFAULT_CONFIG, path: types, type: 'IAdaptiveCard', expose: 'all', jsDoc: 'none' } as const;
  const generator = new SchemaGenerator(program, createParser(program, config), createFormatter(config), config);
  const schema = generator.createSchema(config.type);
  const { definitions } = schema as Schema; // an interface of that library has its name in `type`
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema(schema, 'cards');
  return {
    ajv,
    definitionOf: new Map(Object.entries(definitions).map(([name, { properties }]) => [properties?.type?.const, name])),
  };
}
