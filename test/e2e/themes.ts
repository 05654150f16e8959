/** The colours of Teams' three themes, as a card's host chooses them; a card itself only says what is meant. */
export interface Theme {
  readonly page: string;
  readonly card: string;
  /** Behind what a container emphasizes. */
  readonly emphasis: string;
  readonly text: Colour;
  readonly accent: Colour;
  readonly good: Colour;
  readonly warning: Colour;
  readonly attention: Colour;
  readonly button: { readonly text: string; readonly background: string; readonly border: string };
}

interface Colour {
  readonly default: string;
  readonly subtle: string;
}

const same = (colour: string): Colour => ({ default: colour, subtle: colour });

export const themes = {
  light: {
    page: '#F5F5F5',
    card: '#FFFFFF',
    emphasis: '#F5F5F5',
    text: { default: '#242424', subtle: '#616161' },
    accent: same('#4F52B2'),
    good: same('#0F7B0F'),
    warning: same('#8A5100'),
    attention: same('#B10E1C'),
    button: { text: '#242424', background: '#FFFFFF', border: '#D1D1D1' },
  },
  dark: {
    page: '#141414',
    card: '#292929',
    emphasis: '#1F1F1F',
    text: { default: '#FFFFFF', subtle: '#ADADAD' },
    accent: same('#AEB1FF'),
    good: same('#92C353'),
    warning: same('#FFAA44'),
    attention: same('#F9A0AC'),
    button: { text: '#FFFFFF', background: '#292929', border: '#666666' },
  },
  contrast: {
    page: '#000000',
    card: '#000000',
    emphasis: '#000000',
    text: same('#FFFFFF'),
    accent: same('#FFFF01'),
    good: same('#3FF23F'),
    warning: same('#FFFF01'),
    attention: same('#FF8080'),
    button: { text: '#FFFF01', background: '#000000', border: '#FFFFFF' },
  },
} as const satisfies Readonly<Record<string, Theme>>;

/** What the renderer of Adaptive Cards takes from its host. */
export function hostConfig({ card, emphasis, text, accent, good, warning, attention }: Theme) {
  const foregroundColors = { default: text, dark: text, light: text, accent, good, warning, attention };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    fontFamily: 'Segoe UI, Arial, sans-serif',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    containerStyles: { default: style(card), emphasis: style(emphasis) },
    imageSizes: { small: 40, medium: 80, large: 160 },
    spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
    separator: { lineThickness: 1, lineColor: text.subtle },
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
    supportsInteractivity: true,
  };
}
