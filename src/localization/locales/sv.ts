import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Nycklar fungerar inte på den här sidan. Välj ett annat sätt att fortsätta.';
const ourSide = 'Något gick fel hos oss. Försök igen om en stund.';

const language: Language = {
  messages: {
    signIn: 'Logga in med nyckel',
    createPasskey: 'Skapa en nyckel',
    requesting: 'Ett ögonblick…',
    prompting: 'Följ anvisningarna i webbläsaren.',
    cancel: 'Avbryt',
    signingIn: 'Du loggas in…',
    signedIn: 'Du är inloggad.',
    creatingPasskey: 'Din nyckel sparas…',
    passkeyCreated: 'Din nyckel är klar.',
    retryAfter: 'För många försök. Försök igen {time}.',
    reload: 'Läs in sidan igen och försök igen.',
    errors: {
      unsupported:
        'Den här webbläsaren kan inte använda nycklar. Välj ett annat sätt att fortsätta.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Ingen nyckel användes. Logga in på ett annat sätt.',
      'not-allowed': 'Det slutfördes inte. Försök igen eller välj ett annat sätt att fortsätta.',
      aborted: 'Det avbröts.',
      'request-pending': 'En annan begäran om nyckel är öppen. Stäng den och försök igen.',
      'already-registered': 'Du har redan en nyckel här. Du kan logga in med den.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Tryck på knappen för att fortsätta.',
      'not-focused': 'Klicka någonstans på sidan och försök igen.',
      'authenticator-failed':
        'Din enhet klarade inte det. Försök igen eller använd en annan enhet.',
      'extension-interference':
        'Ett webbläsartillägg kom i vägen. Stäng av det för den här sidan och försök igen.',
      network: 'Inget svar. Kontrollera anslutningen och försök igen.',
      'bad-response': ourSide,
      'challenge-expired': 'Det tog för lång tid. Försök igen.',
      'unknown-credential': 'Den här nyckeln gäller inte längre här. Använd en annan.',
      unauthenticated: 'Du är utloggad. Logga in och försök igen.',
      'reauthentication-required': 'Bekräfta att det är du och försök igen.',
      'rate-limited': 'För många försök. Vänta en stund och försök igen.',
      'username-unavailable': 'Namnet är upptaget. Välj ett annat.',
      rejected: 'Det godtogs inte. Försök igen eller välj ett annat sätt att fortsätta.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Dina nycklar läses in…',
    empty: 'Du har inga nycklar än.',
    offline: 'Du är offline. Dina nycklar visas igen när du är ansluten.',
    retry: 'Försök igen',
    unnamed: 'Nyckel',
    synced: 'Synkroniserad',
    thisDeviceOnly: 'Bara på en enhet',
    current: 'Användes nyss för att logga in',
    keptIn: 'Finns i {provider}',
    created: 'Skapad {date}',
    lastUsed: 'Senast använd {date}',
    neverUsed: 'Inte använd än',
    name: 'Namn på den här nyckeln',
    rename: 'Byt namn',
    renameOne: 'Byt namn på {name}',
    save: 'Spara',
    cancel: 'Avbryt',
    remove: 'Ta bort',
    removeOne: 'Ta bort {name}',
    removeTitle: 'Ta bort {name}?',
    removeHint:
      'Du kan inte längre använda den för att logga in här. Om den fortfarande erbjuds tar du bort den även i {provider}.',
    passwordManager: 'din lösenordshanterare',
    removeLast: 'Det är din enda nyckel. Se till att du kan logga in på ett annat sätt.',
    renamed: 'Namnet är nu {name}.',
    removed: '{name} togs bort.',
  },
};

registerBuiltIn('sv', language);

export default language;
