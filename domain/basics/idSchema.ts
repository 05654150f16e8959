import { z } from 'zod';

/** An id in a command's input. It may be made up, and what is accepted is kept: so it has an end. */
export const idSchema = z.string().max(200);
