import type { AskPartnerStrings } from './strings.js';
import { number } from '../phrases/pl.js';

export const pl: AskPartnerStrings = {
  journeys: {
    askPartner: {
      title: 'Poproś partnera',
      words: ['poproś partnera', 'zapytaj partnera', 'napisz do partnera'],
      help: 'poprosisz partnera o zmianę subskrypcji, którą zarządza',
    },
  },

  askTitle: (partner) => `Prośba do partnera: ${partner}`,
  whichOne: 'Wybierz subskrypcję, której dotyczy prośba.',
  wishLabel: 'Co ma zrobić partner?',
  wishes: {
    more: 'Dodać licencje',
    fewer: 'Usunąć licencje',
    suspend: 'Wstrzymać subskrypcję',
    activate: 'Aktywować subskrypcję',
    other: 'Coś innego',
  },
  noteLabel: 'Wiadomość do partnera (opcjonalnie)',
  noteError: (most) => `Użyj najwyżej ${number.format(most)} znaków.`,
  noteMissing: 'Napisz, co ma zrobić partner.',
  whatHappens: (partner) =>
    `${partner} otrzyma Twoje imię i nazwisko oraz tę wiadomość. Dopóki partner nie zareaguje, nic się nie zmieni.`,
  send: 'Wyślij do partnera',
  sent: (partner) => `Prośba wysłana: ${partner}`,
  sentText: 'Dam znać, gdy partner odpowie. Kolejna prośba dotycząca tej samej subskrypcji zastąpi tę wiadomość.',
  sentNote: (note) => `Twoja wiadomość: ${note}`,
  askAgain: 'Zmień wiadomość',
};
