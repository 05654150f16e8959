/** A choice of an input: nothing in its title is formatted. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}
