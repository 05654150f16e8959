/** The folder of everything built from the sources (`dist`): one level up from this file, and from the bundle. */
export const builtFolder = new URL('../', import.meta.url);
