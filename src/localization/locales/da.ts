import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Adgangsnøgler virker ikke på denne side. Vælg en anden måde at fortsætte på.';
const ourSide = 'Noget gik galt hos os. Prøv igen om et øjeblik.';

const language: Language = {
  messages: {
    signIn: 'Log ind med en adgangsnøgle',
    createPasskey: 'Opret en adgangsnøgle',
    requesting: 'Et øjeblik…',
    prompting: 'Følg anvisningerne i din browser.',
    cancel: 'Annuller',
    signingIn: 'Du logges ind…',
    signedIn: 'Du er logget ind.',
    creatingPasskey: 'Din adgangsnøgle gemmes…',
    passkeyCreated: 'Din adgangsnøgle er klar.',
    retryAfter: 'For mange forsøg. Prøv igen {time}.',
    reload: 'Genindlæs siden, og prøv igen.',
    errors: {
      unsupported:
        'Denne browser kan ikke bruge adgangsnøgler. Vælg en anden måde at fortsætte på.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Der blev ikke brugt en adgangsnøgle. Log ind på en anden måde.',
      'not-allowed':
        'Det blev ikke gennemført. Prøv igen, eller vælg en anden måde at fortsætte på.',
      aborted: 'Det blev annulleret.',
      'request-pending': 'En anden anmodning om en adgangsnøgle er åben. Luk den, og prøv igen.',
      'already-registered': 'Du har allerede en adgangsnøgle her. Du kan logge ind med den.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Tryk på knappen for at fortsætte.',
      'not-focused': 'Klik et sted på siden, og prøv igen.',
      'authenticator-failed':
        'Din enhed kunne ikke gøre det. Prøv igen, eller brug en anden enhed.',
      'extension-interference':
        'En browserudvidelse kom i vejen. Slå den fra på denne side, og prøv igen.',
      network: 'Intet svar. Kontrollér din forbindelse, og prøv igen.',
      'bad-response': ourSide,
      'challenge-expired': 'Det tog for lang tid. Prøv igen.',
      'unknown-credential': 'Denne adgangsnøgle gælder ikke længere her. Brug en anden.',
      unauthenticated: 'Du er logget ud. Log ind, og prøv igen.',
      'reauthentication-required': 'Bekræft, at det er dig, og prøv igen.',
      'rate-limited': 'For mange forsøg. Vent et øjeblik, og prøv igen.',
      'username-unavailable': 'Navnet er optaget. Vælg et andet.',
      rejected: 'Det blev ikke accepteret. Prøv igen, eller vælg en anden måde at fortsætte på.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Dine adgangsnøgler indlæses…',
    empty: 'Du har ingen adgangsnøgler endnu.',
    offline: 'Du er offline. Dine adgangsnøgler vises igen, når du har forbindelse.',
    retry: 'Prøv igen',
    unnamed: 'Adgangsnøgle',
    synced: 'Synkroniseret',
    thisDeviceOnly: 'Kun på én enhed',
    current: 'Lige brugt til at logge ind',
    keptIn: 'Gemt i {provider}',
    created: 'Oprettet {date}',
    lastUsed: 'Sidst brugt {date}',
    neverUsed: 'Ikke brugt endnu',
    name: 'Navn på denne adgangsnøgle',
    rename: 'Omdøb',
    renameOne: 'Omdøb {name}',
    save: 'Gem',
    cancel: 'Annuller',
    remove: 'Fjern',
    removeOne: 'Fjern {name}',
    removeTitle: 'Vil du fjerne {name}?',
    removeHint:
      'Du kan ikke længere bruge den til at logge ind her. Hvis den stadig tilbydes, skal du også slette den i {provider}.',
    passwordManager: 'din adgangskodeadministrator',
    removeLast: 'Det er din eneste adgangsnøgle. Sørg for, at du kan logge ind på en anden måde.',
    renamed: 'Omdøbt til {name}.',
    removed: '{name} blev fjernet.',
  },
};

registerBuiltIn('da', language);

export default language;
