import { mkdir } from 'node:fs/promises';

/**
 * Where pictures and transcripts of the journeys go: the folder that PICTURES names. Without it there are none, because
 * taking them is a quarter of the time that a journey takes.
 */
export const pictureFolder = process.env.PICTURES;

if (pictureFolder !== undefined) await mkdir(pictureFolder, { recursive: true });
