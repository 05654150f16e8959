/** The licences that somebody holds, whoever pays for them. */
export interface MineStrings {
  readonly count: (count: number) => string;
  readonly from: (name: string) => string;
  readonly fromYou: string;
  readonly empty: string;
  /** How to get one. */
  readonly ask: string;
  readonly askAsGuest: string;
}
