import { closestIntentIn, intentIn } from './intents.js';

/**
 * Whether a sentence from a group asks for something that is done in one's own chat. To a greeting, a call for help, a
 * “stop” or what is not understood the group's own answer is all there is to say.
 */
export function isWish(text: string): boolean {
  const intent = intentIn(text) ?? closestIntentIn(text);
  switch (intent?.kind) {
    case 'journey':
      return intent.journey !== 'menu' && intent.journey !== 'help';
    case 'language':
      return true;
    default:
      return false;
  }
}
