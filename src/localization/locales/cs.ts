import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Přístupové klíče na této stránce nefungují. Zvolte jiný způsob, jak pokračovat.';
const ourSide = 'Něco se na naší straně nezdařilo. Zkuste to za chvíli znovu.';

const language: Language = {
  messages: {
    signIn: 'Přihlásit se přístupovým klíčem',
    createPasskey: 'Vytvořit přístupový klíč',
    requesting: 'Okamžik…',
    prompting: 'Postupujte podle pokynů prohlížeče.',
    cancel: 'Zrušit',
    signingIn: 'Přihlašování…',
    signedIn: 'Přihlášení proběhlo.',
    creatingPasskey: 'Ukládání přístupového klíče…',
    passkeyCreated: 'Váš přístupový klíč je připraven.',
    retryAfter: 'Příliš mnoho pokusů. Zkuste to znovu {time}.',
    reload: 'Načtěte stránku znovu a zkuste to znovu.',
    errors: {
      unsupported:
        'Tento prohlížeč neumí používat přístupové klíče. Zvolte jiný způsob, jak pokračovat.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Žádný přístupový klíč nebyl použit. Přihlaste se jinak.',
      'not-allowed':
        'Nepodařilo se to dokončit. Zkuste to znovu nebo zvolte jiný způsob, jak pokračovat.',
      aborted: 'Bylo to zrušeno.',
      'request-pending':
        'Je otevřen jiný požadavek na přístupový klíč. Zavřete ho a zkuste to znovu.',
      'already-registered': 'Přístupový klíč tu už máte. Můžete se jím přihlásit.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Pokračujte stisknutím tlačítka.',
      'not-focused': 'Klikněte kamkoli na tuto stránku a zkuste to znovu.',
      'authenticator-failed':
        'Vaše zařízení to nedokázalo. Zkuste to znovu nebo použijte jiné zařízení.',
      'extension-interference':
        'Překáželo rozšíření prohlížeče. Vypněte ho na této stránce a zkuste to znovu.',
      network: 'Žádná odpověď. Zkontrolujte připojení a zkuste to znovu.',
      'bad-response': ourSide,
      'challenge-expired': 'Trvalo to příliš dlouho. Zkuste to znovu.',
      'unknown-credential': 'Tento přístupový klíč tu už neplatí. Použijte jiný.',
      unauthenticated: 'Jste odhlášeni. Přihlaste se a zkuste to znovu.',
      'reauthentication-required': 'Potvrďte, že jste to vy, a zkuste to znovu.',
      'rate-limited': 'Příliš mnoho pokusů. Chvíli počkejte a zkuste to znovu.',
      'username-unavailable': 'Toto jméno je obsazené. Zvolte jiné.',
      rejected: 'Nebylo to přijato. Zkuste to znovu nebo zvolte jiný způsob, jak pokračovat.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Načítání přístupových klíčů…',
    empty: 'Zatím nemáte žádné přístupové klíče.',
    offline: 'Jste offline. Přístupové klíče se znovu zobrazí po připojení.',
    retry: 'Zkusit znovu',
    unnamed: 'Přístupový klíč',
    synced: 'Synchronizovaný',
    thisDeviceOnly: 'Jen v jednom zařízení',
    current: 'Právě použitý k přihlášení',
    keptIn: 'Uloženo v: {provider}',
    created: 'Vytvořeno {date}',
    lastUsed: 'Naposledy použito {date}',
    neverUsed: 'Zatím nepoužito',
    name: 'Název tohoto přístupového klíče',
    rename: 'Přejmenovat',
    renameOne: 'Přejmenovat {name}',
    save: 'Uložit',
    cancel: 'Zrušit',
    remove: 'Odebrat',
    removeOne: 'Odebrat {name}',
    removeTitle: 'Odebrat {name}?',
    removeHint:
      'Už se jím tu nebudete moci přihlásit. Pokud se bude dál nabízet, smažte ho i zde: {provider}.',
    passwordManager: 'váš správce hesel',
    removeLast: 'Je to váš jediný přístupový klíč. Ujistěte se, že se můžete přihlásit jinak.',
    renamed: 'Nový název: {name}.',
    removed: 'Odebráno: {name}.',
  },
};

registerBuiltIn('cs', language);

export default language;
