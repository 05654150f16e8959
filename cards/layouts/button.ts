import type { Reader } from '../language.js';
import type { JourneyId } from '../strings/index.js';

/** A button that leads on from here: the title and the journey that it begins. */
export interface NextAction {
  readonly title: string;
  readonly data: { readonly start: JourneyId } & Readonly<Record<string, unknown>>;
}

/** A button that answers its own card, or begins a journey. */
export interface ButtonWords {
  readonly title: string;
  readonly data: NextAction['data'] | ({ readonly action: string } & Readonly<Record<string, unknown>>);
  readonly style?: 'default' | 'positive' | 'destructive' | undefined;
  /** Sends along what is filled in on the card; otherwise `data` is all that counts. */
  readonly inputs?: true;
}

/** An action of an Adaptive Card. */
export type Action =
  | (Omit<ButtonWords, 'inputs'> & { readonly type: 'Action.Execute'; readonly associatedInputs?: 'none' })
  | Link
  | {
      readonly type: 'Action.ToggleVisibility';
      readonly title: string;
      readonly targetElements: readonly string[];
    };

/** Opens a page outside the chat. */
export interface Link {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
  readonly style?: 'positive';
}

export function button({ title, data, style, inputs }: ButtonWords): Action {
  return {
    type: 'Action.Execute',
    title,
    data,
    ...(inputs !== true && { associatedInputs: 'none' }),
    ...(style && { style }),
  };
}

/** Shows and hides a part of the card. */
export function toggle(title: string, id: string): Action {
  return { type: 'Action.ToggleVisibility', title, targetElements: [id] };
}

export function link(title: string, url: string, style?: 'positive'): Link {
  return { type: 'Action.OpenUrl', title, url, ...(style && { style }) };
}

export function menuButton({ strings }: Reader): Action {
  return button({ title: strings.common.menu, data: { start: 'menu' } });
}

/** The way out to the admin center (R4). */
export function adminCenterButton({ strings, links }: Reader): Link {
  return link(strings.common.adminCenter, links.adminCenter);
}
