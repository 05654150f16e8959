import type { MenuStrings } from './strings.js';

export const it: MenuStrings = {
  journeys: {
    menu: {
      title: 'Menu',
      words: ['menu', 'menu principale', 'inizio', 'home'],
      help: 'tutto quello che posso fare',
    },
  },

  title: 'Che cosa vuoi fare?',
  payments: 'Fatture e pagamenti',
  latestInvoices: 'Ultime fatture',
  more: 'Altro',
  organization: 'Organizzazione',
  text: 'Scegli oppure scrivilo con parole tue.',
  stopped: 'Operazione interrotta, senza modifiche.',
  left: 'Non è più in corso. Non ha modificato nulla.',
  goOn: 'Riprendi',
  notUnderstood: 'Non ho capito. Ecco che cosa posso fare:',
  stale: 'Quel pulsante non funziona più e non è stato modificato nulla. Ricomincia da qui:',
  greeting: () => 'Ciao!',
  fault: 'Si è verificato un problema da parte nostra. Quanto hai salvato è al sicuro. Riprova tra poco.',
  notSaved:
    'Non è stato modificato nulla, a causa di un problema di archiviazione da parte nostra. Riprova più tardi; abbiamo già ricevuto la segnalazione.',
  unreadable:
    'Al momento non è possibile leggere il tuo account. Nulla è stato modificato e i tuoi dati sono intatti; abbiamo già ricevuto la segnalazione.',
  notForYou:
    'Questo messaggio è destinato a un’altra persona, quindi non è stato modificato nulla. Scrivimi «menu» per avere il tuo.',
  tooLong: 'Il testo è troppo lungo, quindi non è stato modificato nulla. Accorcialo e riprova.',
  unknownPerson:
    'Non ti trovo nella directory dell’organizzazione, quindi per ora non posso fare nulla per te. Contatta l’amministratore IT.',
  actingAs: (name) => `Ora agisci come ${name}.`,
  nobodyToActAs: (names) => `Non c’è nessuno con questo nome. Puoi agire come: ${names}.`,
  timeIs: (moment) => `Adesso: ${moment}.`,
};
