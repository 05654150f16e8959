import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { check } from 'recheck';
import ts from 'typescript';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const rooms = ['bot', 'cards', 'dialogs', 'domain'];

/** What looks around is attacked by chance: always the same, and on a busy machine too. */
const patient: Parameters<typeof check>[2] = {
  randomSeed: 0,
  timeout: 60_000,
  incubationTimeout: 60_000,
  attackTimeout: 60_000,
};

interface Pattern {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

interface Found {
  readonly patterns: readonly Pattern[];
  /** Places that make one from text, which nobody can look through. */
  readonly made: readonly string[];
}

function sourcesIn(room: string): readonly string[] {
  return readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(room, path));
}

function patternsIn(path: string, text: string): Found {
  const patterns: Pattern[] = [];
  const made: string[] = [];
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    const at = `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push({ at, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node);
    if (isCall && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') made.push(at);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { patterns, made };
}

async function slow({ patterns }: Found): Promise<readonly string[]> {
  const distinct = new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern]));
  const judged: string[] = [];
  for (const [text, { at, source, flags }] of distinct) {
    const result = await check(source, flags, patient);
    const verdict = result.status === 'vulnerable' ? result.complexity.summary : result.status;
    if (verdict !== 'safe') judged.push(`${at} ${text}: ${verdict}`);
  }
  return judged;
}

describe('The patterns of the source', () => {
  const all = rooms.flatMap(sourcesIn).map((path) => patternsIn(path, readFileSync(join(root, path), 'utf8')));
  const found: Found = {
    patterns: all.flatMap(({ patterns }) => patterns),
    made: all.flatMap(({ made }) => made),
  };

  it('take time by the length of a text, none by its square', async function () {
    this.timeout(300_000);

    expect(found.patterns.length).to.be.greaterThan(50);
    expect(await slow(found)).to.deep.equal([]);
  });

  it('are written out, so that they can be looked through', () => {
    expect(found.made).to.deep.equal([]);
  });

  it('would be found out if one were not linear', async () => {
    const bad = patternsIn('here.ts', String.raw`text.replaceAll(/<at>.*?<\/at>/g, ' ') + RegExp('x');`);

    expect(await slow(bad)).to.deep.equal([String.raw`here.ts:1 /<at>.*?<\/at>/g: 2nd degree polynomial`]);
    expect(bad.made).to.deep.equal(['here.ts:1']);
  }).timeout(120_000);
});
