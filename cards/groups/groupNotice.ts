import { z } from 'zod';
import { defineCard } from '../card.js';
import { link } from '../layouts/button.js';

export interface GroupNotice {
  /** What the bot is for, or where somebody goes on whose chat is not known. */
  readonly says: 'introduction' | 'own-chat';
  /** Opens the reader's own chat with the bot, whoever presses it. */
  readonly chat: string;
}

/** In a group chat or channel: it has nobody's data, and no button that the bot would act on. */
export const groupNotice = defineCard<GroupNotice, never>({
  id: 'group-notice',
  answer: z.never(),
  endsWithMenu: false,
  titleSize: 'Medium',
  view: ({ says, chat }, { strings: { groups } }) => ({
    ...(says === 'introduction'
      ? { title: groups.introTitle, text: groups.introText, note: groups.example }
      : { title: groups.ownTitle, text: groups.ownText }),
    actions: [link(groups.openInChat, chat)],
  }),
});
