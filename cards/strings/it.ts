import { pluralOf } from './plural.js';
import type { Strings } from './index.js';

const plural = pluralOf('it');
const seats = (count: number) => `${count} ${plural(count, { one: 'licenza', other: 'licenze' })}`;
const freeSeats = (count: number) => `${seats(count)} ${plural(count, { one: 'disponibile', other: 'disponibili' })}`;
const people = (count: number) => `${count} ${plural(count, { one: 'persona', other: 'persone' })}`;
const number = new Intl.NumberFormat('it-IT', { useGrouping: 'always' });
const everyCycle = { monthly: 'al mese', yearly: 'all’anno' } as const;

/** The article before a date: il 10 marzo, but l’8 marzo and l’11 marzo. */
const elides = (date: string) => /^(8|11)\b/.test(date);
const on = (date: string) => (elides(date) ? `l’${date}` : `il ${date}`);
const until = (date: string) => (elides(date) ? `fino all’${date}` : `fino al ${date}`);
const since = (date: string) => (elides(date) ? `dall’${date}` : `dal ${date}`);

export const it: Strings = {
  words: {
    menu: ['menu', 'menu principale', 'inizio', 'home'],
    help: ['guida', 'aiuto', 'assistenza', 'aiutami', 'mi serve aiuto'],
    language: ['lingua', 'cambia lingua', 'cambia la lingua', 'cambiare lingua'],
    buy: [
      'acquista licenze',
      'acquista',
      'acquistare',
      'acquista postazioni',
      'compra',
      'comprare',
      'compra licenze',
      'acquisto',
    ],
    subscriptions: [
      'sottoscrizioni',
      'le mie sottoscrizioni',
      'le tue sottoscrizioni',
      'abbonamenti',
      'i miei abbonamenti',
      'prodotti',
      'i miei prodotti',
      'i tuoi prodotti',
      'mie licenze',
      'elenco',
      'lista',
    ],
    assign: ['assegna licenze', 'assegna', 'assegna una licenza', 'assegna licenza', 'assegnare licenze'],
    cancel: [
      'annulla abbonamento',
      'annulla sottoscrizione',
      'annullare abbonamento',
      'annullare sottoscrizione',
      'annulla un abbonamento',
      'annulla una sottoscrizione',
      'annulla l’abbonamento',
      'annulla la sottoscrizione',
      'annulla il mio abbonamento',
      'annulla i miei abbonamenti',
      'annulla le mie sottoscrizioni',
      'annulla la mia sottoscrizione',
      'annulla acquisto',
      'annullare acquisto',
      'disdici',
      'disdici abbonamento',
      'disdici sottoscrizione',
      'disdire',
      'disdetta',
    ],
    stop: ['annulla', 'stop', 'esci', 'basta', 'ferma', 'interrompi', 'lascia perdere', 'lascia stare'],
    greeting: ['ciao', 'salve', 'buongiorno', 'buon giorno', 'buon pomeriggio', 'buonasera', 'buona sera'],
  },
  common: {
    menu: 'Menu',
    back: 'Indietro',
    continue: 'Continua',
    save: 'Salva',
    previous: 'Precedente',
    next: 'Successiva',
    page: (page, of) => `Pagina ${page} di ${of}`,
    product: 'Prodotto',
    seats,
    perCycle: (amount, billing) => `${amount} ${everyCycle[billing]}`,
    adminCenter: 'Interfaccia di amministrazione ↗',
    chooseOne: 'Scegli un’opzione.',
    andMore: (count) => `e ${plural(count, { one: 'un’altra persona', other: `altre ${count} persone` })}`,
    term: { P1M: 'un mese', P1Y: 'un anno' },
    billing: { monthly: 'fatturazione mensile', yearly: 'fatturazione annuale' },
    method: (brand, lastFour) => `${brand} che termina con ${lastFour}`,
    tax: (percent) => `Imposte (${percent})`,
  },
  welcome: {
    title: 'Ti diamo il benvenuto in Seatkeeper',
    text: 'Mi occupo delle sottoscrizioni che acquisti in autonomia (self-service), direttamente qui in chat.',
    points: [
      'Acquista licenze: vedi il prezzo al centesimo prima di qualsiasi addebito.',
      'Assegna licenze ai colleghi, fino a 20 utenti per volta.',
      'Consulta le tue sottoscrizioni, quanto costano e quando si rinnovano.',
      'Annulla una sottoscrizione: vedi prima chi perde l’accesso e che cosa ti viene rimborsato.',
    ],
    limits:
      'Gli acquisti sono a tuo carico. Le sottoscrizioni acquistate centralmente dall’organizzazione restano all’amministratore. Scrivimi con parole tue oppure usa i pulsanti.',
  },
  menu: {
    title: 'Che cosa vuoi fare?',
    text: 'Scegli oppure scrivilo con parole tue.',
    buy: 'Acquista licenze',
    subscriptions: 'Le tue sottoscrizioni',
    assign: 'Assegna licenze',
    cancel: 'Annulla abbonamento',
    language: 'Lingua',
    help: 'Guida',
    stopped: 'Operazione interrotta. Questo non ha modificato nulla.',
    notUnderstood: 'Non ho capito. Ecco che cosa posso fare:',
    stale: 'Quel pulsante non funziona più e non è stato modificato nulla. Ricomincia da qui:',
    greeting: (name) => `Ciao, ${name}!`,
    fault: 'Si è verificato un problema da parte nostra. Quanto hai salvato è al sicuro. Riprova tra poco.',
    notSaved:
      'Nulla è stato modificato: il nostro disco è pieno o non risponde. Riprova più tardi; abbiamo già ricevuto la segnalazione.',
    unreadable:
      'Al momento non è possibile leggere il tuo account. Nulla è stato modificato e i tuoi dati sono intatti; abbiamo già ricevuto la segnalazione.',
    notForYou:
      'Questo messaggio è destinato a un’altra persona, quindi non è stato modificato nulla. Scrivimi «menu» per avere il tuo.',
    privately: 'Prezzi e licenze sono riservati: scrivimi nella nostra chat privata.',
    unknownPerson:
      'Non ti trovo nella directory dell’organizzazione, quindi per ora non posso fare nulla per te. Contatta l’amministratore IT.',
    actingAs: (name) => `Ora agisci come ${name}.`,
    nobodyToActAs: (names) => `Non c’è nessuno con questo nome. Puoi agire come: ${names}.`,
  },
  help: {
    title: 'Guida',
    text: 'In qualsiasi momento scrivi una di queste frasi:',
    say: (word) => `«${word}»`,
    does: {
      menu: 'tutto quello che posso fare',
      language: 'inglese, italiano, polacco o spagnolo',
      buy: 'acquista licenze di un prodotto; il pagamento è a tuo carico',
      subscriptions: 'le tue sottoscrizioni, con licenze, prezzo e prossima data',
      assign: 'assegna licenze agli utenti dell’organizzazione, fino a 20 utenti per volta',
      cancel: 'termina una sottoscrizione; vedi che cosa succede prima di salvare',
    },
    stop: (word) => `«${word}» interrompe l’operazione in corso, senza modificare nulla.`,
    paths:
      'Nell’interfaccia di amministrazione di Microsoft 365 trovi le stesse funzioni in Fatturazione › I tuoi prodotti e in Fatturazione › Licenze.',
    faq: 'Domande frequenti ↗',
    support: 'Supporto tecnico ↗',
  },
  language: {
    title: 'Lingua',
    text: 'In quale lingua vuoi che ti scriva?',
    chosen: 'D’ora in poi ti scrivo in italiano.',
  },
  buying: {
    pickTitle: 'Acquista licenze',
    pickText: 'Quale prodotto vuoi acquistare?',
    from: (name, price) => `${name} – da ${price} al mese per licenza`,
    hidden: (count) =>
      plural(count, {
        one: `${count} prodotto non è mostrato: la tua organizzazione non ne consente l’acquisto oppure lì non è in vendita.`,
        other: `${count} prodotti non sono mostrati: la tua organizzazione non ne consente l’acquisto oppure lì non sono in vendita.`,
      }),
    nothing:
      'Non ci sono prodotti che puoi acquistare: la tua organizzazione non lo consente. Chiedi all’amministratore informazioni sugli acquisti self-service.',
    optionsTitle: (product) => `Acquista ${product}`,
    seatsLabel: 'Numero di licenze',
    seatsError: (least, most) => `Inserisci un numero intero da ${least} a ${most}.`,
    offerLabel: 'Durata e frequenza di fatturazione',
    offer: (term, billing, price) =>
      `${{ P1M: 'Un mese', P1Y: 'Un anno' }[term]}, ${{ monthly: 'fatturazione mensile', yearly: 'fatturazione annuale' }[billing]} – ${price} ${everyCycle[billing]} per licenza`,
    methodLabel: 'Metodo di pagamento',
    sandbox:
      'Ambiente di prova, nessun addebito reale: 4242 approva, 0002 rifiuta, 0044 addebita ma risponde in ritardo, 0077 è lenta.',
    reviewTitle: 'Controlla l’acquisto',
    reviewText: 'Finché non premi Salva non viene acquistato né addebitato nulla.',
    subscription: 'Sottoscrizione',
    term: 'Durata',
    price: 'Prezzo per licenza, imposte escluse',
    subtotal: 'Subtotale',
    now: 'Paghi ora',
    later: 'In seguito',
    laterValue: (amount, billing, day) => `${amount} ${everyCycle[billing]} ${since(day)}`,
    paidWith: 'Metodo di pagamento',
    firstDay: 'Primo addebito',
    nextCharge: 'Prossimo addebito',
    termEnds: (day) => `Il periodo termina ${on(day)} e poi si rinnova finché non annulli.`,
    youPay: 'Il pagamento di questo acquisto è a tuo carico, non dell’organizzazione.',
    refundable: (moment) =>
      `Puoi annullare con rimborso ${until(moment)}: totale nelle prime 24 ore, poi in proporzione ai giorni. Dopo, la sottoscrizione prosegue sino al termine del periodo.`,
    cancellable: 'Puoi annullare in qualsiasi momento, con il rimborso dei giorni rimanenti.',
    changed:
      'I prezzi o le date sono cambiati rispetto a quel messaggio. Non è stato addebitato nulla: ecco le condizioni attuali.',
    receiptTitle: 'Grazie per l’acquisto',
    receiptText: (count, product) =>
      `${seats(count)} di ${product} ${plural(count, { one: 'è pronta', other: 'sono pronte' })} per l’assegnazione.`,
    charged: 'Addebitato',
    reference: 'Riferimento',
    assign: 'Assegna licenze',
    waitingTitle: 'La banca non ha ancora risposto',
    waitingText: (amount) =>
      `Attendiamo ancora l’esito per ${amount}. L’addebito avviene al massimo una volta e le licenze arrivano solo con il pagamento. Ti scrivo appena c’è una risposta.`,
    check: 'Controlla ora',
    otherMethod: 'Altro metodo di pagamento',
    declined: 'Il pagamento è stato rifiutato',
  },
  subscriptions: {
    title: 'Le tue sottoscrizioni',
    count: (shown, all) => {
      const subscriptions = `${all} ${plural(all, { one: 'sottoscrizione', other: 'sottoscrizioni' })}`;
      return shown === all ? subscriptions : `${shown} di ${subscriptions}`;
    },
    empty: 'Non hai ancora sottoscrizioni.',
    emptyFiltered: 'Nessuna sottoscrizione corrisponde a questo filtro.',
    channelLabel: 'Tipo di acquisto',
    channel: { all: 'Tutti', 'self-service': 'Self-service' },
    statusLabel: 'Stato',
    anyStatus: 'Qualsiasi stato',
    status: {
      pending: 'In attesa della banca',
      active: 'Attivo',
      suspended: 'Sospeso',
      expired: 'Scaduto',
      disabled: 'Disabilitato',
      deleted: 'Eliminato',
    },
    used: (used, total) => `${seats(used)} su ${total} in uso`,
    renews: (day) => `si rinnova ${on(day)}`,
    ends: (day) => `termina ${on(day)}`,
    ended: (day) => `termine: ${day}`,
    openLabel: 'Sottoscrizione',
    open: 'Apri',
    filter: 'Applica filtro',
    moreActions: 'Altre azioni',
    cancel: 'Annulla abbonamento',
    assign: 'Assegna licenze',
    takeBack: 'Revoca l’annullamento',
    takenBack: (day) => `L’annullamento è stato revocato. La sottoscrizione si rinnova ${on(day)}.`,
    status_: 'Stato',
    seatsUsed: 'Licenze',
    nextDate: 'Prossima data',
    price: 'Prezzo',
    plusTax: (price) => `${price} più imposte`,
    holders: 'Utenti assegnati',
    nobody: 'nessuno',
    bought: 'Data di acquisto',
    free: 'Disponibili',
    used_: 'In uso',
    alreadyDone: (moment) => `Operazione già eseguita da te ${on(moment)}. Ecco la situazione attuale.`,
  },
  assigning: {
    productTitle: 'Assegna licenze',
    productText: 'Di quale prodotto?',
    choice: (product, free, total) => `${product} – licenze disponibili: ${free} su ${total}`,
    title: 'Assegna licenze agli utenti',
    free: (product, free) =>
      free === 0
        ? `${product}: nessuna licenza disponibile. Acquista prima altre licenze.`
        : `${product}: ${freeSeats(free)}.`,
    peopleLabel: 'Utenti',
    chosenLabel: 'Persone scelte',
    morePeople: 'Altre persone',
    placeholder: 'Inizia a digitare un nome',
    limit: (most) => `Fino a ${most} ${plural(most, { one: 'utente', other: 'utenti' })} per volta.`,
    members: 'Le licenze possono essere assegnate solo agli utenti dell’organizzazione.',
    typing: 'Puoi anche scrivermi i nomi, separati da virgole.',
    assign: 'Assegna',
    unclearTitle: 'Chi intendi?',
    unclearText: 'Scegli la persona che intendi.',
    who: (text) => `«${text}»`,
    none: 'Nessuna di queste persone',
    notFound: (names) => `Nella tua organizzazione non ho trovato nessuno per: ${names}.`,
    writeAgain: (names) => `In seguito scrivimi di nuovo questi nomi: ${names}.`,
    resultsTitle: 'Esito dell’assegnazione',
    summary: (assigned, asked) =>
      assigned === 0 ? 'Nessuna licenza assegnata.' : `Licenze assegnate: ${assigned} su ${asked}.`,
    result: {
      assigned: 'ora ha una licenza',
      'holds-one': 'ha già questa licenza, assegnata da te',
      'no-free-seat': 'non ha ricevuto una licenza: nessuna era disponibile',
      guest: 'è ospite: solo i membri dell’organizzazione possono avere una licenza',
      'not-in-organization': 'non fa parte della tua organizzazione',
      disabled: 'ha un account disabilitato',
    },
    unknownPerson: 'Persona sconosciuta',
    told: 'Avviserò chi ha ricevuto una licenza.',
    left: (free) =>
      free === 0
        ? 'Non ci sono più licenze disponibili.'
        : `${plural(free, { one: 'Resta', other: 'Restano' })} ${freeSeats(free)}.`,
    more: 'Assegna altre licenze',
    nextBatch: (count) => `Avanti: ${people(count)}`,
    batches: (limit, rest) =>
      `Fino a ${limit} utenti per volta: ecco i primi ${limit}; dopo l’assegnazione ${plural(rest, { one: 'segue', other: 'seguono' })} ${plural(rest, { one: 'un’altra persona', other: `altre ${rest} persone` })}.`,
    tooMany: (most) => `Posso tenere al massimo ${most} persone per volta; le altre restano escluse.`,
    buyMore: 'Acquista licenze',
  },
  cancelling: {
    pickTitle: 'Annulla sottoscrizione',
    pickText: 'Quale sottoscrizione vuoi annullare?',
    title: 'Annulla sottoscrizione',
    reasonLabel: 'Motivo dell’annullamento',
    reasonError: 'Scegli un motivo.',
    reasons: {
      'no-longer-needed': 'Non serve più',
      'too-expensive': 'Costa troppo',
      'missing-features': 'Funzionalità mancanti',
      'moving-to-another-product': 'Passaggio a un altro prodotto',
      'technical-problems': 'Problemi tecnici',
      'bought-by-mistake': 'Acquisto per errore',
      other: 'Altro',
    },
    feedbackLabel: 'Commenti e suggerimenti (facoltativi)',
    feedbackError: (most) => `Usa al massimo ${number.format(most)} caratteri.`,
    whenLabel: 'Quando',
    when: { now: 'Ora, con il rimborso dei giorni rimanenti', 'at-term-end': 'Al termine del periodo' },
    reviewTitle: 'Che cosa succede se annulli',
    endsNow: 'La sottoscrizione termina subito.',
    endsLater: (day) => `La sottoscrizione resta invariata ${until(day)} e non si rinnova.`,
    losesNobody: 'Nessuno perde l’accesso: non ci sono licenze assegnate.',
    loses: (count, names) =>
      `${people(count)} ${plural(count, { one: 'perde', other: 'perdono' })} subito l’accesso: ${names}`,
    losesLater: (count, names, day) =>
      `${people(count)} ${plural(count, { one: 'perde', other: 'perdono' })} l’accesso ${on(day)}: ${names}`,
    lostNobody: 'Nessuno ha perso l’accesso: non c’erano licenze assegnate.',
    lost: (count, names) =>
      `${people(count)} ${plural(count, { one: 'ha perso', other: 'hanno perso' })} l’accesso: ${names}`,
    refund: 'Rimborso',
    refundTo: (method) => `sulla carta ${method}`,
    noRefund: 'Non è previsto alcun rimborso.',
    noRefundLate: 'Non è previsto alcun rimborso: i sette giorni per ottenerlo sono trascorsi.',
    data: 'I dati vengono conservati per 90 giorni dopo l’interruzione del servizio e poi eliminati.',
    goesOn: (price, day) => `Continuerai a pagare ${price} ${until(day)}.`,
    canTakeBack: (day) => `Puoi revocare l’annullamento ${until(day)}.`,
    final: 'L’annullamento non può essere revocato.',
    keep: 'Mantieni la sottoscrizione',
    receiptTitle: 'Sottoscrizione annullata',
    receiptNow: (product) => `La sottoscrizione di ${product} è terminata.`,
    receiptLater: (product, day) => `La sottoscrizione di ${product} termina ${on(day)} e non si rinnova.`,
    nothingToCancel: 'Non hai sottoscrizioni che si possano annullare.',
    openFirst: 'Apri la sottoscrizione, poi scegli Altre azioni.',
    changed:
      'Qualcosa è cambiato rispetto a quel messaggio. Non è stato annullato nulla: ecco che cosa succederebbe ora.',
  },
  notices: {
    received: (product) => `Hai una licenza di ${product}`,
    receivedFrom: (name) => `Da: ${name}`,
    receivedText: 'Puoi usarla subito. Non devi pagare nulla.',
  },
  refusalTitle: 'Operazione non possibile',
  refusals: {
    'not-found': () => 'Non la trovo tra le tue sottoscrizioni. Potrebbe appartenere a un’altra persona.',
    'terms-changed': () =>
      'I prezzi o le date sono cambiati rispetto a quel messaggio. Non è stato modificato nulla: controlla di nuovo.',
    guest: () =>
      'Gli utenti ospiti non possono acquistare né assegnare licenze qui. Usa l’account della tua organizzazione oppure chiedi a chi fa parte di questa organizzazione.',
    'account-disabled': () =>
      'Il tuo account è disabilitato nella directory dell’organizzazione. Contatta l’amministratore IT.',
    'tenant-not-eligible': () =>
      'Gli acquisti self-service non sono disponibili per la tua organizzazione. Contatta l’amministratore IT.',
    'product-not-offered': ({ product }, words) =>
      `${words.product(product)} non è in vendita in questo modo per la tua organizzazione.`,
    policy: ({ product, policy }, words) =>
      policy === 'trials-only'
        ? `La tua organizzazione consente solo versioni di valutazione gratuite di ${words.product(product)}. Se ti serve acquistarlo, chiedi all’amministratore.`
        : `La tua organizzazione non consente l’acquisto di ${words.product(product)}. Se ti serve, chiedi all’amministratore.`,
    'seats-out-of-range': ({ least, most }) =>
      `Il numero di licenze deve essere un numero intero da ${least} a ${most}.`,
    'no-payment-method': () =>
      'Non c’è un metodo di pagamento per questo acquisto. Scegline un altro oppure aggiungine uno nell’interfaccia di amministrazione in Fatturazione › Fatture e pagamenti › Metodi di pagamento.',
    'card-expired': ({ lastFour, expired }, words) =>
      `La carta che termina con ${lastFour} è scaduta (data di scadenza: ${words.month(expired)}). Scegli un altro metodo di pagamento.`,
    'payment-declined': ({ lastFour }) =>
      `La banca ha rifiutato la carta che termina con ${lastFour}. Non è stato acquistato né addebitato nulla. Scegli un altro metodo di pagamento oppure rivolgiti alla banca.`,
    'nobody-chosen': () =>
      'Non hai ancora scelto nessuno. Inizia a digitare un nome e seleziona la persona dall’elenco.',
    'too-many-people': ({ limit, asked }) =>
      `Hai scelto ${people(asked)}. Puoi aggiungere fino a ${limit} ${plural(limit, { one: 'utente', other: 'utenti' })} per volta: assegna ${limit} licenze ora e le altre in seguito.`,
    'no-subscription': () => 'Non hai ancora una sottoscrizione attiva. Acquista prima le licenze.',
    'no-licences': ({ product }, words) =>
      `Non hai una sottoscrizione attiva di ${words.product(product)} da cui assegnare licenze. Acquista prima le licenze.`,
    'already-cancelled': ({ endsOn }, words) =>
      `Questa sottoscrizione è già stata annullata. La data di fine è ${on(words.day(endsOn))}.`,
    'not-active': () =>
      'Questa sottoscrizione non è più attiva, quindi non c’è nulla da modificare. Controlla la situazione in Le tue sottoscrizioni oppure acquista nuove licenze.',
    'payment-pending': ({ since: asked }, words) =>
      `La banca non risponde ${since(words.moment(asked))}. Le licenze saranno utilizzabili appena lo farà.`,
    'nothing-to-take-back': () =>
      'Non c’è un annullamento da revocare: ha già avuto effetto oppure non è mai stato richiesto. Controlla la situazione in Le tue sottoscrizioni; se la sottoscrizione è terminata, acquista nuove licenze.',
  },
};
