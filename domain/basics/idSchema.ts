import { z } from 'zod';

/** An id in a command's input. Client-supplied and stored, therefore length-limited. */
export const idSchema = z.string().max(200);
