// `node testAll.js`: every check, and every test as soon as the build is there. The closing line counts them all.
import { run, runInTurn } from './script.js';

const closing = /^(\d+) passed, (\d+) failed\n/m;

/** In turn: a browser that has to share two cores with all the other tests keeps them waiting, and itself. */
async function tests() {
  const build = await run('build');
  return build.code === 0 ? runInTurn(['mocha:rest', 'mocha:browsers']) : [build];
}

const results = (await Promise.all([runInTurn(['lint', 'format', 'walls', 'unused']), tests()])).flat();
let [passed, failed] = [0, 0];
for (const { name, code, said } of results) {
  const [, passes = 0, failures = code === 0 ? 0 : 1] = closing.exec(said) ?? [];
  passed += Number(passes);
  failed += Number(failures);
  if (code !== 0 || Number(passes) > 0) process.stdout.write(`\nnpm run ${name}\n${said.replace(closing, '')}`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = results.every(({ code }) => code === 0) ? 0 : 1;
