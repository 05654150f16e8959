import { fileURLToPath } from 'node:url';
import { runCompiled } from './codeCache.js';

runCompiled(fileURLToPath(new URL('bot.cjs', import.meta.url)));
