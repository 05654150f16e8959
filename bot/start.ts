import { fileURLToPath } from 'node:url';
import { runCompiled } from './compiled.js';

runCompiled(fileURLToPath(new URL('bot.cjs', import.meta.url)));
