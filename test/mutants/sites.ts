import ts from 'typescript';

/** One small change to a compiled file: the text from `start` to `end` becomes `to`. */
export interface Site {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly to: string;
  /** It runs once, when the file is loaded, and not at each call. */
  readonly isTopLevel: boolean;
}

const operators: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
};

const methods: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  min: 'max',
  max: 'min',
  ceil: 'floor',
  floor: 'ceil',
  startsWith: 'endsWith',
};

/** Calls without which the same values go on, in another order or with more among them. */
const steps: ReadonlySet<string> = new Set(['filter', 'toReversed', 'toSorted', 'slice', 'trim', 'toLowerCase']);

/** Every small change of the kinds above that can be made to a file. */
export function sitesIn(file: string, text: string): readonly Site[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const sites: Site[] = [];
  const change = (node: ts.Node, to: string) => {
    const start = node.getStart(source);
    const isTopLevel = ts.findAncestor(node, ts.isFunctionLike) === undefined;
    sites.push({ file, start, end: node.getEnd(), to, isTopLevel });
  };
  const visit = (node: ts.Node): void => {
    changesOf(node, source, change);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return sites;
}

function changesOf(node: ts.Node, source: ts.SourceFile, change: (node: ts.Node, to: string) => void): void {
  if (ts.isBinaryExpression(node)) {
    const { operatorToken, left, right } = node;
    const isText = [left, right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
    const to = operators[operatorToken.getText(source)];
    if (to !== undefined && !isText) change(operatorToken, to);
    if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) change(node, left.getText(source));
  }
  if (ts.isConditionalExpression(node) || ts.isIfStatement(node)) {
    const condition = ts.isIfStatement(node) ? node.expression : node.condition;
    change(condition, `!(${condition.getText(source)})`);
  }
  if (ts.isNumericLiteral(node)) change(node, `(${node.getText(source)} + 1)`);
  if (node.kind === ts.SyntaxKind.TrueKeyword) change(node, 'false');
  if (node.kind === ts.SyntaxKind.FalseKeyword) change(node, 'true');
  if (ts.isPropertyAccessExpression(node) && ts.isCallExpression(node.parent) && node.parent.expression === node) {
    const name = node.name.text;
    const to = methods[name];
    if (to !== undefined) change(node.name, to);
    if (steps.has(name)) change(node.parent, node.expression.getText(source));
  }
  if (ts.isExpressionStatement(node) && ts.isCallExpression(node.expression)) change(node, ';');
}

/** The text with one change made. */
export function changed(text: string, { start, end, to }: Site): string {
  return `${text.slice(0, start)}${to}${text.slice(end)}`;
}

/** Where a change stands, for people: file, line, and the line before and after it. */
export function described(text: string, site: Site): string {
  const line = text.slice(0, site.start).split('\n').length;
  const lineIn = (whole: string) => whole.split('\n')[line - 1]?.trim() ?? '';
  return `${site.file}:${line}\n    - ${lineIn(text)}\n    + ${lineIn(changed(text, site))}`;
}
