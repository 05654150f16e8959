import { fileURLToPath } from 'node:url';
import { runCached } from './codeCache.js';

runCached(fileURLToPath(new URL('bot.cjs', import.meta.url)));
