/** How a journey is called, asked for and explained. */
export interface JourneyStrings {
  /** Its name, as a button says it: at most 40 characters (D16). */
  readonly title: string;
  /** What people type for it, in lower case; accents do not matter. The help shows the first one. */
  readonly words: readonly string[];
  /** Its line in the help, after its first word. */
  readonly help: string;
}
