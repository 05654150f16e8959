import type { NotificationsStrings } from './strings.js';

export const pl: NotificationsStrings = {
  received: (product) => `Masz licencję produktu ${product}`,
  receivedFrom: (name) => `Od: ${name}`,
  receivedText: 'Możesz jej używać od razu i bezpłatnie.',
  removed: (product) => `Nie masz już licencji produktu ${product}`,
  removedFrom: (name) => `Licencja odebrana przez: ${name}`,
  removedText: (name) =>
    `Nie możesz już z niej korzystać. Jeśli nadal jej potrzebujesz lub to pomyłka, napisz do tej osoby: ${name}.`,
  tooLong: 'Ta wiadomość była za długa, żeby ją tu pokazać. Otwórz menu, żeby zobaczyć aktualny stan.',
  adminLost: (name) => `Nie mogę skontaktować się z tą osobą: ${name}`,
  adminLostText: (name) =>
    `Moje wiadomości nie docierają już do tej osoby: ${name}. Bot został zablokowany lub odinstalowany albo czat już nie istnieje. Wiadomości dotrą, gdy ${name} znów do mnie napisze.`,
};
