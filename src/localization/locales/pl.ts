import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Klucze dostępu nie działają na tej stronie. Wybierz inny sposób, aby kontynuować.';
const ourSide = 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie za chwilę.';

const language: Language = {
  messages: {
    signIn: 'Zaloguj się kluczem dostępu',
    createPasskey: 'Utwórz klucz dostępu',
    requesting: 'Chwileczkę…',
    prompting: 'Postępuj zgodnie z instrukcjami przeglądarki.',
    cancel: 'Anuluj',
    signingIn: 'Trwa logowanie…',
    signedIn: 'Zalogowano.',
    creatingPasskey: 'Zapisywanie klucza dostępu…',
    passkeyCreated: 'Twój klucz dostępu jest gotowy.',
    retryAfter: 'Zbyt wiele prób. Spróbuj ponownie {time}.',
    reload: 'Odśwież stronę i spróbuj ponownie.',
    errors: {
      unsupported:
        'Ta przeglądarka nie obsługuje kluczy dostępu. Wybierz inny sposób, aby kontynuować.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Nie użyto klucza dostępu. Zaloguj się w inny sposób.',
      'not-allowed':
        'Nie udało się tego ukończyć. Spróbuj ponownie lub wybierz inny sposób, aby kontynuować.',
      aborted: 'Anulowano.',
      'request-pending': 'Inna prośba o klucz dostępu jest otwarta. Zamknij ją i spróbuj ponownie.',
      'already-registered': 'Masz tu już klucz dostępu. Możesz się nim zalogować.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Naciśnij przycisk, aby kontynuować.',
      'not-focused': 'Kliknij w dowolnym miejscu tej strony i spróbuj ponownie.',
      'authenticator-failed':
        'Twoje urządzenie nie mogło tego zrobić. Spróbuj ponownie lub użyj innego urządzenia.',
      'extension-interference':
        'Przeszkodziło rozszerzenie przeglądarki. Wyłącz je na tej stronie i spróbuj ponownie.',
      network: 'Brak odpowiedzi. Sprawdź połączenie i spróbuj ponownie.',
      'bad-response': ourSide,
      'challenge-expired': 'Trwało to zbyt długo. Spróbuj ponownie.',
      'unknown-credential': 'Ten klucz dostępu nie jest już tutaj ważny. Użyj innego.',
      unauthenticated: 'Twoja sesja wygasła. Zaloguj się i spróbuj ponownie.',
      'reauthentication-required': 'Potwierdź swoją tożsamość i spróbuj ponownie.',
      'rate-limited': 'Zbyt wiele prób. Poczekaj chwilę i spróbuj ponownie.',
      'username-unavailable': 'Ta nazwa jest zajęta. Wybierz inną.',
      rejected:
        'To nie zostało przyjęte. Spróbuj ponownie lub wybierz inny sposób, aby kontynuować.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Wczytywanie kluczy dostępu…',
    empty: 'Nie masz jeszcze kluczy dostępu.',
    offline: 'Jesteś offline. Klucze dostępu pojawią się znowu po nawiązaniu połączenia.',
    retry: 'Spróbuj ponownie',
    unnamed: 'Klucz dostępu',
    synced: 'Zsynchronizowany',
    thisDeviceOnly: 'Tylko na jednym urządzeniu',
    current: 'Użyty przed chwilą do zalogowania',
    keptIn: 'Przechowywany w: {provider}',
    created: 'Utworzony {date}',
    lastUsed: 'Ostatnio użyty {date}',
    neverUsed: 'Jeszcze nieużyty',
    name: 'Nazwa tego klucza dostępu',
    rename: 'Zmień nazwę',
    renameOne: 'Zmień nazwę: {name}',
    save: 'Zapisz',
    cancel: 'Anuluj',
    remove: 'Usuń',
    removeOne: 'Usuń {name}',
    removeTitle: 'Usunąć {name}?',
    removeHint:
      'Nie będzie można się nim tutaj zalogować. Jeśli nadal będzie proponowany, usuń go także tutaj: {provider}.',
    passwordManager: 'Twój menedżer haseł',
    removeLast: 'To Twój jedyny klucz dostępu. Upewnij się, że możesz zalogować się w inny sposób.',
    renamed: 'Nowa nazwa: {name}.',
    removed: 'Usunięto {name}.',
  },
};

registerBuiltIn('pl', language);

export default language;
