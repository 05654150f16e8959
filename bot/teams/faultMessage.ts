import type { Strings } from '../../cards/strings/index.js';

/** The message for an internal fault, which the person cannot fix. */
export function faultMessage(error: unknown, { menu }: Strings): string {
  if (!(error instanceof Error)) return menu.fault;
  if (error.name === 'StoreFull' || error.name === 'StoreFailed') return menu.notSaved;
  return error.name === 'DocumentUnreadable' ? menu.unreadable : menu.fault;
}
