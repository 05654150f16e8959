import type { WelcomeStrings } from './strings.js';

export const it: WelcomeStrings = {
  title: 'Ti diamo il benvenuto in Seatkeeper',
  text: 'Mi occupo delle sottoscrizioni che acquisti in autonomia (self-service), direttamente qui in chat.',
  points: [
    'Acquista licenze: vedi il prezzo al centesimo prima di qualsiasi addebito.',
    'Assegna licenze ai colleghi, fino a 20 utenti per volta.',
    'Consulta le tue sottoscrizioni, quanto costano e quando si rinnovano.',
    'Annulla una sottoscrizione: vedi prima chi perde l’accesso e che cosa ti viene rimborsato.',
  ],
  admin:
    'Come amministratore, ricevi qui un avviso quando qualcuno nell’organizzazione acquista, prova, modifica o annulla qualcosa. In «Notifiche» scegli quando e di che cosa; in «Organizzazione», nel menu, trovi tutte le sottoscrizioni, le richieste di licenze e il criterio di acquisto.',
  limits:
    'Gli acquisti sono a tuo carico. Le sottoscrizioni acquistate centralmente dall’organizzazione sono gestite dall’amministratore. Scrivimi con parole tue oppure usa i pulsanti.',
};
