import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere =
  'Toegangssleutels werken niet op deze pagina. Kies een andere manier om verder te gaan.';
const ourSide = 'Er is bij ons iets misgegaan. Probeer het zo meteen opnieuw.';

const language: Language = {
  messages: {
    signIn: 'Inloggen met een toegangssleutel',
    createPasskey: 'Een toegangssleutel maken',
    requesting: 'Een ogenblik…',
    prompting: 'Volg de aanwijzingen van je browser.',
    cancel: 'Annuleren',
    signingIn: 'Je wordt ingelogd…',
    signedIn: 'Je bent ingelogd.',
    creatingPasskey: 'Je toegangssleutel wordt opgeslagen…',
    passkeyCreated: 'Je toegangssleutel is klaar.',
    retryAfter: 'Te veel pogingen. Probeer het {time} opnieuw.',
    reload: 'Laad de pagina opnieuw en probeer het opnieuw.',
    errors: {
      unsupported:
        'Deze browser kan geen toegangssleutels gebruiken. Kies een andere manier om verder te gaan.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Er is geen toegangssleutel gebruikt. Log op een andere manier in.',
      'not-allowed':
        'Dat is niet gelukt. Probeer het opnieuw of kies een andere manier om verder te gaan.',
      aborted: 'Dat is geannuleerd.',
      'request-pending':
        'Er staat nog een verzoek om een toegangssleutel open. Sluit het en probeer het opnieuw.',
      'already-registered': 'Je hebt hier al een toegangssleutel. Je kunt ermee inloggen.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Druk op de knop om verder te gaan.',
      'not-focused': 'Klik ergens op deze pagina en probeer het opnieuw.',
      'authenticator-failed':
        'Je apparaat kon dat niet. Probeer het opnieuw of gebruik een ander apparaat.',
      'extension-interference':
        'Een browserextensie zat in de weg. Zet die uit voor deze pagina en probeer het opnieuw.',
      network: 'Geen antwoord. Controleer je verbinding en probeer het opnieuw.',
      'bad-response': ourSide,
      'challenge-expired': 'Dat duurde te lang. Probeer het opnieuw.',
      'unknown-credential': 'Deze toegangssleutel is hier niet meer geldig. Gebruik een andere.',
      unauthenticated: 'Je bent uitgelogd. Log in en probeer het opnieuw.',
      'reauthentication-required': 'Bevestig dat jij het bent en probeer het opnieuw.',
      'rate-limited': 'Te veel pogingen. Wacht even en probeer het opnieuw.',
      'username-unavailable': 'Die naam is al in gebruik. Kies een andere.',
      rejected:
        'Dat is niet geaccepteerd. Probeer het opnieuw of kies een andere manier om verder te gaan.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Je toegangssleutels worden geladen…',
    empty: 'Je hebt nog geen toegangssleutels.',
    offline: 'Je bent offline. Je toegangssleutels verschijnen weer zodra je verbinding hebt.',
    retry: 'Opnieuw proberen',
    unnamed: 'Toegangssleutel',
    synced: 'Gesynchroniseerd',
    thisDeviceOnly: 'Op maar één apparaat',
    current: 'Zojuist gebruikt om in te loggen',
    keptIn: 'Bewaard in {provider}',
    created: 'Gemaakt op {date}',
    lastUsed: 'Laatst gebruikt op {date}',
    neverUsed: 'Nog niet gebruikt',
    name: 'Naam van deze toegangssleutel',
    rename: 'Naam wijzigen',
    renameOne: 'Naam van {name} wijzigen',
    save: 'Opslaan',
    cancel: 'Annuleren',
    remove: 'Verwijderen',
    removeOne: '{name} verwijderen',
    removeTitle: '{name} verwijderen?',
    removeHint:
      'Je kunt er hier dan niet meer mee inloggen. Wordt hij nog aangeboden, verwijder hem dan ook in {provider}.',
    passwordManager: 'je wachtwoordbeheerder',
    removeLast: 'Het is je enige toegangssleutel. Zorg dat je op een andere manier kunt inloggen.',
    renamed: 'Nieuwe naam: {name}.',
    removed: '{name} is verwijderd.',
  },
};

registerBuiltIn('nl', language);

export default language;
